import { compareDecimals, parseDecimal, type Decimal } from '../exact/decimal.ts';
import type { Hundredths } from '../marks.ts';
import { quoted, refuse, violation, type Outcome, type Violation } from '../violations.ts';
import { byId } from './standings.ts';
import type { SubjectStatus } from './status.ts';

/** A key that parts equal totals: a shorter time is better ascending, a higher part mark descending. */
export interface TieKey {
  key: string;
  order: 'asc' | 'desc';
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
  const ranked: Ranked[] = [];
  const competing = entries.filter((entry) => (entry.status ?? 'competing') === 'competing' && entry.total !== null);
  competing.sort((a, b) => b.total! - a.total! || byId(a, b));
  for (const group of runs(competing, (a, b) => a.total === b.total)) {
    ranked.push(...settle(group, tieKeys, 0, ranked.length + 1, 'total', violations));
  }
  if (violations.length > 0) return refuse(...violations);
  const placed = new Set(ranked.map(({ id }) => id));
  const rest = entries.filter(({ id }) => !placed.has(id)).sort(byId);
  return { ok: true, competitors: [...ranked, ...rest.map(({ id }) => ({ id, rank: null, decidedBy: null }))] };
}

/** Orders one group that is equal so far: by the next key, then each smaller group by the keys after it. */
function settle(
  group: readonly RankEntry[],
  tieKeys: readonly TieKey[],
  index: number,
  rank: number,
  decidedBy: string,
  violations: Violation[],
): Ranked[] {
  if (group.length === 1) return [{ id: group[0]!.id, rank, decidedBy }];
  const tieKey = tieKeys[index];
  if (!tieKey) return group.map(({ id }) => ({ id, rank, decidedBy: 'shared' }));
  const valued: { entry: RankEntry; value: Decimal }[] = [];
  for (const entry of group) {
    const given = entry.keys?.[tieKey.key] ?? null;
    const value = given === null ? null : parseDecimal(String(given));
    if (value) valued.push({ entry, value });
    else violations.push(keyFault(entry.id, tieKey.key, given));
  }
  const sign = tieKey.order === 'asc' ? 1 : -1;
  valued.sort((a, b) => sign * compareDecimals(a.value, b.value) || byId(a.entry, b.entry));
  const settled: Ranked[] = [];
  for (const part of runs(valued, (a, b) => compareDecimals(a.value, b.value) === 0)) {
    const equal = part.map(({ entry }) => entry);
    settled.push(...settle(equal, tieKeys, index + 1, rank + settled.length, tieKey.key, violations));
  }
  return settled;
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
