import { awardMedals } from './medals/award-medals.ts';
import { below, seeded } from './draw/generator.ts';
import { subjectTotals } from './marking/sheet.ts';
import { rankByKeys } from './ranking/tie-keys.ts';
import { standings } from './ranking/standings.ts';
import { SCALE_PRESETS } from './scaling/presets.ts';
import { scaleResults } from './scaling/scale.ts';

/** Work to be timed; the clock is the caller's. The same number of competitors is always the same field. */
export interface Workload {
  name: string;
  /** Milliseconds on two cores that it must not exceed. */
  limit: number;
  work: () => number;
}

export function rankAndMedals(count = 10_000): Workload {
  const next = seeded('benchmark');
  const entries = Array.from({ length: count }, (_, index) => ({
    id: `c${index}`,
    total: below(next, 10_001),
    keys: { time: below(next, 100), part: `${below(next, 100)}.5` },
  }));
  const points = entries.map(({ id }) => ({ id, scale: 400 + below(next, 200) }));
  return {
    name: `rank, scale and medals of ${count} competitors`,
    limit: 100,
    work: () => {
      const ranking = rankByKeys(entries, [
        { key: 'time', order: 'asc' },
        { key: 'part', order: 'desc' },
      ]);
      const scaled = scaleResults(SCALE_PRESETS['worldskills-500'], entries);
      const medals = awardMedals({ tolerance: 2, medallionFrom: 500, smallField: null }, points);
      return [ranking, scaled, medals].filter(({ ok }) => ok).length;
    },
  };
}

export function boardStandings(subjects = 500, sheets = 40): Workload {
  const next = seeded('board');
  const totals = Array.from({ length: subjects }, (_, subject) =>
    Array.from({ length: sheets }, () => ({ subject: `s${subject}`, total: below(next, 251) })),
  ).flat();
  return {
    name: `standings of ${subjects} competitors × ${sheets} sub-criteria`,
    limit: 20,
    work: () =>
      standings([...subjectTotals(totals)].map(([id, total]) => ({ id, total, status: 'competing' as const }))).length,
  };
}
