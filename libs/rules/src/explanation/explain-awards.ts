import type { AwardScheme } from '../awards/award-scheme.ts';
import { decideAwards, fieldsOf, type AwardEntrant, type AwardOverride } from '../awards/decide-awards.ts';
import { formatYuan } from '../money.ts';
import { quoted, refuse, violation, type Outcome } from '../violations.ts';
import { derive, type Derivation } from './derivation.ts';
import { explainAward, explainMedal } from './explain-result.ts';

const KINDS = ['medal', 'prize', 'title'] as const;
type Kind = (typeof KINDS)[number];

/**
 * What somebody receives for his place, award by award: the rule, then what people decided otherwise, or the better
 * award for the same achievement beside which this one is not given.
 */
export function explainAwards(
  scheme: AwardScheme,
  entrants: readonly AwardEntrant[],
  overrides: readonly AwardOverride[],
  id: string,
): Outcome<{ derivations: Derivation[] }> {
  const decided = decideAwards(scheme, entrants, overrides);
  if (!decided.ok) return decided;
  if (!entrants.some((entrant) => entrant.id === id)) return refuse(violation('explain.idUnknown', { id: quoted(id) }));
  const derivations = KINDS.flatMap((kind) => {
    const rule = byRule(kind, scheme, entrants, id);
    if (!rule) return [];
    const given = decided.granted.find((one) => one.kind === kind && one.entrant === id);
    const own = overrides.find((one) => one.kind === kind && one.id === id);
    const money = given?.amount == null ? [] : [derive('award.money', formatYuan(given.amount))];
    if (own) return [derive('award.overridden', given?.award ?? 'none', { reason: own.reason }, [rule, ...money])];
    const hasWon = rule.value !== null && rule.value !== 'none';
    if (hasWon && !given) return [derive('award.notBeside', 'none', {}, [rule])];
    return [{ ...rule, from: [...rule.from, ...money] }];
  });
  return { ok: true, derivations };
}

/** The rule of one kind, for one entrant in the field he is ranked in; the scheme was decided by, so nothing refuses. */
function byRule(
  kind: Kind,
  scheme: AwardScheme,
  entrants: readonly AwardEntrant[],
  id: string,
): Derivation | undefined {
  if (kind === 'medal') {
    return scheme.medals ? stepOf(explainMedal(scheme.medals, entrants, id)) : undefined;
  }
  const rule = kind === 'prize' ? scheme.prizes : scheme.titles;
  const field = [...fieldsOf(scheme, entrants).values()].find((members) => members.some((one) => one.id === id))!;
  const entries = field.map(({ parts, ...entrant }) => ({ ...entrant, keys: parts }));
  return rule ? stepOf(explainAward(rule, entries, id)) : undefined;
}

function stepOf(explained: Outcome<{ derivation: Derivation }>): Derivation {
  return (explained as Extract<typeof explained, { ok: true }>).derivation;
}
