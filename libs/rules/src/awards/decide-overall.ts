import { albertVidal, bestOfDelegations, type SkillResult } from '../medals/best-of.ts';
import { own } from '../own.ts';
import type { Outcome } from '../violations.ts';
import type { AwardScheme } from './award-scheme.ts';
import { unitAwards, type UnitAward } from './unit-awards.ts';

/** One subject of any skill with what it brought home. */
export interface OverallEntrant extends SkillResult {
  unit: string | null;
  /** Its prize, medal and title. */
  awards: readonly string[];
}

export interface OverallGranted {
  kind: 'unit' | 'title';
  award: string;
  awardEn: string | null;
  /** The unit or delegation, or the entrant. */
  unit: string | null;
  entrant: string | null;
  rank: number | null;
}

/** What a competition hands out over all its skills: to units, to the best of all, to the best of each delegation. */
export function decideOverall(
  scheme: AwardScheme,
  entrants: readonly OverallEntrant[],
): Outcome<{ granted: OverallGranted[]; units: UnitAward[] }> {
  const granted: OverallGranted[] = [];
  let units: UnitAward[] = [];
  if (scheme.units) {
    const rule = scheme.units;
    const counted = entrants.flatMap((entrant) => {
      const unit = rule.of === 'unit' ? entrant.unit : entrant.delegation;
      return unit === null || unit === '' ? [] : { id: entrant.id, unit, award: bestOf(entrant.awards, rule.points) };
    });
    const ranked = unitAwards(rule, counted);
    if (!ranked.ok) return ranked;
    // Who brought nothing is not honoured, however few others there are.
    const isNothing = (value: string): boolean => rule.by !== 'entrants' && Number(value) === 0;
    units = ranked.units.map((unit) => (isNothing(unit.value) ? { ...unit, award: null } : unit));
    for (const { unit, rank, award } of units) {
      if (award === null) continue;
      granted.push({ kind: 'unit', award, awardEn: rule.awardEn ?? null, unit, entrant: null, rank });
    }
  }
  const title = (
    rule: { award: string; awardEn?: string },
    winners: readonly SkillResult[],
    rank: number | null,
  ): void => {
    for (const { id } of winners) {
      granted.push({ kind: 'title', award: rule.award, awardEn: rule.awardEn ?? null, unit: null, entrant: id, rank });
    }
  };
  if (scheme.bestOfAll) title(scheme.bestOfAll, albertVidal(entrants), 1);
  for (const { best } of scheme.bestOfDelegation ? bestOfDelegations(entrants) : []) {
    title(scheme.bestOfDelegation!, best, null);
  }
  return { ok: true, granted, units };
}

/** One entrant brings points once: for the award that is worth most. */
function bestOf(awards: readonly string[], points: Readonly<Record<string, number>>): string | null {
  let best: string | null = null;
  for (const award of awards) {
    if (best === null || (own(points, award) ?? 0) > (own(points, best) ?? 0)) best = award;
  }
  return best;
}
