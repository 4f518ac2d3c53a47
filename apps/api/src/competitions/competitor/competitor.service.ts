import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Act } from '../../identity/act.ts';
import { mustReach } from '../../identity/policies.ts';
import { readRow } from '../../platform/database/rows.ts';
import { fromCursor, toCursor } from '../../platform/http/cursor.ts';
import { page } from '../../platform/http/paging.dto.ts';
import { Signals } from '../../platform/signals/signals.ts';
import { BOARDS_TOUCHED } from '../board-touch.ts';
import { Competition } from '../competition/competition.entity.ts';
import { IdentitySeal } from '../subject/identity-seal.ts';
import { addCompetitor, changeCompetitor, removeCompetitor } from './change-competitors.ts';
import type { NewCompetitor } from './change-competitors.ts';
import type { CompetitorListView, CompetitorView } from './competitor.view.ts';

export interface CompetitorSearch {
  skill?: string;
  delegation?: string;
  group?: string;
  search?: string;
  cursor?: string;
  limit?: number;
}

@Injectable()
export class CompetitorService {
  constructor(
    private readonly database: DataSource,
    private readonly seal: IdentitySeal,
    private readonly signals: Signals,
  ) {}

  /** By pinyin; a chief judge of one skill or a team leader sees his own. */
  async list(act: Act, competition: string, input: CompetitorSearch): Promise<CompetitorListView> {
    await readRow(this.database.manager, Competition, competition);
    const reach = mustReach(act, 'competitor.read', competition);
    const limit = input.limit ?? 100;
    const [name, id] = fromCursor(input.cursor, 2);
    const rows: CompetitorView[] = await this.database.query(
      `${VIEW}
       where c.competition_id = $1
         and exists (select from jsonb_to_recordset($2::jsonb) as reach(skill uuid, delegation uuid)
                     where (reach.skill is null or reach.skill = c.skill_id)
                       and (reach.delegation is null or reach.delegation = c.delegation_id))
         and ($3::uuid is null or c.skill_id = $3)
         and ($4::uuid is null or c.delegation_id = $4)
         and ($5::uuid is null or c.group_id = $5)
         and ($6::text is null or c.name ilike $6 or c.unit ilike $6)
         and ($7::text is null or (c.name collate "zh-x-icu", c.id) > ($7::text collate "zh-x-icu", $8::uuid))
       order by c.name collate "zh-x-icu", c.id
       limit $9`,
      [
        competition,
        JSON.stringify(reach),
        input.skill ?? null,
        input.delegation ?? null,
        input.group ?? null,
        input.search ? `%${input.search.trim().replace(/[\\%_]/g, '\\$&')}%` : null,
        name,
        id,
        limit + 1,
      ],
    );
    return page(rows, limit, (row) => toCursor([row.name, row.id]));
  }

  async add(act: Act, competition: string, input: NewCompetitor): Promise<CompetitorView> {
    const id = await this.database.transaction((tx) => addCompetitor(tx, act, competition, input));
    return this.one(id);
  }

  async change(act: Act, id: string, version: number, change: Partial<NewCompetitor>): Promise<CompetitorView> {
    const row = await this.database.transaction((tx) => changeCompetitor(tx, act, id, version, change, this.seal));
    this.signals.tell(BOARDS_TOUCHED, row.skillId);
    return this.one(id);
  }

  async remove(act: Act, id: string): Promise<void> {
    await this.database.transaction((tx) => removeCompetitor(tx, act, id, this.seal));
  }

  private async one(id: string): Promise<CompetitorView> {
    const [view] = await this.database.query(`${VIEW} where c.id = $1`, [id]);
    return view;
  }
}

/** In a coded skill subject_identity.competitor_id is null, so no subject is ever found here. */
const VIEW = `
  select c.id, c.competition_id as competition, json_build_object('id', k.id, 'name', k.name) as skill,
         json_build_object('id', d.id, 'code', d.code, 'name', d.name) as delegation,
         case when g.id is null then null else json_build_object('id', g.id, 'name', g.name) end as "group",
         c.name, c.name_en as "nameEn", c.unit, c.sex, c.number, c.out_of_contest as "outOfContest",
         case when s.id is null then null
              else json_build_object('id', s.id, 'code', s.code, 'status', s.status) end as subject,
         c.version
  from competitor c
  join skill k on k.id = c.skill_id
  join delegation d on d.id = c.delegation_id
  left join competitor_group g on g.id = c.group_id
  left join subject_identity i on i.competitor_id = c.id
  left join subject s on s.id = i.subject_id`;
