import type { AwardEntrant, SubjectStatus } from '@skillstar/rules';
import type { EntityManager } from 'typeorm';
import { finalOf } from '../../results/publication.ts';

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
  members: { id: string; name: string; level: string | null; coaches: string[]; version: number }[];
}

/** The newest results of a skill; final when their notice is over and nobody corrects them. */
export async function newestPublication(tx: EntityManager, skill: string): Promise<Published | null> {
  const newest = await finalOf(tx, skill);
  return newest && { id: newest.publication.id, version: newest.publication.version, final: newest.final };
}

/** What the organiser wrote down; where he wrote nothing, what the application says. */
const LEVEL = `case when t.competitor_id is null then nullif(a.answers->>'level', '无') else t.level end`;
const COACHES = `coalesce(t.coaches, array_remove(regexp_split_to_array(trim(a.answers->>'instructors'), '\\s*[、,，;；]\\s*'), ''), '{}')`;

export function publishedRows(tx: EntityManager, publication: string): Promise<PublishedRow[]> {
  return tx.query(
    `select r.subject_id as subject, r.code, r.name, r.unit, r.delegation, r.delegation_id as "delegationId",
            r.group_id as "group", g.name as "groupName", r.rank, r.total, r.scale, r.status, r.parts,
            coalesce((select json_agg(json_build_object('id', c.id, 'name', c.name, 'version', coalesce(t.version, 0),
                                                        'level', ${LEVEL}, 'coaches', ${COACHES}) order by m.n)
                      from unnest(r.competitor_ids) with ordinality m(id, n) join competitor c on c.id = m.id
                      left join competitor_training t on t.competitor_id = c.id
                      left join application a on a.competitor_id = c.id), '[]') as members
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
