import { canonical, sha256 } from './canonical.ts';

/** An append-only table whose rows an event vouches for, and the columns that its hash covers. */
export interface HashedTable {
  table: string;
  columns: readonly string[];
  /** Columns that came when rows were vouched for already: in the hash only where they hold something. */
  later?: readonly string[];
}

/** What an event says of a row that it made. */
export interface RowProof {
  table: string;
  id: string;
  hash: string;
}

/** Hash over the listed columns, the same from the values that go in as from the row that comes back. */
export function proveRow(table: HashedTable, row: Record<string, unknown>): RowProof {
  const values = table.columns.map((column) => textOf(row[column]));
  const later = (table.later ?? []).flatMap((column) => {
    const text = textOf(row[column]);
    return text === null ? [] : [`${column}=${text}`];
  });
  return { table: table.table, id: String(row.id), hash: sha256(canonical([table.table, ...values, ...later])) };
}

/** What a row of this table is read and written by. */
export function columnsOf({ columns, later = [] }: HashedTable): string {
  return [...columns, ...later].join(', ');
}

function textOf(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (Buffer.isBuffer(value)) return value.toString('hex');
  if (value instanceof Date) return value.toISOString();
  // jsonb and arrays: sorted members, because the database gives them back in an order of its own
  return typeof value === 'object' ? canonical(value) : String(value);
}
