import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Act } from '../../identity/act.ts';
import { mustReach } from '../../identity/policies.ts';
import type { Reach } from '../../identity/policies.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { FileStore } from '../../platform/storage/file-store.service.ts';
import { portraitOf } from '../documents/cards.ts';
import { CheckInCode } from './check-in-code.ts';
import type { CheckInListView, CheckInView } from './check-in.view.ts';
import { recordCheckIn } from './record-check-in.ts';
import type { NewCheckIn } from './record-check-in.ts';

type Row = Omit<CheckInView, 'presentAt'> & { skillId: string; delegationId: string; presentAt: Date | null };

@Injectable()
export class CheckInService {
  constructor(
    private readonly database: DataSource,
    private readonly codes: CheckInCode,
    private readonly files: FileStore,
  ) {}

  async list(act: Act, competition: string): Promise<CheckInListView> {
    const reach = mustReach(act, 'check-in.read', competition);
    return { items: (await rowsOf(this.database.manager, competition, reach)).map(viewOf), next: null };
  }

  /** Whose card was held before the camera. */
  async find(act: Act, competition: string, code: string): Promise<CheckInView> {
    const reach = mustReach(act, 'check-in.read', competition);
    const rows = await rowsOf(this.database.manager, competition, reach);
    const found = this.codes.find(
      code,
      rows.map((row) => ({ id: row.competitor, row })),
    );
    if (!found) throw new Problem('checkIn.codeUnknown', { code });
    return viewOf(found.row);
  }

  /** The face that was handed in with the registration, for whoever stands before the person. */
  async portrait(act: Act, competition: string, competitor: string): Promise<Buffer> {
    const reach = mustReach(act, 'check-in.read', competition);
    const [row] = await rowsOf(this.database.manager, competition, reach, competitor);
    const content = row ? await portraitOf(this.database.manager, this.files, competitor) : null;
    if (!content) throw new Problem('id.unknown');
    return content;
  }

  async record(act: Act, competition: string, entry: NewCheckIn): Promise<CheckInView> {
    return this.database.transaction(async (tx) => {
      await recordCheckIn(tx, act, competition, entry);
      const rows = await rowsOf(tx, competition, [{ skill: null, delegation: null }], entry.competitor);
      return viewOf(rows[0]!);
    });
  }
}

function viewOf({ skillId: _, delegationId: __, presentAt, ...view }: Row): CheckInView {
  return { ...view, presentAt: presentAt?.toISOString() ?? null };
}

async function rowsOf(
  tx: EntityManager,
  competition: string,
  reach: readonly Reach[],
  one: string | null = null,
): Promise<Row[]> {
  const rows: Row[] = await tx.query(
    `select c.id as competitor, c.name, c.number, c.unit, d.name as delegation, k.name as skill, k.name_en as "skillEn",
            g.name as "group", c.skill_id as "skillId", c.delegation_id as "delegationId",
            exists (select from application a join registration r on r.competition_id = a.competition_id
              cross join lateral jsonb_array_elements(r.form->'fields') f
              join stored_file s on s.purged_at is null and s.id::text = any(array[a.answers->>(f->>'key'),
                a.answers->(f->>'key')->>0])
              where a.competitor_id = c.id and f->>'kind' = 'photo') as portrait,
            case when i.present then i.created_at end as "presentAt"
     from competitor c join delegation d on d.id = c.delegation_id join skill k on k.id = c.skill_id
     left join competitor_group g on g.id = c.group_id
     left join lateral (select present, created_at from check_in where competitor_id = c.id order by id desc limit 1) i on true
     where c.competition_id = $1 and ($2::uuid is null or c.id = $2)
     order by k.position, d.code, c.number nulls last, c.name`,
    [competition, one],
  );
  return rows.filter((row) =>
    reach.some(
      ({ skill, delegation }) =>
        (skill === null || skill === row.skillId) && (delegation === null || delegation === row.delegationId),
    ),
  );
}
