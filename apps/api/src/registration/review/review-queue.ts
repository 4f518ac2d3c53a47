import type { ApplicationStatus } from '@skillstar/contract';
import type { EntityManager } from 'typeorm';
import { personOf } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import type { Reach } from '../../identity/policies.ts';
import { fromCursor, toCursor } from '../../platform/http/cursor.ts';
import { page } from '../../platform/http/paging.dto.ts';
import { lookingSince } from './looking.ts';
import type { ReviewCountView, ReviewLineView, ReviewListView } from './review.view.ts';

export interface ReviewSearch {
  status?: ApplicationStatus;
  skill?: string;
  delegation?: string;
  group?: string;
  cursor?: string;
  limit?: number;
}

/** As it was handed in: what its owner types since it was returned is nobody's business. */
export const HANDED_IN = `
  application a
  join lateral (
    select s.n, s.content, (s.content ->> 'skill')::uuid as skill_id, (s.content ->> 'group')::uuid as group_id,
           (s.content ->> 'delegation')::uuid as delegation_id
    from application_submission s where s.application_id = a.id order by s.n desc limit 1) h on true`;

/** Only what a grant covers. */
const COVERED = `
  a.competition_id = $1 and a.status <> 'draft'
  and exists (select from jsonb_to_recordset($2::jsonb) as reach(skill uuid, delegation uuid)
              where (reach.skill is null or reach.skill = h.skill_id)
                and (reach.delegation is null or reach.delegation = h.delegation_id))`;

const place = (alias: string, nameEn = `${alias}.name_en`): string =>
  `json_build_object('id', ${alias}.id, 'name', ${alias}.name, 'nameEn', ${nameEn})`;

/** Who waits longest comes first. */
export async function reviewQueue(
  tx: EntityManager,
  act: Act,
  competition: string,
  reach: readonly Reach[],
  search: ReviewSearch,
): Promise<ReviewListView> {
  const limit = search.limit ?? 100;
  const [at, id] = fromCursor(search.cursor, 2);
  const rows: ReviewLineView[] = await tx.query(
    `select a.id, a.status, h.content ->> 'name' as name, h.content -> 'answers' ->> 'unit' as unit, ${place('k')} as skill,
            case when g.id is null then null else ${place('g', 'null')} end as "group", ${place('d')} as delegation,
            a.submitted_at as "submittedAt", a.version, h.n as submissions,
            coalesce((select json_agg(p.name) from application_look l join person p on p.id = l.person_id
                      where l.application_id = a.id and l.person_id <> $9 and l.at > $10), '[]') as lookers
     from ${HANDED_IN}
     join skill k on k.id = h.skill_id
     join delegation d on d.id = h.delegation_id
     left join competitor_group g on g.id = h.group_id
     where ${COVERED}
       and ($3::text is null or a.status = $3)
       and ($4::uuid is null or h.skill_id = $4)
       and ($5::uuid is null or h.delegation_id = $5)
       and ($6::uuid is null or h.group_id = $6)
       and ($7::timestamptz is null or (a.submitted_at, a.id) > ($7, $8::uuid))
     order by a.submitted_at, a.id
     limit $11`,
    [
      competition,
      JSON.stringify(reach),
      search.status ?? null,
      search.skill ?? null,
      search.delegation ?? null,
      search.group ?? null,
      at,
      id,
      personOf(act),
      lookingSince(act.now),
      limit + 1,
    ],
  );
  return page(rows, limit, (row) => toCursor([new Date(row.submittedAt).toISOString(), row.id]));
}

export function reviewCounts(
  tx: EntityManager,
  competition: string,
  reach: readonly Reach[],
): Promise<ReviewCountView[]> {
  return tx.query(
    `select h.skill_id as skill, h.delegation_id as delegation, a.status, count(*)::int as count
     from ${HANDED_IN} where ${COVERED} group by 1, 2, 3 order by 1, 2, 3`,
    [competition, JSON.stringify(reach)],
  );
}

/** The one that waits longest behind this one; at the end of the queue the first of it. */
export async function nextWaiting(
  tx: EntityManager,
  competition: string,
  reach: readonly Reach[],
  from: { id: string; submittedAt: Date },
): Promise<string | null> {
  const [next] = await tx.query(
    `select a.id from ${HANDED_IN} where ${COVERED} and a.status = 'submitted' and a.id <> $3
     order by (a.submitted_at, a.id) < ($4::timestamptz, $3::uuid), a.submitted_at, a.id limit 1`,
    [competition, JSON.stringify(reach), from.id, from.submittedAt],
  );
  return next?.id ?? null;
}
