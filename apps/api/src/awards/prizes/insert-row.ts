import type { EntityManager } from 'typeorm';
import type { HashedTable } from '../../platform/events/hashed-row.ts';

/** A row of a table that an event vouches for: every column that its hash covers. */
export async function insertRow(
  tx: EntityManager,
  { table, columns }: HashedTable,
  row: Record<string, unknown>,
): Promise<void> {
  await tx.query(
    `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, at) => `$${at + 1}`).join(', ')})`,
    columns.map((column) => row[column]),
  );
}
