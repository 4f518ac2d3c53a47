import { awardTiers, prizeOf, type AwardEntry } from '../awards/award-tiers.ts';
import { PASS_MARK, promoteByFirst, SKILL_LEVELS, type PromotionRule } from '../awards/promotion.ts';
import { coachAwards, unitAwards, type UnitAwardRule } from '../awards/unit-awards.ts';
import { formatYuan, type Fen } from '../money.ts';
import { CUT_TIES } from '../ranking/cut.ts';
import { rankByKeys } from '../ranking/tie-keys.ts';
import type { Outcome, Violation } from '../violations.ts';
import { refuse, violation } from '../violations.ts';
import { answering, command, once, type Answer } from './command.ts';
import {
  exactly,
  flag,
  integer,
  listOf,
  mapOf,
  mark,
  name,
  nullable,
  oneOf,
  optional,
  shape,
  text,
  type Read,
} from './read.ts';
import { awardRule, keys, status, tieKeys } from './shapes.ts';

const promotion: Read<PromotionRule> = exactly({
  ladder: optional(listOf(name), [...SKILL_LEVELS]),
  awards: optional(listOf(name), null),
  throughRank: optional(integer, null),
  to: name,
  nextIfHeld: optional(flag, true),
  parts: optional(listOf(exactly({ part: name, minimum: optional(mark, PASS_MARK) })), [
    { part: 'theory', minimum: PASS_MARK },
    { part: 'practical', minimum: PASS_MARK },
  ]),
});

/** One rule, or several, of which the first that fits counts. */
const promotions: Read<[PromotionRule, ...PromotionRule[]]> = (value, field, faults) => {
  const given = Array.isArray(value) ? value : [value];
  if (given.length === 0) faults.push(violation('input.invalid', { field, expected: 'at least one rule' }));
  return listOf(promotion)(given, field, faults) as [PromotionRule, ...PromotionRule[]];
};

const unitRule: Read<UnitAwardRule> = exactly({
  award: name,
  by: optional(oneOf(['entrants', 'points', 'average'] as const), 'points' as const),
  points: optional(mapOf(integer), {}),
  count: integer,
  minimumEntrants: optional(integer, 1),
  ties: optional(oneOf(CUT_TIES), undefined),
});

const competitor = shape({
  id: name,
  rank: optional(integer, null),
  total: optional(mark, null),
  keys,
  status,
  level: optional(text, null),
  parts: optional(mapOf(nullable(mark)), {}),
  unit: optional(text, null),
  coaches: optional(listOf(name), []),
});

export const awardsInput = exactly({
  rule: awardRule,
  competitors: listOf(competitor),
  tieKeys,
  titles: optional(awardRule, null),
  promotion: optional(promotions, null),
  units: optional(unitRule, null),
  coaches: optional(exactly({ award: name, follows: listOf(name) }), null),
});

type AwardsInput = ReturnType<typeof awardsInput>;

/** Ranks as given, or by total and tie keys where nobody has a rank; nobody who competes may be without one. */
export function placedEntries({ competitors, tieKeys: ordered }: AwardsInput): Outcome<{ entries: AwardEntry[] }> {
  if (competitors.some(({ rank }) => rank !== null)) {
    const missing = competitors.flatMap(({ rank, total, status: as }, index) =>
      rank === null && total !== null && (as ?? 'competing') === 'competing' ? [`competitors[${index}].rank`] : [],
    );
    if (missing.length > 0) return refuse(missing.map((field) => violation('input.missing', { field })));
    return { ok: true, entries: competitors };
  }
  const ranking = rankByKeys(competitors, ordered);
  if (!ranking.ok) return ranking;
  const ranks = new Map(ranking.competitors.map(({ id, rank }) => [id, rank]));
  return { ok: true, entries: competitors.map((entry) => ({ ...entry, rank: ranks.get(entry.id)! })) };
}

/** Awards, titles, promotions, units' and coaches' awards of one group. */
export const awardsCommand = command(awardsInput, (input) => {
  const placed = placedEntries(input);
  if (!placed.ok) return placed;
  const awarded = awardTiers(input.rule, placed.entries);
  const titled = input.titles ? awardTiers(input.titles, placed.entries) : null;
  const byUnit = input.units && awarded.ok ? unitsOf(input, input.units, awarded.competitors) : null;
  const faults = [awarded, titled, byUnit].flatMap((each): Violation[] => (each && !each.ok ? each.violations : []));
  if (!awarded.ok || faults.length > 0) return refuse(once(faults));
  const titles = new Map(titled?.ok ? titled.competitors.map(({ id, award }) => [id, award]) : []);
  const priced = input.rule.tiers.some(({ prize }) => prize !== undefined);
  const given = new Map(input.competitors.map((entry) => [entry.id, entry]));
  const competitors = awarded.competitors.map(({ id, rank, award }): Answer => {
    const { level, parts, ...entry } = given.get(id)!;
    const rule = input.promotion;
    return {
      id: entry.id,
      rank,
      award,
      ...(priced && { prize: spelled(prizeOf(input.rule, award)) }),
      ...(titled && { title: titles.get(id) }),
      ...(rule && { promotion: plain(promoteByFirst(rule, { id, rank, award, level, parts })) }),
    };
  });
  const coaches = input.coaches && coachAwards(input.coaches, withCoaches(input, awarded.competitors));
  return answering(awarded, ({ tiers }) => ({
    competitors,
    tiers,
    ...(byUnit?.ok && { units: byUnit.units }),
    ...(coaches && { coaches }),
  }));
});

interface Won {
  id: string;
  award: string | null;
}

function unitsOf(input: AwardsInput, rule: UnitAwardRule, won: readonly Won[]): ReturnType<typeof unitAwards> {
  const awards = new Map(won.map(({ id, award }) => [id, award] as const));
  const entries = input.competitors.filter(({ unit }) => unit !== null);
  return unitAwards(
    rule,
    entries.map(({ id, unit }) => ({ id, unit: unit!, award: awards.get(id)! })),
  );
}

function withCoaches(input: AwardsInput, won: readonly Won[]): (Won & { coaches: string[] })[] {
  const awards = new Map(won.map(({ id, award }) => [id, award] as const));
  return input.competitors.map(({ id, coaches }) => ({ id, coaches, award: awards.get(id)! }));
}

function spelled(prize: Fen | null): string | null {
  return prize === null ? null : formatYuan(prize);
}

function plain({ from, to, reasons }: ReturnType<typeof promoteByFirst>): Answer {
  return { from, to, reasons };
}
