import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Act } from '../identity/act.ts';
import { appendEvent } from '../platform/events/event.ts';
import { columnsOf, proveRow } from '../platform/events/hashed-row.ts';
import type { HashedTable, RowProof } from '../platform/events/hashed-row.ts';
import { PUBLICATION, PUBLICATION_ROWS } from './publication-rows.ts';
import type { Approver } from './publication.ts';
import type { Result } from './result.ts';

export interface NewPublication {
  competition: string;
  skill: string;
  version: number;
  reason: string | null;
  chainHead: string;
  /** What the second calculator looked at when it agreed. */
  calculator: { sheets: number; marks: number };
  approvers: Approver[];
}

/** Copies a result: the version, its rows, and the event that vouches for each of them. Answers the publication's id. */
export async function writePublication(
  tx: EntityManager,
  act: Act,
  publication: NewPublication,
  result: Result,
): Promise<string> {
  const id = v7();
  const head = {
    id,
    competition_id: publication.competition,
    skill_id: publication.skill,
    version: publication.version,
    reason: publication.reason,
    rules: { ...result.rules, calculator: publication.calculator },
    chain_head: publication.chainHead,
    content_hash: result.contentHash,
    approvers: publication.approvers,
    created_at: act.now,
  };
  const rows = result.rows.map((row) => ({
    id: v7(),
    publication_id: id,
    subject_id: row.subject,
    code: row.code,
    competitor_ids: row.competitors,
    name: row.name,
    unit: row.unit,
    delegation_id: row.delegationId,
    delegation: row.delegation,
    group_id: row.groupId,
    status: row.status,
    rank: row.rank,
    total: row.total,
    scale: row.scale,
    decided_by: row.decidedBy,
    parts: row.parts,
    keys: row.keys ?? null,
    medal: row.medal ?? null,
    marks: row.marks,
  }));
  const proofs = [...(await insert(tx, PUBLICATION, [head])), ...(await insert(tx, PUBLICATION_ROWS, rows))];
  await appendEvent(tx, act, {
    type: 'results.published',
    competition: publication.competition,
    subject: publication.skill,
    after: {
      publication: id,
      version: publication.version,
      contentHash: result.contentHash,
      chainHead: publication.chainHead,
      rows: rows.length,
      approvers: publication.approvers,
    },
    reason: publication.reason,
    rows: proofs,
  });
  return id;
}

async function insert(tx: EntityManager, table: HashedTable, rows: Record<string, unknown>[]): Promise<RowProof[]> {
  const columns = columnsOf(table);
  await tx.query(
    `insert into ${table.table} (${columns})
     select ${columns} from jsonb_populate_recordset(null::${table.table}, $1)`,
    [JSON.stringify(rows)],
  );
  return rows.map((row) => proveRow(table, row));
}
