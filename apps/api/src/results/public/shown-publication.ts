import type { EntityManager } from 'typeorm';
import { publicationsOf } from '../publication.ts';
import type { Publication } from '../publication.ts';

/**
 * The version of a skill's results that everybody may read: the newest that was put on notice, in a competition that is
 * published. What a correction has replaced before it became final is shown no longer: it is known to be wrong.
 */
export async function shownToAll(tx: EntityManager, skill: string): Promise<Publication | null> {
  const [{ draft } = { draft: true }] = await tx.query(
    `select c.status = 'draft' as draft from competition c join skill k on k.competition_id = c.id where k.id = $1`,
    [skill],
  );
  if (draft) return null;
  const noticed = (await publicationsOf(tx, skill)).find(({ notice }) => notice !== null);
  return noticed && noticed.notice!.endedAt === null ? noticed : null;
}
