import { RECHECK_DEFAULT, recheckSample, recheckVerdict, type RecheckRule } from '../recheck/recheck.ts';
import { answering, command } from './command.ts';
import { byKey, decimal, exactly, integer, listOf, name, nullable, optional, shape, text } from './read.ts';

const rule = exactly({
  top: optional(
    byKey<RecheckRule['top']>({ count: exactly({ count: integer }), share: exactly({ share: decimal }) }),
    RECHECK_DEFAULT.top,
  ),
  restShare: optional(decimal, RECHECK_DEFAULT.restShare),
  errorLimit: optional(decimal, RECHECK_DEFAULT.errorLimit),
});

/** Whom to check again; with the errors that were found also what follows from them. */
export const recheckCommand = command(
  exactly({
    rule: optional(rule, RECHECK_DEFAULT),
    seed: text,
    results: listOf(shape({ id: name, rank: nullable(integer) })),
    errors: optional(listOf(name), null),
  }),
  ({ rule: applied, seed, results, errors }) => {
    const chosen = recheckSample(applied, results, seed);
    if (!chosen.ok) return chosen;
    const { top, sample, unchecked } = chosen;
    if (!errors) return { ok: true, answer: { top, sample, unchecked } };
    return answering(recheckVerdict(applied, chosen, errors), ({ errorRate, verdict, remaining }) => ({
      top,
      sample,
      unchecked,
      errorRate,
      verdict,
      remaining,
    }));
  },
);
