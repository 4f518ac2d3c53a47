import type { EntityManager } from 'typeorm';

/**
 * The competitors that a person may look at as their own: himself, and those whose approved application stands in his
 * account (a team leader registers many). Ids, in the order of their names.
 */
export async function ownCompetitors(tx: EntityManager, person: string): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    `select c.id from competitor c left join application a on a.competitor_id = c.id
     where c.person_id = $1 or a.owner_id = $1
     order by c.name collate "zh-x-icu", c.id`,
    [person],
  );
  return rows.map(({ id }) => id);
}
