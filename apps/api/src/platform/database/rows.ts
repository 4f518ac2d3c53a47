import type { EntityManager, EntityTarget, FindOptionsWhere } from 'typeorm';
import { Problem } from '../problems/problem.ts';
import { orRefuse } from './constraints.ts';
import type { Refusals } from './constraints.ts';

export interface VersionedRow {
  id: string;
  version: number;
}

/** The row with this id, locked until the transaction ends; `id.unknown` when there is none. */
export async function lockRow<T extends { id: string }>(
  tx: EntityManager,
  entity: EntityTarget<T>,
  id: string,
): Promise<T> {
  const row = await tx.findOne(entity, {
    where: { id } as FindOptionsWhere<T>,
    lock: { mode: 'pessimistic_write' },
  });
  if (!row) throw new Problem('id.unknown');
  return row;
}

/** The row with this id as it is now. */
export async function readRow<T extends { id: string }>(
  tx: EntityManager,
  entity: EntityTarget<T>,
  id: string,
): Promise<T> {
  const row = await tx.findOneBy(entity, { id } as FindOptionsWhere<T>);
  if (!row) throw new Problem('id.unknown');
  return row;
}

/** Writes the given members of a locked row and counts its version up; `version.stale` when the caller saw another. */
export async function changeRow<T extends VersionedRow>(
  tx: EntityManager,
  entity: EntityTarget<T>,
  row: T,
  seen: number,
  change: Partial<T>,
  refusals: Refusals = {},
): Promise<T> {
  if (row.version !== seen) throw new Problem('version.stale');
  const after = { ...row, ...given(change), version: row.version + 1 };
  await orRefuse(tx.update(entity, row.id, { ...given(change), version: after.version } as never), refusals);
  return after;
}

/** What changed, for the audit line: only the members that the change names. */
export function difference<T extends object>(before: T, after: T): { before: Partial<T>; after: Partial<T> } {
  const keys = (Object.keys(after) as (keyof T)[]).filter((key) => before[key] !== after[key]);
  const of = (row: T): Partial<T> => Object.fromEntries(keys.map((key) => [key, row[key]])) as Partial<T>;
  return { before: of(before), after: of(after) };
}

function given<T extends object>(change: T): Partial<T> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<T>;
}
