import type { EntityManager } from 'typeorm';
import { Problem } from '../platform/problems/problem.ts';

/** Results that wait for a second person's approval. */
export interface Proposal {
  id: string;
  version: number;
  contentHash: string;
  by: { id: string; name: string };
  at: string;
}

/** The open proposal of a skill; there is never more than one. */
export async function proposalOf(tx: EntityManager, skill: string): Promise<Proposal | null> {
  const [row] = await tx.query(
    `select r.id, r.version, r.content_hash as "contentHash", json_build_object('id', p.id, 'name', p.name) as by,
       r.proposed_at as at
     from result_proposal r join person p on p.id = r.proposed_by where r.skill_id = $1 and r.closed_at is null`,
    [skill],
  );
  return row ? { ...row, at: row.at.toISOString() } : null;
}

/** Of two who decide at the same moment, the second is told that it is decided. */
export function mustBeOpen(proposal: Proposal | null, id: string): Proposal {
  if (proposal?.id !== id) throw new Problem('results.proposalClosed');
  return proposal;
}
