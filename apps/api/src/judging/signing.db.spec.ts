import { startTestApplication } from '../../test/test-application.ts';
import type { TestApplication } from '../../test/test-application.ts';
import { entry, openSkill } from '../../test/marking-scenario.ts';
import type { MarkingScenario } from '../../test/marking-scenario.ts';
import { checkMarks } from './check-marks.ts';
import type { SheetView } from './sheet.view.ts';

let api: TestApplication;
let scene: MarkingScenario;

beforeAll(async () => {
  api = await startTestApplication();
});
afterAll(() => api.stop());
beforeEach(async () => {
  scene = await openSkill(api);
});

async function fill(subject = 0): Promise<SheetView> {
  const [a, b, c] = scene.judges;
  const sheet = await scene.sheet(a, subject);
  await a.post('/api/mark-entries', {
    entries: [entry(sheet, 0, '8'), entry(sheet, 1, 'pass'), entry(sheet, 2, '3'), entry(sheet, 3, '100')],
  });
  await b.post('/api/mark-entries', { entries: [entry(sheet, 2, '3')] });
  await c.post('/api/mark-entries', { entries: [entry(sheet, 2, '2')] });
  return scene.sheet(a, subject);
}

const sign = (judge: number, sheet: SheetView) =>
  scene.judges[judge]!.post(`/api/mark-sheets/${sheet.id}/signatures`, { contentHash: sheet.contentHash });

describe('a sheet', () => {
  it('is signed when every judge of its team has signed what he saw', async () => {
    const sheet = await fill();
    expect(sheet.total).toBe(800 + 500 + 178 + 300);
    expect((await sign(0, sheet)).body).toMatchObject({ state: 'open', signedSeats: [1] });
    expect((await sign(0, sheet)).body).toMatchObject({ state: 'open', signedSeats: [1] });
    const [second, third] = await Promise.all([sign(1, sheet), sign(2, sheet)]);
    expect([second.status, third.status]).toEqual([200, 200]);
    expect(await scene.sheet(scene.judges[0], 0)).toMatchObject({ state: 'signed', signedSeats: [1, 2, 3] });
    const [{ n }] = await api.database.query('select count(*)::int as n from sheet_signature where sheet_id = $1', [
      sheet.id,
    ]);
    expect(n).toBe(3);
  });

  it('with a blank cannot be signed: blank is not zero', async () => {
    const sheet = await scene.sheet(scene.judges[0], 0);
    const answer = await scene.judges[0].post(`/api/mark-sheets/${sheet.id}/signatures`, {
      contentHash: 'x'.repeat(64),
    });
    expect([answer.status, answer.body.code, answer.body.params]).toEqual([409, 'sheet.blanks', { count: 4 }]);
  });

  it('that changed since the judge looked cannot be signed', async () => {
    const sheet = await fill();
    await scene.judges[1].post('/api/mark-entries', { entries: [entry(sheet, 0, '9')] });
    expect((await sign(0, sheet)).body.code).toBe('sheet.changed');
  });

  it('loses its signatures with any later change', async () => {
    const sheet = await fill();
    await sign(0, sheet);
    await sign(1, sheet);
    await scene.judges[1].post('/api/mark-entries', { entries: [entry(sheet, 0, '9')] });
    expect(await scene.sheet(scene.judges[0], 0)).toMatchObject({ state: 'open', signedSeats: [] });
  });

  it('with an open conflict cannot be signed until the chief has decided, and the decision is on record', async () => {
    const sheet = await fill();
    const mine = entry(sheet, 0, '9', { basedOn: null });
    await scene.judges[1].post('/api/mark-entries', { entries: [mine] });
    expect((await sign(0, sheet)).body.code).toBe('sheet.conflicts');
    const list = await scene.chief.get(`/api/competitions/${scene.competition}/conflicts`);
    expect(list.body.items).toHaveLength(1);
    expect(list.body.items[0]).toMatchObject({ label: 'A1.M1', present: { value: '8.00' }, other: { value: '9.00' } });
    const decide = (id: string) =>
      scene.chief.post(`/api/conflicts/${id}/resolution`, { take: 'other', reason: '以现场记录为准' });
    const [one, two] = await Promise.all([decide(mine.id.toUpperCase()), decide(mine.id.toUpperCase())]);
    expect([one.status, two.status].sort()).toEqual([204, 409]);
    expect((await scene.sheet(scene.judges[0], 0)).aspects[0]).toMatchObject({ mark: 900, conflict: null });
    const [event] = await api.database.query(
      `select body from event where type = 'conflict.resolved' and subject_id = $1`,
      [sheet.id],
    );
    expect(JSON.parse(event.body).reason).toBe('以现场记录为准');
  });

  it('that is signed takes no mark until the chief reopens it with a reason', async () => {
    const sheet = await fill();
    for (const seat of [0, 1, 2]) await sign(seat, sheet);
    const late = await scene.judges[0].post('/api/mark-entries', { entries: [entry(sheet, 0, '9')] });
    expect(late.body.receipts[0]).toMatchObject({ status: 'refused', code: 'sheet.signed' });
    expect((await scene.judges[0].post(`/api/mark-sheets/${sheet.id}/reopenings`, { reason: '更正' })).status).toBe(
      403,
    );
    expect((await scene.chief.post(`/api/mark-sheets/${sheet.id}/reopenings`, {})).status).toBe(400);
    expect((await scene.chief.post(`/api/mark-sheets/${sheet.id}/reopenings`, { reason: '更正' })).body).toMatchObject({
      state: 'open',
      signedSeats: [],
    });
    const again = await scene.judges[0].post('/api/mark-entries', { entries: [entry(sheet, 0, '9')] });
    expect(again.body.receipts[0].status).toBe('accepted');
  });

  it('is proved by its signatures: one that nobody gave for this content is found', async () => {
    const faulty = async () => (await api.database.transaction((tx) => checkMarks(tx)))?.id ?? null;
    const claim = (seats: string, state: string) =>
      api.database.query('update mark_sheet set signed_seats = $2, state = $3 where id = $1', [sheet.id, seats, state]);
    let sheet = await fill();
    await sign(0, sheet);
    expect(await faulty()).toBeNull();
    await claim('{1,2,3}', 'signed');
    expect(await faulty()).toBe(sheet.id);
    await claim('{1}', 'open');
    await scene.judges[1].post('/api/mark-entries', { entries: [entry(sheet, 0, '9')] });
    sheet = await scene.sheet(scene.judges[0], 0);
    await scene.judges[1].post('/api/mark-entries', { entries: [entry(sheet, 0, '8')] });
    expect(await faulty()).toBeNull();
    // The content is again what seat 1 signed, but it was signed before the change.
    await claim('{1}', 'open');
    expect(await faulty()).toBe(sheet.id);
    await claim('{}', 'signed');
    expect(await faulty()).toBe(sheet.id);
    await claim('{}', 'open');
    expect(await faulty()).toBeNull();
  });

  it('of a closed competition stays as it is: nobody signs, reopens or decides', async () => {
    const sheet = await fill();
    const other = entry(sheet, 0, '9', { basedOn: null });
    await scene.judges[1].post('/api/mark-entries', { entries: [other] });
    await api.database.query(`update competition set status = 'closed' where id = $1`, [scene.competition]);
    const answers = [
      await sign(0, sheet),
      await scene.chief.post(`/api/mark-sheets/${sheet.id}/reopenings`, { reason: '更正' }),
      await scene.chief.post(`/api/conflicts/${other.id}/resolution`, { take: 'other', reason: '更正' }),
    ];
    expect(answers.map(({ body }) => body.code)).toEqual(Array(3).fill('competition.closed'));
  });

  it('shows up in the chief’s progress by skill and by judge', async () => {
    const sheet = await fill();
    await sign(0, sheet);
    const { body } = await scene.chief.get(`/api/competitions/${scene.competition}/judging-progress`);
    expect((await scene.organiser.get(`/api/competitions/${scene.competition}/judging-progress`)).status).toBe(200);
    expect((await scene.judges[0].get(`/api/competitions/${scene.competition}/judging-progress`)).status).toBe(403);
    expect(body.skills[0]).toMatchObject({ sheets: 2, signed: 0, open: 1, blanks: 4 });
    expect(
      body.skills[0].judges.map((judge: { sheets: number; signed: number }) => [judge.sheets, judge.signed]).sort(),
    ).toEqual([
      [2, 0],
      [2, 0],
      [2, 1],
    ]);
    const lines = await scene.chief.get(`/api/mark-sheets?skill=${scene.skill}&has=blanks`);
    expect(lines.body.items.map((line: { subjectCode: string }) => line.subjectCode)).toEqual(['B02']);
  });
});
