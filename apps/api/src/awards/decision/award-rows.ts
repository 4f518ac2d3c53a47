import type { AwardKind } from '@skillstar/rules';
import type { EntityManager } from 'typeorm';
import type { HashedTable } from '../../platform/events/hashed-row.ts';

export const AWARD_DECISION_ROWS: HashedTable = {
  table: 'award_decision',
  columns: [
    'id',
    'competition_id',
    'skill_id',
    'publication_id',
    'version',
    'scheme',
    'overrides',
    'reason',
    'decided_by',
    'decided_at',
  ],
};

export const AWARD_ROWS: HashedTable = {
  table: 'award',
  columns: [
    'id',
    'decision_id',
    'kind',
    'title',
    'title_en',
    'subject_id',
    'competitor_id',
    'delegation_id',
    'recipient',
    'unit',
    'rank',
    'amount',
    'override_reason',
    'created_at',
  ],
};

/** One award as it was decided, or as it would be. */
export interface AwardLine {
  kind: AwardKind;
  award: string;
  awardEn: string | null;
  subject: string | null;
  competitor: string | null;
  delegation: string | null;
  recipient: string;
  unit: string | null;
  rank: number | null;
  amount: number | null;
  override: string | null;
}

/** The same honour of the same person or unit, whichever decision gave it. */
export function sameAward(line: AwardLine): string {
  const who = line.competitor ?? line.subject ?? line.delegation ?? '';
  return [line.kind, line.award, line.kind === 'coach' ? line.recipient : who || line.recipient].join('\n');
}

/** `kind` in the order in which a decision lists them. */
export const KIND_ORDER = `array_position(array['prize', 'medal', 'title', 'promotion', 'coach', 'unit'], a.kind)`;

export const AWARD_LINE = `
  a.kind, a.title as award, a.title_en as "awardEn", a.subject_id as subject, a.competitor_id as competitor,
  a.delegation_id as delegation, a.recipient, a.unit, a.rank, a.amount::float8 as amount, a.override_reason as override`;

export async function insertRow(tx: EntityManager, table: HashedTable, row: Record<string, unknown>): Promise<void> {
  await insertRows(tx, table, [row]);
}

/** Rows in one statement: no more than a few dozen, since every value is a parameter. */
export async function insertRows(
  tx: EntityManager,
  { table, columns }: HashedTable,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const places = rows.map((_, at) => `(${columns.map((_name, n) => `$${at * columns.length + n + 1}`).join()})`);
  await tx.query(
    `insert into ${table} (${columns.join(', ')}) values ${places.join()}`,
    rows.flatMap((row) =>
      columns.map((column) => {
        const value = row[column];
        return value !== null && typeof value === 'object' && !(value instanceof Date) ? JSON.stringify(value) : value;
      }),
    ),
  );
}
