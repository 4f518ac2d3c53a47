import { canonical, sha256 } from './canonical.ts';

/** An append-only table whose rows an event vouches for, and the columns that its hash covers. */
export interface HashedTable {
  table: string;
  columns: readonly string[];
}

/** What an event says of a row that it made. */
export interface RowProof {
  table: string;
  id: string;
  hash: string;
}

/** Hash over the listed columns, the same from the values that go in as from the row that comes back. */
export function proveRow(table: HashedTable, row: Record<string, unknown>): RowProof {
  const values = table.columns.map((column) => {
    const value = row[column];
    if (value === undefined || value === null) return null;
    if (Buffer.isBuffer(value)) return value.toString('hex');
    if (value instanceof Date) return value.toISOString();
    // jsonb and arrays: sorted members, because the database gives them back in an order of its own
    return typeof value === 'object' ? canonical(value) : String(value);
  });
  return { table: table.table, id: String(row.id), hash: sha256(canonical([table.table, ...values])) };
}
