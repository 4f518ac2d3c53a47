import { startTestApplication } from '../../test/test-application.ts';
import type { TestApplication } from '../../test/test-application.ts';
import { entry, openSkill } from '../../test/marking-scenario.ts';
import type { MarkingScenario } from '../../test/marking-scenario.ts';
import type { TestClient } from '../../test/test-client.ts';
import type { SheetView } from './sheet.view.ts';

let api: TestApplication;
let scene: MarkingScenario;
let standIn: TestClient;

beforeAll(async () => {
  api = await startTestApplication();
});
afterAll(() => api.stop());
beforeEach(async () => {
  scene = await openSkill(api);
  const { competition, skill } = scene;
  standIn = await api.as({ name: '候补裁判', roles: [{ role: 'judge', competition, skill }] });
  for (const { person } of [...scene.judges, standIn]) {
    await api.database.query('insert into skill_judge (skill_id, person_id) values ($1, $2)', [skill, person]);
  }
});

/** Everything is marked; the scores of the judgement are 3, 3 and 2. */
async function fill(): Promise<SheetView> {
  const [a, b, c] = scene.judges;
  const sheet = await scene.sheet(a, 0);
  await a.post('/api/mark-entries', {
    entries: [entry(sheet, 0, '8'), entry(sheet, 1, 'pass'), entry(sheet, 2, '3'), entry(sheet, 3, '100')],
  });
  await b.post('/api/mark-entries', { entries: [entry(sheet, 2, '3')] });
  await c.post('/api/mark-entries', { entries: [entry(sheet, 2, '2')] });
  return scene.sheet(a, 0);
}

const sign = (judge: TestClient, sheet: SheetView) =>
  judge.post<SheetView>(`/api/mark-sheets/${sheet.id}/signatures`, { contentHash: sheet.contentHash });

async function seat(...judges: TestClient[]) {
  const { body } = await scene.chief.get(`/api/skills/${scene.skill}/marking-teams`);
  const [team] = body.items;
  return scene.chief.patch(`/api/marking-teams/${team.id}`, {
    seats: judges.map(({ person }) => person),
    version: team.version,
  });
}

describe('a judge who takes another’s seat while marking goes on', () => {
  it('signs for himself: the signature of the one who left is void, the others stand', async () => {
    const [a, b, c] = scene.judges;
    const sheet = await fill();
    await sign(a, sheet);
    await sign(b, sheet);
    expect((await seat(standIn, b, c)).status).toBe(200);
    expect(await scene.sheet(standIn, 0)).toMatchObject({ state: 'open', signedSeats: [2], mySeat: 1 });
    expect((await sign(a, sheet)).body).toMatchObject({ code: 'sheet.notYours' });
    expect((await sign(c, sheet)).body).toMatchObject({ state: 'open', signedSeats: [2, 3] });
    expect((await sign(standIn, sheet)).body).toMatchObject({ state: 'signed', signedSeats: [1, 2, 3] });
    const signed = await api.database.query(
      'select seat, person_id from sheet_signature where sheet_id = $1 order by sheet_version',
      [sheet.id],
    );
    expect(signed).toEqual([
      { seat: 1, person_id: a.person },
      { seat: 2, person_id: b.person },
      { seat: 3, person_id: c.person },
      { seat: 1, person_id: standIn.person },
    ]);
  });

  it('at the moment at which the other signs waits for that signature and makes it void', async () => {
    const [a, b, c] = scene.judges;
    const sheet = await fill();
    let seated = false;
    const asked = await api.database.transaction(async (tx) => {
      const waiting = async (count: number) => {
        for (;;) {
          const [{ n }] = await tx.query('select count(distinct pid)::int as n from pg_locks where not granted');
          if (n >= count || seated) return;
        }
      };
      await tx.query('lock table sheet_signature in share mode');
      const signing = sign(a, sheet);
      await waiting(1);
      const seating = seat(standIn, b, c).finally(() => (seated = true));
      await waiting(2);
      return { signing, seating };
    });
    expect([(await asked.signing).status, (await asked.seating).status]).toEqual([200, 200]);
    expect(await scene.sheet(standIn, 0)).toMatchObject({ state: 'open', signedSeats: [], mySeat: 1 });
  });

  it('leaves a sheet signed that the whole team of that time had signed', async () => {
    const [a, b, c] = scene.judges;
    const sheet = await fill();
    for (const judge of [a, b, c]) await sign(judge, sheet);
    expect((await seat(standIn, b, c)).status).toBe(200);
    expect(await scene.sheet(standIn, 0)).toMatchObject({ state: 'signed', signedSeats: [1, 2, 3] });
  });

  it('never comes from another seat of the team: he would see the open score of the one who sat there', async () => {
    const [a, b, c] = scene.judges;
    const sheet = await scene.sheet(a, 0);
    await a.post('/api/mark-entries', { entries: [entry(sheet, 2, '3')] });
    expect((await seat(b, a, c)).body).toMatchObject({ code: 'team.seatMoved', params: { name: '李裁判' } });
    expect((await scene.sheet(b, 0)).aspects[2]).toMatchObject({ entry: null, needed: 2 });
  });

  it('comes by another team too: assigned to it, the sub-criterion asks for its signatures', async () => {
    const [a, b, c] = scene.judges;
    const sheet = await fill();
    await sign(a, sheet);
    await sign(b, sheet);
    const teams = `/api/skills/${scene.skill}/marking-teams`;
    const from = (await scene.chief.get(teams)).body.items[0].id;
    const assign = (team: string) =>
      scene.chief.put(`${teams}/assignment`, { assignment: [{ subCriterion: sheet.subCriterion.id, from, team }] });
    const moved = await scene.chief.post(teams, { name: '二组', seats: [b, standIn, c].map(({ person }) => person) });
    expect((await assign(moved.body.id)).body).toMatchObject({ code: 'team.seatMoved', params: { name: '李裁判' } });
    const fits = await scene.chief.post(teams, { name: '三组', seats: [a, standIn, c].map(({ person }) => person) });
    expect((await assign(fits.body.id)).status).toBe(200);
    expect(await scene.sheet(standIn, 0)).toMatchObject({ state: 'open', signedSeats: [1], mySeat: 2 });
  });

  it('scores afresh in an open round: what his predecessor gave is not shown to him until the round is full', async () => {
    const [a, b, c] = scene.judges;
    const sheet = await scene.sheet(a, 0);
    await a.post('/api/mark-entries', { entries: [entry(sheet, 2, '3')] });
    expect((await seat(standIn, b, c)).status).toBe(200);
    expect((await scene.sheet(standIn, 0)).aspects[2]).toMatchObject({ entry: null, mark: null });
    const own = await standIn.post('/api/mark-entries', { entries: [entry(sheet, 2, '2')] });
    expect(own.body.receipts[0]).toMatchObject({ status: 'accepted' });
    await b.post('/api/mark-entries', { entries: [entry(sheet, 2, '2')] });
    await c.post('/api/mark-entries', { entries: [entry(sheet, 2, '2')] });
    expect((await scene.sheet(standIn, 0)).aspects[2]).toMatchObject({
      entry: { value: '2' },
      history: [{ round: 1, scores: [1, 2, 3].map((seat) => ({ seat, value: '2' })) }],
    });
  });

  it('leaves behind entries whose receipt was lost: sent again they are duplicates, new ones are refused', async () => {
    const [a, b, c] = scene.judges;
    const sheet = await scene.sheet(a, 0);
    const sent = entry(sheet, 0, '8');
    await a.post('/api/mark-entries', { entries: [sent] });
    expect((await seat(standIn, b, c)).status).toBe(200);
    const again = await a.post('/api/mark-entries', { entries: [sent, entry(sheet, 1, 'pass')] });
    expect(again.body.receipts).toMatchObject([
      { id: sent.id, status: 'duplicate', first: 'accepted' },
      { status: 'refused', code: 'sheet.notYours' },
    ]);
  });
});
