import type { EntityManager } from 'typeorm';
import { Problem } from '../../platform/problems/problem.ts';

/**
 * A closed competition keeps what it has; the row stays locked so that it does not close meanwhile. Called before any row
 * of the competition is locked: an import locks the competition and then its rows, and in the other order the two would
 * wait for each other.
 */
export async function mustBeChangeable(tx: EntityManager, competition: string): Promise<void> {
  const [row] = await tx.query('select status from competition where id = $1 for share', [competition]);
  if (!row) throw new Problem('id.unknown');
  if (row.status === 'closed') throw new Problem('competition.closed');
}
