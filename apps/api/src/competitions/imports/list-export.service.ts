import { Injectable } from '@nestjs/common';
import type { Language } from '@skillstar/contract';
import { DataSource } from 'typeorm';
import type { Act } from '../../identity/act.ts';
import { managed, managedScopes } from '../../identity/people/change-people.ts';
import { must, mustReach } from '../../identity/policies.ts';
import { readRow } from '../../platform/database/rows.ts';
import { writeWorkbook } from '../../platform/excel/excel.ts';
import { Competition } from '../competition/competition.entity.ts';
import { readContest } from './import-competitors.ts';
import { LISTS } from './list-layout.ts';
import type { ListKind } from './list-layout.ts';
import { writeChoices, writeList } from './write-list.ts';

type Row = Record<string, string | null>;

/** Lists as they can be imported again. No code of a subject stands in them: a list joins no name with a code. */
@Injectable()
export class ListExportService {
  constructor(private readonly database: DataSource) {}

  async export(
    act: Act,
    kind: ListKind,
    competition: string,
    empty: boolean,
    language: Language,
  ): Promise<{ name: string; bytes: Buffer }> {
    const { name } = await readRow(this.database.manager, Competition, competition);
    const layout = LISTS[kind];
    const rows = await this.rows(act, kind, competition, language);
    const sheets = [writeList(layout, empty ? [] : rows, language)];
    if (empty && kind !== 'delegations')
      sheets.push(writeChoices(await this.choices(kind, competition, language), language));
    const title = empty ? (language === 'zh' ? '模板' : 'template') : name;
    return { name: `${title} ${layout[language]}.xlsx`, bytes: await writeWorkbook(sheets) };
  }

  private rows(act: Act, kind: ListKind, competition: string, language: Language): Promise<Row[]> {
    if (kind === 'competitors') return this.competitors(act, competition, language);
    if (kind === 'judges') return this.judges(act, competition);
    mustReach(act, 'competition.read', competition);
    return this.database.query(
      `select code, name, name_en as "nameEn" from delegation where competition_id = $1 order by code`,
      [competition],
    );
  }

  private competitors(act: Act, competition: string, language: Language): Promise<Row[]> {
    const reach = mustReach(act, 'competitor.read', competition);
    return this.database.query(
      `select c.number, k.number || ' ' || k.name as skill, d.name as delegation, g.name as "group", c.name,
              c.name_en as "nameEn", c.unit,
              case c.sex when 'male' then $3 when 'female' then $4 end as sex,
              case when c.out_of_contest then $5 end as "outOfContest"
       from competitor c join skill k on k.id = c.skill_id join delegation d on d.id = c.delegation_id
       left join competitor_group g on g.id = c.group_id
       where c.competition_id = $1
         and exists (select from jsonb_to_recordset($2::jsonb) as reach(skill uuid, delegation uuid)
                     where (reach.skill is null or reach.skill = c.skill_id)
                       and (reach.delegation is null or reach.delegation = c.delegation_id))
       order by k.position, d.code, c.name collate "zh-x-icu", c.id`,
      [competition, JSON.stringify(reach), ...(language === 'zh' ? ['男', '女', '是'] : ['male', 'female', 'yes'])],
    );
  }

  /** Phone and sign-in name of those whom the reader manages; judging here tells nobody how to reach a stranger. */
  private judges(act: Act, competition: string): Promise<Row[]> {
    must(act, 'people.manage', { competition });
    return this.database.query(
      `select p.name, k.number || ' ' || k.name as skill, d.name as delegation,
              case when ${managed('p.id', '$2')} then p.phone end as phone,
              case when ${managed('p.id', '$2')} then p.sign_in_name end as "signInName"
       from skill_judge j join person p on p.id = j.person_id join skill k on k.id = j.skill_id
       left join delegation d on d.id = j.delegation_id
       where k.competition_id = $1 order by k.position, p.name collate "zh-x-icu", p.id`,
      [competition, managedScopes(act)],
    );
  }

  private async choices(kind: ListKind, competition: string, language: Language): Promise<Record<string, string[]>> {
    const { skills, delegations, groups } = await readContest(this.database.manager, competition);
    const zh = language === 'zh';
    return {
      [zh ? '项目' : 'Skill']: skills.map(({ number, name }) => `${number} ${name}`),
      [zh ? '代表队' : 'Delegation']: delegations.map(({ name }) => name),
      ...(kind === 'competitors' && {
        [zh ? '组别' : 'Group']: groups.map(({ name }) => name),
        [zh ? '性别' : 'Sex']: zh ? ['男', '女'] : ['male', 'female'],
        [zh ? '不计名次' : 'Out of contest']: zh ? ['是', '否'] : ['yes', 'no'],
      }),
    };
  }
}
