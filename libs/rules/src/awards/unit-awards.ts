import { compareFractions, formatFraction, fraction } from '../exact/fraction.ts';
import { own } from '../own.ts';
import { cutPositions, type CutTies } from '../ranking/cut.ts';
import { byText } from '../ranking/standings.ts';
import { runs } from '../ranking/tie-keys.ts';
import { quoted, refuse, violation, type Outcome } from '../violations.ts';

export interface UnitEntry {
  id: string;
  unit: string;
  award: string | null;
}

/** 优秀组织奖: units ranked by what their people brought. */
export interface UnitAwardRule {
  award: string;
  /** entrants: how many took part · points: points of their awards · average: points ÷ entrants. */
  by: 'entrants' | 'points' | 'average';
  points: Readonly<Record<string, number>>;
  count: number;
  /** A unit with fewer entrants is not considered. */
  minimumEntrants: number;
  ties?: CutTies;
}

export interface UnitAward {
  unit: string;
  rank: number;
  value: string;
  entrants: number;
  award: string | null;
}

export function unitAwards(rule: UnitAwardRule, entries: readonly UnitEntry[]): Outcome<{ units: UnitAward[] }> {
  const wrong = Object.entries(rule.points).filter(([, points]) => !Number.isSafeInteger(points) || points < 0);
  if (wrong.length > 0) {
    return refuse(
      wrong.map(([award, points]) => violation('rule.invalid', { setting: `points.${award}`, value: quoted(points) })),
    );
  }
  const tallies = new Map<string, { points: number; entrants: number }>();
  for (const { unit, award } of entries) {
    const tally = tallies.get(unit) ?? { points: 0, entrants: 0 };
    tally.entrants += 1;
    if (award !== null) tally.points += own(rule.points, award) ?? 0;
    tallies.set(unit, tally);
  }
  const units = [...tallies]
    .filter(([, { entrants }]) => entrants >= rule.minimumEntrants)
    .map(([unit, { points, entrants }]) => {
      const value =
        rule.by === 'entrants' ? fraction(entrants) : fraction(points, rule.by === 'average' ? entrants : 1);
      return { unit, entrants, value };
    })
    .sort((a, b) => compareFractions(b.value, a.value) || byText(a.unit, b.unit));
  const ranked: (UnitAward & { id: string })[] = [];
  for (const group of runs(units, (a, b) => compareFractions(a.value, b.value) === 0)) {
    const rank = ranked.length + 1;
    for (const { unit, entrants, value } of group) {
      const text = formatFraction(value, rule.by === 'average' ? 2 : 0);
      ranked.push({ id: unit, unit, rank, value: text, entrants, award: null });
    }
  }
  const cut = cutPositions(ranked, rule.ties === 'key' ? 'share' : rule.ties);
  if (!cut.ok) return cut;
  return {
    ok: true,
    units: ranked.map(({ id, ...unit }) => ({
      ...unit,
      award: cut.positions.get(id)! <= rule.count ? rule.award : null,
    })),
  };
}

export interface CoachAward {
  coach: string;
  award: string;
  /** The competitors whose awards it follows. */
  for: string[];
}

/** 优秀指导教师 follows certain awards: each coach once, however many of the competitors won. */
export function coachAwards(
  rule: { award: string; follows: readonly string[] },
  entries: readonly { id: string; award: string | null; coaches: readonly string[] }[],
): CoachAward[] {
  const coaches = new Map<string, string[]>();
  for (const { id, award, coaches: named } of entries) {
    if (award === null || !rule.follows.includes(award)) continue;
    for (const coach of new Set(named)) coaches.set(coach, [...(coaches.get(coach) ?? []), id]);
  }
  return [...coaches]
    .sort(([a], [b]) => byText(a, b))
    .map(([coach, ids]) => ({ coach, award: rule.award, for: ids.sort() }));
}
