import { check, shapeFaults } from '@skillstar/shadow';
import { publishResults, vouchForIdentities } from '../../test/finished-skill.ts';
import { entry } from '../../test/marking-scenario.ts';
import { openPanelSkill } from '../../test/panel-scenario.ts';
import type { PanelScenario } from '../../test/panel-scenario.ts';
import { readPdf } from '../../test/pdf-files.ts';
import { startTestApplication } from '../../test/test-application.ts';
import type { TestApplication } from '../../test/test-application.ts';
import type { TestClient } from '../../test/test-client.ts';
import { recomputeBoard } from '../live-scoring/recompute.ts';
import { exportCompetition } from './export-competition.ts';
import type { SkillResultsView } from './result.view.ts';
import { checkMarks } from '../judging/check-marks.ts';
import type { SheetHistoryView } from '../judging/oversight.view.ts';
import type { JudgingPackageView, ReceiptView, SheetView } from '../judging/sheet.view.ts';
import type { ManySeatsView } from '../judging/seats/seat-decision.view.ts';

let api: TestApplication;
let scene: PanelScenario;
let reserve: TestClient;
let team: string;

beforeAll(async () => {
  api = await startTestApplication();
});
afterAll(() => api.stop());
beforeEach(async () => {
  scene = await openPanelSkill(api, { competitors: 4 });
  const { competition, skill } = scene;
  reserve = await api.as({ name: '候补裁判', roles: [{ role: 'judge', competition, skill }] });
  for (const { person } of [...scene.judges, reserve]) {
    await api.database.query('insert into skill_judge (skill_id, person_id) values ($1, $2)', [skill, person]);
  }
  const { subCriterion } = await scene.sheet(scene.chief, 0);
  [{ team_id: team }] = await api.database.query('select team_id from sub_criterion where id = $1', [subCriterion.id]);
});

const [WORK, SHAPE, GOGGLES] = [0, 1, 2];

async function give(judge: TestClient, subject: number, aspect: number, value: string): Promise<ReceiptView> {
  const seen = await scene.sheet(judge, subject);
  const { body } = await judge.post<{ receipts: ReceiptView[] }>('/api/mark-entries', {
    entries: [entry(seen, aspect, value)],
  });
  return body.receipts[0]!;
}

/** Every judge but those left out scores 80 + seat for the work and 80 for the shape. */
async function scoreAll(subject: number, without: number[] = []): Promise<void> {
  for (const [at, judge] of scene.judges.entries()) {
    if (without.includes(at + 1)) continue;
    expect(await give(judge, subject, WORK, `${81 + at}`)).toMatchObject({ status: 'accepted' });
    await give(judge, subject, SHAPE, '80');
  }
  await give(scene.judges[0]!, subject, GOGGLES, '0');
}

type Answer = SheetView & { code: string; detail: string };
async function decide(subject: number, body: object, by: TestClient = scene.chief) {
  const { id } = await scene.sheet(scene.chief, subject);
  return by.post<Answer>(`/api/mark-sheets/${id}/seat-decisions`, { reason: '与选手同单位，回避', ...body });
}
const standIn = (subject: number, seat: number, person: string | null) =>
  decide(subject, { seat, decision: 'stand-in', person });

async function secondCalculator(): Promise<unknown> {
  await api.database.transaction((tx) => recomputeBoard(tx, scene.board, new Date()));
  const exported = (await api.database.transaction('REPEATABLE READ', (tx) =>
    exportCompetition(tx, scene.competition),
  ))!;
  expect(shapeFaults(exported)).toEqual([]);
  expect(await checkMarks(api.database.manager)).toBeNull();
  return check(exported).differences;
}

describe('a judge who is recused for one competitor', () => {
  it('is replaced there by a stand-in, whose score the mean waits for; what he had scored is cleared, not erased', async () => {
    await scoreAll(0);
    expect(await scene.sheet(scene.chief, 0)).toMatchObject({ total: 4980 + 3200 });
    expect((await standIn(0, 2, reserve.person)).status).toBe(200);
    expect(await scene.sheet(scene.chief, 0)).toMatchObject({
      total: 0,
      standIns: [{ seat: 2, person: { id: reserve.person, name: '候补裁判' } }],
    });
    const before = await scene.sheet(reserve, 0);
    expect(before).toMatchObject({ mySeat: 2, aspects: [{ entry: null, needed: 1, history: [] }, {}, {}] });
    expect(await give(reserve, 0, WORK, '95')).toMatchObject({ status: 'accepted' });
    expect(await give(reserve, 0, SHAPE, '80')).toMatchObject({ status: 'accepted' });
    // 81, 83, 84, 85, 95: the mean of 83, 84 and 85
    expect(await scene.sheet(scene.chief, 0)).toMatchObject({ total: 5040 + 3200 });
    const { id } = await scene.sheet(scene.chief, 0);
    const { body } = await scene.chief.get<SheetHistoryView>(`/api/mark-sheets/${id}/history`);
    const seat2 = body.entries.filter(({ slot, label }) => slot === 2 && label === 'B1.P1');
    expect(seat2.map(({ value, by }) => [value, by.name])).toEqual([
      ['82.00', '李裁判'],
      [null, '裁判长'],
      ['95.00', '候补裁判'],
    ]);
    expect(body.acts.at(-1)).toMatchObject({ kind: 'stand-in', seat: 2, reason: '候补裁判：与选手同单位，回避' });
    expect(await secondCalculator()).toEqual([]);
  });

  it('neither sees nor scores that sheet any more, also not from an offline tablet; all others are still his', async () => {
    const offline = await scene.sheet(scene.judges[1]!, 0);
    expect((await standIn(0, 2, reserve.person)).status).toBe(200);
    expect((await scene.judges[1]!.get(`/api/mark-sheets/${offline.id}`)).status).toBe(403);
    const late = await scene.judges[1]!.post<{ receipts: ReceiptView[] }>('/api/mark-entries', {
      entries: [entry(offline, WORK, '60')],
    });
    expect(late.body.receipts).toMatchObject([{ status: 'refused', code: 'sheet.notYours' }]);
    const sheetsOf = async (judge: TestClient) =>
      (await judge.get<JudgingPackageView>('/api/judging/package')).body.sheets
        .filter(({ subCriterion }) => subCriterion.code === 'B1')
        .map(({ subject, mySeat }) => `${subject.code} ${mySeat}`);
    expect(await sheetsOf(scene.judges[1]!)).toEqual(['F02 2', 'F03 2', 'F04 2']);
    expect(await sheetsOf(reserve)).toEqual(['F01 2']);
  });

  it('scores again himself when the stand-in ends, and the stand-in’s score does not stay', async () => {
    await standIn(0, 2, reserve.person);
    await scoreAll(0, [2]);
    await give(reserve, 0, WORK, '95');
    await give(reserve, 0, SHAPE, '80');
    expect((await decide(0, { seat: 2, decision: 'end-stand-in', reason: '核实后无需回避' })).status).toBe(200);
    expect(await scene.sheet(scene.chief, 0)).toMatchObject({ total: 0, standIns: [] });
    expect((await reserve.get(`/api/mark-sheets/${(await scene.sheet(scene.chief, 0)).id}`)).status).toBe(403);
    await give(scene.judges[1]!, 0, WORK, '82');
    await give(scene.judges[1]!, 0, SHAPE, '80');
    expect(await scene.sheet(scene.chief, 0)).toMatchObject({ total: 4980 + 3200 });
    expect(await secondCalculator()).toEqual([]);
  });

  it('gets a stand-in from the skill’s judges alone, never somebody who sits there, and only by the chief', async () => {
    const stranger = await api.as({ name: '外人', roles: [] });
    expect((await standIn(0, 2, stranger.person)).body.code).toBe('seat.standInNotJudge');
    expect((await decide(0, { seat: 2, decision: 'stand-in' })).body.code).toBe('seat.standInNotJudge');
    const seated = await standIn(0, 2, scene.judges[3]!.person);
    expect([seated.body.code, seated.body.detail]).toEqual(['seat.standInSitsHere', expect.stringContaining('赵裁判')]);
    expect((await decide(0, { seat: 2, decision: 'stand-in', person: reserve.person }, scene.organiser)).status).toBe(
      403,
    );
    expect((await decide(0, { seat: 2, decision: 'exclude' })).status).toBe(200);
    expect((await standIn(0, 2, reserve.person)).body.code).toBe('seat.standInExcluded');
    expect((await decide(0, { seat: 2, decision: 'swap' })).status).toBe(400);
    expect((await decide(0, { seat: 3, decision: 'end-stand-in' })).status).toBe(200);
    const events = await api.database.query(`select type from event where type like 'seat.%' order by id`);
    expect(events.at(-1).type).toBe('seat.excluded');
  });

  it('by two decisions at the same moment has one stand-in, and both decisions are on record', async () => {
    const other = await api.as({
      name: '候补二',
      roles: [{ role: 'judge', competition: scene.competition, skill: scene.skill }],
    });
    await api.database.query('insert into skill_judge (skill_id, person_id) values ($1, $2)', [
      scene.skill,
      other.person,
    ]);
    const answers = await Promise.all([standIn(0, 2, reserve.person), standIn(0, 2, other.person)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const { standIns, id } = await scene.sheet(scene.chief, 0);
    expect(standIns).toHaveLength(1);
    const rows = await api.database.query(
      'select stand_in_id from seat_stand_in where sheet_id = $1 order by sheet_version',
      [id],
    );
    expect(rows).toHaveLength(2);
    expect(rows[1].stand_in_id).toBe(standIns[0]!.person.id);
    await expect(api.database.query(`update seat_stand_in set reason = 'x'`)).rejects.toThrow();
  });
});

describe('a judge who falls ill', () => {
  const seatOfIll = { seat: 5, keepScored: true };
  const preview = (more: Record<string, string | number | boolean | null>) => {
    const query = new URLSearchParams(
      Object.entries({ team, ...seatOfIll, ...more }).map(([key, value]): [string, string] => [key, String(value)]),
    );
    return scene.chief.get<ManySeatsView & { code: string }>(`/api/skills/${scene.skill}/seat-previews?${query}`);
  };
  const act = (more: object) =>
    scene.chief.post<ManySeatsView & { code: string; detail: string }>(`/api/skills/${scene.skill}/seat-decisions`, {
      team,
      ...seatOfIll,
      reason: '突发疾病，离场就医',
      ...more,
    });
  const changing = ({ items }: ManySeatsView) =>
    items.filter(({ leftAlone }) => leftAlone === null).map(({ sheet }) => sheet);

  it('is taken out of everything that he has not scored, in one decision that is looked at first', async () => {
    await scoreAll(0);
    await scoreAll(1, [5]);
    await decide(2, { seat: 1, decision: 'exclude' });
    await decide(2, { seat: 2, decision: 'exclude' });
    const look = await preview({ decision: 'exclude' });
    expect(look.body.items.map(({ code, leftAlone }) => `${code} ${leftAlone}`)).toEqual([
      'F01 scored',
      'F02 null',
      'F03 too-few',
      'F04 null',
    ]);
    const done = await act({ decision: 'exclude', sheets: changing(look.body) });
    expect([done.status, done.body.items.map(({ code }) => code)]).toEqual([200, ['F02', 'F04']]);
    // 81, 82, 83, 84 without the extremes
    expect(await scene.sheet(scene.chief, 1)).toMatchObject({ total: 4950 + 3200, excluded: [5] });
    expect(await scene.sheet(scene.chief, 0)).toMatchObject({ total: 4980 + 3200, excluded: [] });
    const rows = await api.database.query(
      `select reason from seat_exclusion where seat = 5 and sheet_id in (select id from mark_sheet where skill_id = $1)`,
      [scene.skill],
    );
    expect(rows).toEqual([{ reason: '突发疾病，离场就医' }, { reason: '突发疾病，离场就医' }]);
    expect(await secondCalculator()).toEqual([]);
  });

  it('is replaced by a stand-in on every open sheet, the scored ones too when the chief says so', async () => {
    await scoreAll(0);
    const look = await preview({ decision: 'stand-in', person: reserve.person, keepScored: false });
    expect(look.body.changing).toBe(4);
    const done = await act({
      decision: 'stand-in',
      person: reserve.person,
      keepScored: false,
      sheets: changing(look.body),
    });
    expect(done.status).toBe(200);
    expect((await scene.sheet(reserve, 3)).mySeat).toBe(5);
    const again = await preview({ decision: 'stand-in', person: reserve.person, keepScored: false });
    expect(again.body.items.map(({ leftAlone }) => leftAlone)).toEqual(Array(4).fill('already'));
    expect((await preview({ decision: 'stand-in', person: scene.judges[0]!.person })).body.items[0]).toMatchObject({
      leftAlone: 'sits-here',
    });
    expect((await preview({ decision: 'stand-in' })).body.code).toBe('seat.standInNotJudge');
  });

  it('whose sheets changed between looking and deciding: nothing is written, and they are named', async () => {
    const look = await preview({ decision: 'exclude' });
    await give(scene.judges[4]!, 2, WORK, '85');
    await give(scene.judges[4]!, 2, SHAPE, '85');
    const late = await act({ decision: 'exclude', sheets: changing(look.body) });
    expect([late.body.code, late.body.detail]).toEqual(['seat.sheetsChanged', expect.stringContaining('F03 · B1')]);
    const { excluded } = await scene.sheet(scene.chief, 0);
    expect(excluded).toEqual([]);
    const foreign = await act({ decision: 'exclude', sheets: [scene.skill] });
    expect(foreign.body.code).toBe('seat.sheetsChanged');
    const two = await Promise.all(
      [1, 2].map(async () => {
        const seen = changing((await preview({ decision: 'exclude' })).body);
        return act({ decision: 'exclude', sheets: seen });
      }),
    );
    expect(two.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('is decided about by the chief of the skill, for a seat that there is', async () => {
    const path = `/api/skills/${scene.skill}/seat-decisions`;
    const body = { team, ...seatOfIll, decision: 'exclude', reason: '生病', sheets: [] };
    expect((await scene.organiser.post(path, body)).status).toBe(403);
    expect((await scene.chief.post(path, { ...body, seat: 6 })).status).toBe(404);
    expect((await scene.chief.post(path, { ...body, reason: '' })).status).toBe(400);
    expect((await scene.chief.post(path.replace(scene.skill, scene.board), body)).status).toBe(404);
  });
});

async function signAll(subject: number, form: 'A1' | 'B1', judges: readonly TestClient[]): Promise<void> {
  const { id, contentHash } = await scene.sheet(scene.chief, subject, form);
  for (const judge of judges) {
    expect(await judge.post<Answer>(`/api/mark-sheets/${id}/signatures`, { contentHash })).toMatchObject({
      status: 200,
    });
  }
}

describe('a result of fewer judges than were seated', () => {
  const results = async () => (await scene.chief.get<SkillResultsView>(`/api/skills/${scene.skill}/results`)).body;

  it('waits for the missing judge by name of the sheet, and says on the board and before approval how many count', async () => {
    await scoreAll(0, [3]);
    const waiting = (await results()).blockers.find(({ code }) => code === 'judges.missing');
    expect(waiting).toMatchObject({ params: { count: 1 }, sheets: [{ label: 'F01 · B1', count: 1 }] });
    await decide(0, { seat: 3, decision: 'exclude', reason: '突发疾病' });
    await standIn(1, 2, reserve.person);
    const told = await results();
    expect(told.blockers.some(({ code }) => code === 'judges.missing')).toBe(false);
    expect(told.panels).toEqual([
      {
        form: 'B1 现场操作',
        kind: 'stand-in',
        seat: 2,
        reason: '与选手同单位，回避',
        counted: 5,
        of: 5,
        codes: ['F02'],
      },
      { form: 'B1 现场操作', kind: 'excluded', seat: 3, reason: '突发疾病', counted: 4, of: 5, codes: ['F01'] },
    ]);
    await api.database.transaction((tx) => recomputeBoard(tx, scene.board, new Date()));
    for (const audience of ['public', 'stage', 'staff']) {
      const rows = await api.database.query(
        `select row->>'code' as code, row->'judges' as judges from board_state, jsonb_array_elements(rows) row
         where board_id = $1 and audience = $2 and row ? 'judges'`,
        [scene.board, audience],
      );
      expect(rows).toEqual([{ code: 'F01', judges: { counted: 4, of: 5 } }]);
    }
  });

  it('prints how many count, whose score does not and why, beside the name and below the table', async () => {
    await api.database.query(`update subject set status = 'withdrawn' where skill_id = $1 and code > 'F01'`, [
      scene.skill,
    ]);
    await vouchForIdentities(api);
    await scoreAll(0, [3, 4]);
    await decide(0, { seat: 3, decision: 'exclude', reason: '突发疾病' });
    await standIn(0, 4, reserve.person);
    await give(reserve, 0, WORK, '84');
    await give(reserve, 0, SHAPE, '80');
    const theory = await scene.sheet(scene.judges[0]!, 0, 'A1');
    await scene.judges[0]!.post('/api/mark-entries', { entries: [entry(theory, 0, '90')] });
    await signAll(0, 'A1', scene.judges.slice(0, 2));
    const [one, two, , , five] = scene.judges;
    await signAll(0, 'B1', [one!, two!, reserve, five!]);
    await api.database.transaction((tx) => recomputeBoard(tx, scene.board, new Date()));
    const publication = await publishResults(scene);
    const pdf = async (language: string) => {
      const { body } = await scene.organiser.send<Buffer>(
        'GET',
        `/api/publications/${publication}/summary.pdf`,
        undefined,
        {
          'accept-language': language,
        },
      );
      return (await readPdf(new Uint8Array(body))).pages.join(' ');
    };
    const zh = await pdf('zh');
    for (const words of ['4/5 名裁判', '3 席不计入（突发疾病）：F01', '4 席由他人代评（与选手同单位，回避）：F01']) {
      expect(zh).toContain(words);
    }
    expect(await pdf('en')).toContain('4 of 5 judges count, seat 3 does not');
    await api.database.transaction((tx) => recomputeBoard(tx, scene.board, new Date()));
    const [row] = await api.database.query(
      `select row->'judges' as judges from board_state, jsonb_array_elements(rows) row
       where board_id = $1 and audience = 'public' and row->>'code' = 'F01'`,
      [scene.board],
    );
    expect(row.judges).toEqual({ counted: 4, of: 5 });
    expect(await checkMarks(api.database.manager)).toBeNull();
  });
});
