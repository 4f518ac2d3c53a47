import type { Derivation } from '../explanation/derivation.ts';
import { describeDerivation } from '../explanation/derivation.ts';
import { explainJudgement, explainMark } from '../explanation/explain-mark.ts';
import { explainContestTotal, explainPanel } from '../explanation/explain-panel.ts';
import { explainPrize, explainTeamPrize } from '../explanation/explain-prize.ts';
import { explainAward, explainMedal, explainRank, explainScale } from '../explanation/explain-result.ts';
import { checkAspect } from '../marking/check-aspect.ts';
import { checkMark } from '../marking/check-mark.ts';
import { panelMark } from '../marking/panel-mark.ts';
import { refuse, violation, type Outcome } from '../violations.ts';
import { awardsInput, placedEntries } from './awards.ts';
import { answering, command, type Answer, type Command } from './command.ts';
import { choiceIndex } from './mark.ts';
import { contestEntry, panelInput } from './panel.ts';
import { prizeInput } from './prize.ts';
import { rankInput } from './rank.ts';
import { exactly, name, oneOf, optional, shape, text, typed, type Read } from './read.ts';
import { medalInput, medalQuestion, scaleInput } from './scale.ts';
import { aspect, seats } from './shapes.ts';

type Explained = Outcome<{ derivation: Derivation }>;

const about = shape({ language: optional(oneOf(['zh', 'en'] as const), 'zh' as const) });
const someone = shape({ id: name });

/** A question is the input of the command itself, with `of`, and `id` where it is about one of many. */
function question<T>(read: Read<T>, explain: (input: T, id: string) => Explained, needsId: boolean): Command {
  const whole: Read<{ input: T; id: string; language: 'zh' | 'en' }> = (value, field, faults) => {
    const { of: _of, id, language, ...input } = value as Record<string, unknown>;
    return {
      input: read(needsId || id === undefined ? input : { id, ...input }, field, faults),
      id: needsId ? (someone({ id }, field, faults)?.id ?? '') : '',
      language: about({ language }, field, faults)?.language,
    };
  };
  return command(whole, ({ input, id, language }) =>
    answering(explain(input, id), (found) => spell(found.derivation, language)),
  );
}

function spell(derivation: Derivation, language: 'zh' | 'en'): Answer {
  return { derivation, text: describeDerivation(derivation, language) };
}

const markInput = exactly({ aspect, scores: optional(seats, []), value: optional(typed, null) });

const QUESTIONS: Readonly<Record<string, Command>> = {
  mark: question(
    markInput,
    ({ aspect: rule, scores, value }) => {
      const faults = checkAspect(rule);
      if (faults.length > 0) return refuse(faults);
      if (rule.type === 'J') return explainJudgement(rule.max, scores);
      if (rule.type === 'P') {
        const scored = panelMark(rule, scores);
        const excluded = scores.flatMap(({ seat, excluded: reason }) => (reason ? [{ seat, reason }] : []));
        const given = scores.map(({ seat, score }) => ({ slot: seat, value: score }));
        return scored.ok ? { ok: true, derivation: explainMark(rule, given, scores.length, excluded) } : scored;
      }
      const slots = value === null ? [] : [{ slot: 0, value: choiceIndex(rule, value) }];
      const checked = checkMark(rule, slots[0]?.value ?? null);
      return checked.ok ? { ok: true, derivation: explainMark(rule, slots, 0) } : checked;
    },
    false,
  ),
  panel: question(panelInput, ({ rule, scores }) => explainPanel(rule, scores), false),
  total: question(contestEntry, (entry) => explainContestTotal(entry), false),
  rank: question(rankInput, ({ competitors, tieKeys }, id) => explainRank(competitors, tieKeys, id), true),
  scale: question(scaleInput, ({ settings, competitors }, id) => explainScale(settings, competitors, id), true),
  medal: question(
    medalInput,
    (input, id) => {
      const asked = medalQuestion(input);
      return asked.ok ? explainMedal(asked.rule, asked.entries, id) : asked;
    },
    true,
  ),
  award: question(
    awardsInput,
    (input, id) => {
      const placed = placedEntries(input);
      return placed.ok ? explainAward(input.rule, placed.entries, id) : placed;
    },
    true,
  ),
  prize: question(
    prizeInput,
    ({ amount, tax, basis, members }) =>
      members ? explainTeamPrize(amount, tax, basis, members) : explainPrize(amount, tax, basis),
    false,
  ),
};

/** The derivation of one value, as a tree and as lines to print. */
export const explainCommand: Command = (input) => {
  const asked = command(shape({ of: text }), ({ of }) => ({ ok: true, answer: { of } }))(input);
  if (!asked.ok) return asked;
  const of = String(asked.answer.of);
  const explain = Object.hasOwn(QUESTIONS, of) ? QUESTIONS[of] : undefined;
  return explain ? explain(input) : refuse(violation('explain.unknown', { of }));
};
