import type { EntityManager } from 'typeorm';
import type { DrawList } from './draw-rows.ts';

export interface KnownEntrant {
  name: string;
  nameEn: string | null;
  number: string | null;
  delegation: { code: string; name: string; nameEn: string | null };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** The competitors among the entrants of a list, by their ids; a list of codes has none. */
export async function competitorsIn(tx: EntityManager, list: DrawList): Promise<Map<string, KnownEntrant>> {
  const ids = list.entrants.map(({ id }) => id).filter((id) => UUID.test(id));
  const rows: (KnownEntrant & { id: string })[] = await tx.query(
    `select c.id, c.name, c.name_en as "nameEn", c.number,
            json_build_object('code', d.code, 'name', d.name, 'nameEn', d.name_en) as delegation
     from competitor c join delegation d on d.id = c.delegation_id where c.id = any($1)`,
    [ids],
  );
  return new Map(rows.map(({ id, ...known }) => [id, known]));
}

/** What an entrant is called in a sentence: his name, or the code itself. */
export async function namesIn(tx: EntityManager, list: DrawList): Promise<(id: string) => string> {
  const known = await competitorsIn(tx, list);
  return (id) => known.get(id)?.name ?? id;
}
