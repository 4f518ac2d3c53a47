import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isScoredBySeat } from '@skillstar/rules';
import { page } from '../platform/http/paging.dto.ts';
import { Problem } from '../platform/problems/problem.ts';
import type { Act } from '../identity/act.ts';
import { may, must } from '../identity/policies.ts';
import type { SheetsQuery } from './oversight.dto.ts';
import type {
  ConflictsView,
  EntryVersionView,
  JudgingProgressView,
  SheetActView,
  SheetHistoryView,
  SheetLinesView,
} from './oversight.view.ts';
import { aspectStanding } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import { readSheet } from './sheet.store.ts';

/** What the chief judge and the supervisor look at; it changes nothing. */
@Injectable()
export class OversightService {
  constructor(private readonly database: DataSource) {}

  async sheets(act: Act, query: SheetsQuery): Promise<SheetLinesView> {
    const [skill] = await this.database.query('select competition_id as competition from skill where id = $1', [
      query.skill,
    ]);
    if (!skill) throw new Problem('id.unknown');
    must(act, 'judging.watch', { competition: skill.competition, skill: query.skill });
    const limit = query.limit ?? 100;
    const rows = await this.database.query(
      `select * from (
         select s.id, j.id as subject, j.code as "subjectCode", c.code as "subCriterionCode", c.name as "subCriterionName",
           c.day, s.state, s.version::int as version, s.blanks, s.spreads, s.total,
           cardinality(s.signed_seats) as signed,
           (select count(*)::int from marking_team_seat t where t.team_id = c.team_id
             and not exists (select from (select distinct on (seat) seat, excluded from seat_exclusion
               where sheet_id = s.id order by seat, sheet_version desc) x where x.seat = t.seat and x.excluded)) as seats,
           (select count(*)::int from mark_conflict f where f.sheet_id = s.id and f.closed_at is null) as conflicts,
           j.code || ' ' || lpad(r.position::text, 3, '0') || lpad(c.position::text, 3, '0') || ' ' || s.id as key
         from mark_sheet s join subject j on j.id = s.subject_id
           join sub_criterion c on c.id = s.sub_criterion_id join criterion r on r.id = c.criterion_id
         where s.skill_id = $1 and ($2::text is null or s.state = $2)
       ) line
       where ($3::text is null or key > $3)
         and ($4::text is null or case $4 when 'blanks' then blanks > 0 when 'conflicts' then conflicts > 0 else spreads > 0 end)
       order by key limit $5`,
      [query.skill, query.state ?? null, query.cursor ?? null, query.has ?? null, limit + 1],
    );
    const { items, next } = page(rows as { key: string }[], limit, (row) => row.key);
    return { items: items.map(({ key: _key, ...line }) => line) as unknown as SheetLinesView['items'], next };
  }

  async history(act: Act, id: string): Promise<SheetHistoryView> {
    const sheet = await readSheet(this.database.manager, id);
    if (!sheet) throw new Problem('id.unknown');
    must(act, 'sheet.history', sheet);
    const entries: (EntryVersionView & { aspect: string })[] = await this.database.query(
      `select e.id, e.aspect_id as aspect, e.sheet_version::int as version, e.slot, e.round, e.value, e.mark, e.outcome,
         json_build_object('id', p.id, 'name', p.name) as by, coalesce(d.name, '') as device,
         e.device_time as "deviceTime", e.created_at as at
       from mark_entry e join person p on p.id = e.person_id left join device d on d.id::text = e.device
       where e.sheet_id = $1 order by e.sheet_version`,
      [id],
    );
    const acts: SheetActView[] = await this.database.query(
      `select 'signed' as kind, s.sheet_version::int as version, jsonb_build_object('id', p.id, 'name', p.name) as by,
         null::text as reason, null::int as seat, s.signed_at as at from sheet_signature s join person p on p.id = s.person_id where sheet_id = $1
       union all
       select 'reopened', r.sheet_version::int, jsonb_build_object('id', p.id, 'name', p.name), r.reason, null, r.reopened_at
       from sheet_reopening r join person p on p.id = r.person_id where sheet_id = $1
       union all
       select case when x.excluded then 'excluded' else 'included' end, x.sheet_version::int,
         jsonb_build_object('id', p.id, 'name', p.name), x.reason, x.seat::int, x.decided_at
       from seat_exclusion x join person p on p.id = x.person_id where sheet_id = $1
       union all
       select case when i.stand_in_id is null then 'stand-in-ended' else 'stand-in' end, i.sheet_version::int,
         jsonb_build_object('id', p.id, 'name', p.name), coalesce(q.name || '：', '') || i.reason, i.seat::int, i.decided_at
       from seat_stand_in i join person p on p.id = i.person_id left join person q on q.id = i.stand_in_id
       where sheet_id = $1
       order by version`,
      [id],
    );
    return {
      entries: entries.map(({ aspect, ...entry }) => {
        const withheld = isWithheld(sheet, aspect, entry.round);
        const label = sheet.aspects.find((one) => one.id === aspect)?.label ?? '';
        return { ...entry, label, withheld, value: withheld ? null : entry.value };
      }),
      acts,
    };
  }

  async progress(act: Act, competition: string): Promise<JudgingProgressView> {
    const watched = await this.watchedSkills(act, competition);
    const skills = await this.database.query(
      `select k.id, k.name, k.name_en as "nameEn", count(s.id)::int as sheets,
         count(*) filter (where s.state = 'signed')::int as signed,
         count(*) filter (where s.blanks > 0)::int as open,
         coalesce(sum(s.blanks), 0)::int as blanks, coalesce(sum(s.spreads), 0)::int as spreads,
         (select count(*)::int from mark_conflict f join mark_sheet m on m.id = f.sheet_id
           where m.skill_id = k.id and f.closed_at is null) as conflicts
       from skill k left join mark_sheet s on s.skill_id = k.id
         and exists (select from subject j where j.id = s.subject_id and j.status in ('competing', 'out-of-contest'))
       where k.id = any($1) group by k.id order by k.position`,
      [watched],
    );
    const judges: (JudgingProgressView['skills'][number]['judges'][number] & { skill: string })[] =
      await this.database.query(
        `with mine as (
           select s.id as sheet, s.skill_id, s.signed_seats, t.seat, coalesce(i.stand_in_id, t.person_id) as person_id
           from mark_sheet s join sub_criterion c on c.id = s.sub_criterion_id
             join skill k on k.id = s.skill_id join marking_team_seat t on t.team_id = c.team_id
             left join lateral (select stand_in_id from seat_stand_in where sheet_id = s.id and seat = t.seat
               order by sheet_version desc limit 1) i on true
             left join lateral (select excluded from seat_exclusion where sheet_id = s.id and seat = t.seat
               order by sheet_version desc limit 1) x on true
           where k.competition_id = $1 and x.excluded is not true
         )
         select m.skill_id as skill, jsonb_build_object('id', p.id, 'name', p.name) as person,
           count(*)::int as sheets, count(*) filter (where m.seat = any(m.signed_seats))::int as signed,
           (select max(e.created_at) from mark_entry e join mark_sheet s on s.id = e.sheet_id
             where e.person_id = p.id and s.skill_id = m.skill_id) as "lastEntryAt",
           (select sum(d.unsent)::int from device d
             where d.person_id = p.id and d.competition_id = $1 and d.revoked_at is null) as unsent
         from mine m join person p on p.id = m.person_id
         group by m.skill_id, p.id order by p.name collate "zh-x-icu"`,
        [competition],
      );
    return {
      skills: skills.map((skill: JudgingProgressView['skills'][number]) => ({
        ...skill,
        judges: judges.filter((judge) => judge.skill === skill.id).map(({ skill: _skill, ...judge }) => judge),
      })),
    };
  }

  async conflicts(act: Act, competition: string): Promise<ConflictsView> {
    const watched = await this.watchedSkills(act, competition);
    const rows = await this.database.query(
      `select f.entry_id as entry, f.sheet_id as sheet, a.id as aspect, a.description, e.slot, e.round,
         jsonb_build_object('id', e.id, 'value', e.value, 'at', e.created_at,
           'by', jsonb_build_object('id', p.id, 'name', p.name)) as other,
         (select jsonb_build_object('id', n.id, 'value', m.value, 'at', n.created_at,
             'by', jsonb_build_object('id', q.id, 'name', q.name))
           from mark m join mark_entry n on n.id = m.entry_id join person q on q.id = n.person_id
           where m.sheet_id = e.sheet_id and m.aspect_id = e.aspect_id and m.slot = e.slot and m.round = e.round) as present
       from mark_conflict f join mark_entry e on e.id = f.entry_id join person p on p.id = e.person_id
         join aspect a on a.id = e.aspect_id join mark_sheet s on s.id = f.sheet_id
         join skill k on k.id = s.skill_id
       where k.id = any($1) and f.closed_at is null order by f.opened_at limit 500`,
      [watched],
    );
    const items: ConflictsView['items'] = [];
    for (const { aspect, ...row } of rows) {
      const sheet = (await readSheet(this.database.manager, row.sheet))!;
      const withheld = isWithheld(sheet, aspect, row.round);
      items.push({
        ...row,
        skill: sheet.skill,
        subjectCode: sheet.subject.code,
        label: sheet.aspects.find((one) => one.id === aspect)?.label ?? '',
        withheld,
        present: row.present && withheld ? { ...row.present, value: null } : row.present,
        other: withheld ? { ...row.other, value: null } : row.other,
      });
    }
    return { items };
  }

  /** The skills of a competition that the person may watch; a chief of one skill sees that one. */
  private async watchedSkills(act: Act, competition: string): Promise<string[]> {
    const skills: { id: string }[] = await this.database.query('select id from skill where competition_id = $1', [
      competition,
    ]);
    const watched = skills.map(({ id }) => id).filter((skill) => may(act, 'judging.watch', { competition, skill }));
    if (watched.length === 0) must(act, 'judging.watch', { competition });
    return watched;
  }
}

/** The scores of a judgement round or a panel stay secret until all of them are there. */
function isWithheld(sheet: Sheet, aspectId: string, round: number): boolean {
  const aspect = sheet.aspects.find((one) => one.id === aspectId);
  if (!aspect || !isScoredBySeat(aspect)) return false;
  const standing = aspectStanding(sheet, aspect);
  return round > standing.round || (round === standing.round && standing.needed > 0);
}
