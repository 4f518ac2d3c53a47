import { plainCell } from './plain-cell.ts';
import type { ListReading } from './read-list.ts';

export type PlannedAction = 'create' | 'update' | 'unchanged';

/** What a row of the file means for what is there. */
export interface Planned<T> {
  row: number;
  action: PlannedAction;
  /** Of the row in the database that it changes; null for a new one. */
  id: string | null;
  change: T;
  cells: Record<string, string>;
}

export interface ListPlan<T> {
  reading: ListReading;
  rows: Planned<T>[];
}

/** Text for finding a skill, a delegation or a group by what people call it. */
export function lookupKey(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}

/** Finds by any of several names; a name that two things share finds neither. */
export class Lookup<T> {
  private readonly found = new Map<string, T | null>();

  constructor(items: readonly T[], names: (item: T) => (string | null)[]) {
    for (const item of items) {
      for (const key of new Set(names(item).map((name) => lookupKey(name ?? '')))) {
        if (key !== '') this.found.set(key, this.found.has(key) ? null : item);
      }
    }
  }

  get(text: string): T | null {
    return this.found.get(lookupKey(text)) ?? null;
  }
}

/**
 * The members of `wanted` that differ from what is there. A cell is read as what is meant by it (`plainCell`), so what was
 * typed otherwise on a screen comes back from its own export as no change.
 */
export function changesOf<T extends object>(present: T, wanted: Partial<T>): Partial<T> {
  const entries = Object.entries(wanted).filter(([key, value]) => !isSame(present[key as keyof T], value));
  return Object.fromEntries(entries) as Partial<T>;
}

function isSame(present: unknown, wanted: unknown): boolean {
  if (present === wanted) return true;
  return typeof present === 'string' && [plainCell(present), plainCell(present, true)].some((text) => text === wanted);
}
