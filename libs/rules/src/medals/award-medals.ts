import { byId } from '../ranking/standings.ts';
import type { SubjectStatus } from '../ranking/status.ts';
import { asUnits } from '../ranking/teams.ts';
import { runs, twice } from '../ranking/tie-keys.ts';
import { quoted, refuse, violation, type Outcome, type Violation } from '../violations.ts';

export const MEDALS = ['gold', 'silver', 'bronze', 'medallion', 'none'] as const;
export type Medal = (typeof MEDALS)[number];

/** How many kinds of medals a field of at least `entrants` gets; fewer entrants than every line: void, no medal. */
export interface FieldSize {
  entrants: number;
  medals: 1 | 2 | 3;
}

export interface MedalRule {
  /** Scale points within which a score still belongs to a tie group. */
  tolerance: number;
  /** Whoever stands at or above this without a medal gets the Medallion for Excellence; null: no medallions. */
  medallionFrom: number | null;
  /** A national rule for small fields; null: every field gets all three. */
  smallField: readonly FieldSize[] | null;
}

export const WORLDSKILLS_TOLERANCE = 2;
/** ≥ 6 entrants three medals, 5 gold and silver, 4 gold, ≤ 3 void. */
export const SMALL_FIELD: readonly FieldSize[] = [
  { entrants: 6, medals: 3 },
  { entrants: 5, medals: 2 },
  { entrants: 4, medals: 1 },
];

export interface MedalEntry {
  id: string;
  scale: number | null;
  status?: SubjectStatus;
  /** Members of one team share a scale value and are one entrant: two of a winning pair are one gold. */
  team?: string | null;
}

export interface MedalResult {
  id: string;
  scale: number | null;
  rank: number | null;
  medal: Medal;
}

/** One group of equals: anchored on its first member, so everybody within the tolerance of the *best* of the group. */
interface MedalGroup {
  medal: 'gold' | 'silver' | 'bronze';
  anchor: number;
  members: readonly MedalEntry[];
}

export function awardMedals(
  rule: MedalRule,
  entries: readonly MedalEntry[],
): Outcome<{ competitors: MedalResult[]; entrants: number; void: boolean }> {
  const faults = [...checkMedalRule(rule), ...twice(entries), ...entries.flatMap(checkScaleValue)];
  if (faults.length > 0) return refuse(faults);
  const started = entries.filter(({ scale, status }) => scale !== null && (status ?? 'competing') === 'competing');
  const teams = asUnits(started.map((entry) => ({ ...entry, total: entry.scale })));
  if (!teams.ok) return teams;
  const field = teams.units.sort((a, b) => b.scale! - a.scale! || byId(a, b));
  const kinds = kindsOfMedals(rule.smallField, field.length);
  const medals = new Map<string, Medal>();
  for (const { medal, members } of medalGroups(field, rule.tolerance)) {
    for (const { id } of kinds < KINDS[medal] ? [] : members) medals.set(id, medal);
  }
  const centre = kinds === 0 ? null : rule.medallionFrom;
  const competitors: MedalResult[] = [];
  let rank = 1;
  for (const group of runs(field, (a, b) => a.scale === b.scale)) {
    const results = group.flatMap(({ id: unit, scale, members }) => {
      const medal = medals.get(unit) ?? (centre !== null && scale! >= centre ? 'medallion' : 'none');
      return members.map((id): MedalResult => ({ id, scale, rank, medal }));
    });
    for (const result of results.sort(byId)) competitors.push(result);
    rank += group.length;
  }
  const ranked = new Set(started);
  const rest = entries.filter((entry) => !ranked.has(entry)).sort(byId);
  for (const { id } of rest) competitors.push({ id, scale: null, rank: null, medal: 'none' });
  return { ok: true, competitors, entrants: field.length, void: kinds === 0 };
}

const KINDS = { gold: 1, silver: 2, bronze: 3 } as const;

/**
 * The tie groups, best first. Two golds leave no silver; three or more golds, or two or more silvers behind one gold,
 * leave a bronze only to a group that begins within the tolerance of the last of them.
 */
export function medalGroups(falling: readonly MedalEntry[], tolerance: number): MedalGroup[] {
  const groupAt = (medal: MedalGroup['medal'], start: number): MedalGroup | null => {
    const first = falling[start];
    if (!first) return null;
    const members = falling.slice(start).filter(({ scale }) => scale! >= first.scale! - tolerance);
    return { medal, anchor: first.scale!, members };
  };
  const gold = groupAt('gold', 0);
  if (!gold) return [];
  const silver = gold.members.length === 1 ? groupAt('silver', 1) : null;
  const above = [...gold.members, ...(silver?.members ?? [])];
  const crowded = silver ? silver.members.length > 1 : gold.members.length > 2;
  const bronze = groupAt('bronze', above.length);
  const near = bronze !== null && above.at(-1)!.scale! - bronze.anchor <= tolerance;
  return [gold, ...(silver ? [silver] : []), ...(bronze && (!crowded || near) ? [bronze] : [])];
}

function kindsOfMedals(sizes: readonly FieldSize[] | null, entrants: number): number {
  if (!sizes) return 3;
  return sizes.reduce((most, size) => (entrants >= size.entrants && size.medals > most ? size.medals : most), 0);
}

function checkMedalRule(rule: MedalRule): Violation[] {
  const violations: Violation[] = [];
  if (!Number.isSafeInteger(rule.tolerance) || rule.tolerance < 0) {
    violations.push(violation('rule.invalid', { setting: 'tolerance', value: quoted(rule.tolerance) }));
  }
  if (rule.medallionFrom !== null && !Number.isSafeInteger(rule.medallionFrom)) {
    violations.push(violation('rule.invalid', { setting: 'medallionFrom', value: quoted(rule.medallionFrom) }));
  }
  return violations;
}

function checkScaleValue({ id, scale }: MedalEntry): Violation[] {
  if (scale === null || Number.isSafeInteger(scale)) return [];
  return [violation('scale.notWhole', { id, scale: quoted(scale) })];
}
