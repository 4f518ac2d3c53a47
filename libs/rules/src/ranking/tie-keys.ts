import { compareDecimals, parseDecimal, type Decimal } from '../exact/decimal.ts';
import type { Hundredths } from '../marks.ts';
import { own } from '../own.ts';
import { quoted, refuse, violation, type Outcome, type Violation } from '../violations.ts';
import { byId } from './standings.ts';
import type { SubjectStatus } from './status.ts';

/** A key that parts equal totals: a shorter time is better ascending, a higher part mark descending. */
export interface TieKey {
  key: string;
  order: 'asc' | 'desc';
  /** Whoever lacks the value stands behind those who have it; otherwise an equal without it is a fault. */
  missing?: 'last';
}

/** Marks in hundredths, milliseconds, counts; or any exact decimal as text. */
export type KeyValue = number | string;

export interface RankEntry {
  id: string;
  total: Hundredths | null;
  keys?: Readonly<Record<string, KeyValue | null>>;
  status?: SubjectStatus;
}

export interface Ranked {
  id: string;
  rank: number | null;
  /** What set it apart from everybody else: "total", a tie key, "shared" when nothing did; null without a rank. */
  decidedBy: string | null;
}

/** Competition ranking (1, 2, 2, 4) by total, then by the ordered tie keys; what is equal in all shares the rank. */
export function rankByKeys(
  entries: readonly RankEntry[],
  tieKeys: readonly TieKey[],
): Outcome<{ competitors: Ranked[] }> {
  const violations = twice(entries);
  const competing = entries.filter((entry) => (entry.status ?? 'competing') === 'competing' && entry.total !== null);
  competing.sort((a, b) => b.total! - a.total! || byId(a, b));
  let groups = runs(competing, (a, b) => a.total === b.total).map((tied): Group => ({ tied, decidedBy: 'total' }));
  for (const tieKey of tieKeys) groups = groups.flatMap((group) => part(group, tieKey, violations));
  if (violations.length > 0) return refuse(violations);
  const ranked: Ranked[] = [];
  for (const { tied, decidedBy } of groups) {
    const rank = ranked.length + 1;
    for (const { id } of tied) ranked.push({ id, rank, decidedBy: tied.length > 1 ? 'shared' : decidedBy });
  }
  const placed = new Set(competing.map(({ id }) => id));
  const rest = entries.filter(({ id }) => !placed.has(id)).sort(byId);
  return { ok: true, competitors: [...ranked, ...rest.map(({ id }) => ({ id, rank: null, decidedBy: null }))] };
}

/** Entries that are equal so far, and what set them apart from everybody else. */
interface Group {
  tied: readonly RankEntry[];
  decidedBy: string;
}

/** Parts one group by one key: the groups that are left, best first. Whoever stands alone needs no key. */
function part(group: Group, { key, order, missing }: TieKey, violations: Violation[]): Group[] {
  if (group.tied.length === 1) return [group];
  const valued: { entry: RankEntry; value: Decimal }[] = [];
  const without: RankEntry[] = [];
  for (const entry of group.tied) {
    const given = own(entry.keys, key) ?? null;
    const value = given === null ? null : parseDecimal(String(given));
    if (value) valued.push({ entry, value });
    else if (given === null && missing === 'last') without.push(entry);
    else violations.push(keyFault(entry.id, key, given));
  }
  const sign = order === 'asc' ? 1 : -1;
  valued.sort((a, b) => sign * compareDecimals(a.value, b.value) || byId(a.entry, b.entry));
  const parted = runs(valued, (a, b) => compareDecimals(a.value, b.value) === 0).map((equal) => ({
    tied: equal.map(({ entry }) => entry),
    decidedBy: key,
  }));
  return without.length > 0 ? [...parted, { tied: without, decidedBy: key }] : parted;
}

function keyFault(id: string, key: string, given: KeyValue | null): Violation {
  if (given === null) return violation('rank.keyMissing', { id, key });
  return violation('rank.keyInvalid', { id, key, value: quoted(given) });
}

/** Cuts a sorted list where neighbours differ. */
export function runs<T>(sorted: readonly T[], same: (a: T, b: T) => boolean): T[][] {
  const groups: T[][] = [];
  for (const item of sorted) {
    const last = groups.at(-1);
    if (last && same(last[0]!, item)) last.push(item);
    else groups.push([item]);
  }
  return groups;
}

/** Every id that stands more than once in a list. */
export function twice(entries: readonly { id: string }[]): Violation[] {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { id } of entries) {
    if (seen.has(id)) repeated.add(id);
    seen.add(id);
  }
  return [...repeated].map((id) => violation('id.twice', { id }));
}
