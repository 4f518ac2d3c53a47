import { v7 } from 'uuid';
import { IdentitySeal } from '../src/competitions/subject/identity-seal.ts';
import type { SheetView } from '../src/judging/sheet.view.ts';
import type { TestApplication } from './test-application.ts';
import type { TestClient } from './test-client.ts';

export interface MarkingScenario {
  competition: string;
  skill: string;
  board: string;
  organiser: TestClient;
  chief: TestClient;
  /** Seats 1, 2 and 3 of the only team. */
  judges: [TestClient, TestClient, TestClient];
  subjects: { id: string; code: string; name: string }[];
  /** The sheet of a subject, as this judge sees it. */
  sheet(judge: TestClient, subject: number): Promise<SheetView>;
}

const DESCRIPTORS = ['低于行业标准', '达到行业标准', '部分超出行业标准', '优秀'];

/**
 * A skill that is open for marking: one sub-criterion with a partial mark (10.00), a pass/fail (5.00), a judgement
 * (2.00) and a ranged score (3.00); three judges; `competitors` competitors.
 */
export async function openSkill(
  api: TestApplication,
  options: { coded?: boolean; competitors?: number; visibility?: string; template?: string; ranking?: object } = {},
): Promise<MarkingScenario> {
  const { database } = api;
  const now = new Date();
  const organiser = await api.as('organiser');
  const [{ id: tenant }] = await database.query('select id from tenant limit 1');
  const [competition, skill, scheme, criterion, subCriterion, team, delegation] = Array.from({ length: 7 }, () =>
    v7(),
  ) as [string, string, string, string, string, string, string];
  await database.query(
    `insert into competition (id, tenant_id, name, template, starts_on, days, status, created_at)
     values ($1, $2, '技能之星', $4, '2026-11-23', 2, 'published', $3)`,
    [competition, tenant, now, options.template ?? 'skills-star'],
  );
  await database.query(
    `insert into skill (id, competition_id, number, name, coded, position, created_at) values ($1, $2, '17', '网站技术', $3, 1, $4)`,
    [skill, competition, options.coded ?? false, now],
  );
  await database.query(`insert into delegation (id, competition_id, code, name) values ($1, $2, 'A', '东城代表队')`, [
    delegation,
    competition,
  ]);
  const judges: TestClient[] = [];
  for (const name of ['张裁判', '李裁判', '王裁判']) {
    judges.push(await api.as({ name, roles: [{ role: 'judge', competition, skill }] }));
  }
  const chief = await api.as({ name: '裁判长', roles: [{ role: 'chief-judge', competition, skill }] });
  await database.query(`insert into marking_team (id, skill_id, name) values ($1, $2, '一组')`, [team, skill]);
  for (const [index, judge] of judges.entries()) {
    await database.query(`insert into marking_team_seat (team_id, seat, person_id) values ($1, $2, $3)`, [
      team,
      index + 1,
      judge.person,
    ]);
  }
  await database.query(
    `insert into marking_scheme (id, skill_id, version, status, declared_total, source, ranking, created_at)
     values ($1, $2, 1, 'active', 2000, 'test', $4, $3)`,
    [scheme, skill, now, options.ranking ? JSON.stringify(options.ranking) : null],
  );
  await database.query(
    `insert into criterion (id, scheme_id, code, name, mark, position) values ($1, $2, 'A', '制作', 2000, 1)`,
    [criterion, scheme],
  );
  await database.query(
    `insert into sub_criterion (id, criterion_id, scheme_id, team_id, code, name, day, position)
     values ($1, $2, $3, $4, 'A1', '页面', 1, 1)`,
    [subCriterion, criterion, scheme, team],
  );
  const ranged = {
    type: 'RANGED_SCORE',
    target: '100',
    ranges: [
      { lower: '1', upper: '1', deduction: '0' },
      { lower: '5', upper: '5', deduction: '50' },
    ],
  };
  const aspects: [string, number, object | null, string[] | null][] = [
    ['M', 1000, { type: 'PARTIAL', step: 25 }, null],
    ['M', 500, { type: 'PASS_FAIL' }, null],
    ['J', 200, null, DESCRIPTORS],
    ['M', 300, ranged, null],
  ];
  for (const [position, [type, max, calculation, descriptors]] of aspects.entries()) {
    await database.query(
      `insert into aspect (id, sub_criterion_id, type, description, max, calculation, descriptors, position)
       values ($1, $2, $3, '评分点', $4, $5, $6, $7)`,
      [
        v7(),
        subCriterion,
        type,
        max,
        calculation && JSON.stringify(calculation),
        descriptors && JSON.stringify(descriptors),
        position,
      ],
    );
  }
  const seal = api.app.get(IdentitySeal);
  const subjects: MarkingScenario['subjects'] = [];
  for (let n = 1; n <= (options.competitors ?? 2); n++) {
    const [subject, competitor] = [v7() as string, v7() as string];
    const name = `选手·${n}`;
    await database.query(
      `insert into competitor (id, competition_id, skill_id, delegation_id, number, name, unit, created_at)
       values ($1, $2, $3, $4, $5, $6, '第一职业学校', $7)`,
      [competitor, competition, skill, delegation, String(n), name, now],
    );
    await database.query(`insert into subject (id, skill_id, code, created_at) values ($1, $2, $3, $4)`, [
      subject,
      skill,
      `B${String(n).padStart(2, '0')}`,
      now,
    ]);
    await database.query(
      `insert into subject_identity (id, subject_id, skill_id, competitor_id, sealed, competitor_hash) values ($1, $2, $3, $4, $5, $6)`,
      [
        v7(),
        subject,
        skill,
        options.coded ? null : competitor,
        options.coded ? seal.seal(competitor, { skill, subject }) : null,
        seal.hash(competitor),
      ],
    );
    subjects.push({ id: subject, code: `B${String(n).padStart(2, '0')}`, name });
  }
  const opened = await organiser.post<{ board: string }>(`/api/skills/${skill}/open`, {});
  const { board } = opened.body;
  await database.query(`update board set visibility = $2 where id = $1`, [board, options.visibility ?? 'open']);
  return {
    competition: competition!,
    skill: skill!,
    board,
    organiser,
    chief,
    judges: judges as MarkingScenario['judges'],
    subjects,
    sheet: async (judge, subject) => {
      const [{ id }] = await database.query('select id from mark_sheet where subject_id = $1', [subjects[subject]!.id]);
      return (await judge.get<SheetView>(`/api/mark-sheets/${id}`)).body;
    },
  };
}

/** One entry as a tablet would send it. */
export function entry(
  sheet: SheetView,
  aspect: number,
  value: unknown,
  more: { id?: string; basedOn?: string | null; deviceSeq?: number; round?: number } = {},
): Record<string, unknown> & { id: string } {
  const view = sheet.aspects[aspect]!;
  return {
    id: v7(),
    sheet: sheet.id,
    aspect: view.id,
    round: view.round,
    value,
    basedOn: view.entry?.id ?? null,
    deviceSeq: (sequence += 1),
    deviceTime: '1999-12-31T23:59:59.000Z',
    ...more,
  };
}

let sequence = 0;
