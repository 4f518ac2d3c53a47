import { v7 } from 'uuid';
import { IdentitySeal } from '../src/competitions/subject/identity-seal.ts';
import type { SheetView } from '../src/judging/sheet.view.ts';
import type { TestApplication } from './test-application.ts';
import type { TestClient } from './test-client.ts';

export interface PanelScenario {
  competition: string;
  skill: string;
  board: string;
  organiser: TestClient;
  chief: TestClient;
  /** Seats 1 to 5 of the panel; the first two mark the theory as well. */
  judges: TestClient[];
  subjects: { id: string; code: string }[];
  /** The panel's sheet (B1) or the theory's (A1) of a subject, as this judge sees it. */
  sheet(judge: TestClient, subject: number, form?: 'A1' | 'B1'): Promise<SheetView>;
}

const panel = { type: 'PANEL', dropHighest: 1, dropLowest: 1, minimumJudges: 3, step: 50 };

export const PANEL_SCHEME = {
  base: 0,
  sections: [],
  criteria: [
    {
      code: 'A',
      name: '理论',
      mark: 10_000,
      weight: '20',
      subCriteria: [
        {
          code: 'A1',
          name: '理论考试',
          day: 1,
          aspects: [aspect('M', '卷面成绩', 10_000, { type: 'PARTIAL', step: 50 })],
        },
      ],
    },
    {
      code: 'B',
      name: '实操',
      mark: 10_000,
      weight: '80',
      subCriteria: [
        {
          code: 'B1',
          name: '现场操作',
          day: 1,
          aspects: [
            aspect('P', '工艺', 6_000, panel),
            aspect('P', '造型', 4_000, panel),
            aspect('D', '未佩戴护目镜', 500, { type: 'DEDUCTION', points: 200 }),
          ],
        },
      ],
    },
  ],
};

function aspect(type: string, description: string, max: number, calculation: object): object {
  return { type, description, max, calculation };
}

/** A skill with theory (20 %) and practical work (80 %), scored by a panel of five, open for marking. */
export async function openPanelSkill(
  api: TestApplication,
  options: { competitors?: number } = {},
): Promise<PanelScenario> {
  const { database } = api;
  const seal = api.app.get(IdentitySeal);
  const now = new Date();
  const organiser = await api.as('organiser');
  const [{ id: tenant }] = await database.query('select id from tenant limit 1');
  const [competition, skill, delegation] = [v7(), v7(), v7()];
  await database.query(
    `insert into competition (id, tenant_id, name, template, starts_on, days, status, created_at)
     values ($1, $2, '技能之星', 'skills-star', '2026-11-23', 2, 'published', $3)`,
    [competition, tenant, now],
  );
  await database.query(
    `insert into skill (id, competition_id, number, name, coded, position, created_at) values ($1, $2, '55', '花艺', false, 1, $3)`,
    [skill, competition, now],
  );
  await database.query(`insert into delegation (id, competition_id, code, name) values ($1, $2, 'A', '东城代表队')`, [
    delegation,
    competition,
  ]);
  const judges: TestClient[] = [];
  for (const name of ['张裁判', '李裁判', '王裁判', '赵裁判', '孙裁判']) {
    judges.push(await api.as({ name, roles: [{ role: 'judge', competition, skill }] }));
  }
  const chief = await api.as({ name: '裁判长', roles: [{ role: 'chief-judge', competition, skill }] });
  const saved = await organiser.put(`/api/skills/${skill}/scheme`, PANEL_SCHEME);
  if (saved.status !== 200) throw new Error(JSON.stringify(saved.body));
  await seatTeam(api, skill, '统分组', 'A1', judges.slice(0, 2));
  await seatTeam(api, skill, '评委组', 'B1', judges);
  const subjects: PanelScenario['subjects'] = [];
  for (let n = 1; n <= (options.competitors ?? 2); n++) {
    const [subject, competitor, code] = [v7(), v7(), `F0${n}`];
    await database.query(
      `insert into competitor (id, competition_id, skill_id, delegation_id, number, name, unit, created_at)
       values ($1, $2, $3, $4, $5, $6, '第一职业学校', $7)`,
      [competitor, competition, skill, delegation, String(n), `选手·${n}`, now],
    );
    await database.query(`insert into subject (id, skill_id, code, created_at) values ($1, $2, $3, $4)`, [
      subject,
      skill,
      code,
      now,
    ]);
    await database.query(
      `insert into subject_identity (id, subject_id, skill_id, competitor_id, competitor_hash) values ($1, $2, $3, $4, $5)`,
      [v7(), subject, skill, competitor, seal.hash(competitor)],
    );
    subjects.push({ id: subject, code });
  }
  const opened = await organiser.post<{ board: string }>(`/api/skills/${skill}/open`, {});
  await database.query(`update board set visibility = 'open' where id = $1`, [opened.body.board]);
  return {
    competition,
    skill,
    board: opened.body.board,
    organiser,
    chief,
    judges,
    subjects,
    sheet: async (judge, subject, form = 'B1') => {
      const [{ id }] = await database.query(
        `select m.id from mark_sheet m join sub_criterion c on c.id = m.sub_criterion_id
         where m.subject_id = $1 and c.code = $2`,
        [subjects[subject]!.id, form],
      );
      return (await judge.get<SheetView>(`/api/mark-sheets/${id}`)).body;
    },
  };
}

async function seatTeam(
  { database }: TestApplication,
  skill: string,
  name: string,
  form: string,
  judges: readonly TestClient[],
): Promise<void> {
  const team = v7();
  await database.query(`insert into marking_team (id, skill_id, name) values ($1, $2, $3)`, [team, skill, name]);
  for (const [index, judge] of judges.entries()) {
    await database.query(`insert into marking_team_seat (team_id, seat, person_id) values ($1, $2, $3)`, [
      team,
      index + 1,
      judge.person,
    ]);
  }
  await database.query(
    `update sub_criterion c set team_id = $1 from marking_scheme m
     where m.id = c.scheme_id and m.skill_id = $2 and c.code = $3`,
    [team, skill, form],
  );
}
