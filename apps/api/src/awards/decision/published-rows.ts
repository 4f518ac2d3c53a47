import type { AwardEntrant, SubjectStatus } from '@skillstar/rules';
import type { EntityManager } from 'typeorm';

export interface Published {
  id: string;
  version: number;
  final: boolean;
}

/** A row of a publication, with what awards need to know of its people beside it. */
export interface PublishedRow {
  subject: string;
  code: string;
  name: string;
  unit: string | null;
  delegation: string | null;
  delegationId: string | null;
  group: string | null;
  groupName: string | null;
  rank: number | null;
  total: number | null;
  scale: number | null;
  status: SubjectStatus;
  parts: { code: string; name: string; mark: number | null }[];
  members: { id: string; name: string; level: string | null; coaches: string[] }[];
}

/** The newest publication of a skill; final when its notice has passed. */
export async function newestPublication(tx: EntityManager, skill: string): Promise<Published | null> {
  const [row]: Published[] = await tx.query(
    `select p.id, p.version, n.final_at is not null as final
     from publication p left join publication_notice n on n.publication_id = p.id
     where p.skill_id = $1 order by p.version desc limit 1`,
    [skill],
  );
  return row ?? null;
}

export function publishedRows(tx: EntityManager, publication: string): Promise<PublishedRow[]> {
  return tx.query(
    `select r.subject_id as subject, r.code, r.name, r.unit, r.delegation, r.delegation_id as "delegationId",
            r.group_id as "group", g.name as "groupName", r.rank, r.total, r.scale, r.status, r.parts,
            coalesce((select json_agg(json_build_object('id', c.id, 'name', c.name, 'level', t.level,
                                                        'coaches', coalesce(t.coaches, '{}')) order by m.n)
                      from unnest(r.competitor_ids) with ordinality m(id, n) join competitor c on c.id = m.id
                      left join competitor_training t on t.competitor_id = c.id), '[]') as members
     from publication_row r left join competitor_group g on g.id = r.group_id
     where r.publication_id = $1 order by r.rank nulls last, r.code`,
    [publication],
  );
}

/** Before there are results: as many as entered, by code, so that an editor sees how far each tier will reach. */
export async function enteredRows(tx: EntityManager, skill: string): Promise<PublishedRow[]> {
  const rows: { subject: string; code: string; status: SubjectStatus }[] = await tx.query(
    'select id as subject, code, status from subject where skill_id = $1 order by code',
    [skill],
  );
  let rank = 0;
  return rows.map((row) => ({
    ...row,
    name: row.code,
    unit: null,
    delegation: null,
    delegationId: null,
    group: null,
    groupName: null,
    rank: row.status === 'competing' ? ++rank : null,
    total: null,
    scale: null,
    parts: [],
    members: [],
  }));
}

export function entrantOf(row: PublishedRow): AwardEntrant {
  return {
    id: row.subject,
    group: row.group,
    rank: row.rank,
    total: row.total,
    scale: row.scale,
    status: row.status,
    parts: Object.fromEntries(row.parts.map(({ code, mark }) => [code, mark])),
    members: row.members,
  };
}
