import { v7 } from 'uuid';
import { startTestApplication } from '../../test/test-application.ts';
import type { TestApplication } from '../../test/test-application.ts';
import { entry, openSkill } from '../../test/marking-scenario.ts';
import type { MarkingScenario } from '../../test/marking-scenario.ts';
import type { TestClient } from '../../test/test-client.ts';
import type { Receipt } from './mark-entry.ts';
import type { ReceiptsView } from './sheet.view.ts';

let api: TestApplication;
let scene: MarkingScenario;

beforeAll(async () => {
  api = await startTestApplication();
});
afterAll(() => api.stop());
beforeEach(async () => {
  scene = await openSkill(api);
});

const [PARTIAL, PASS, JUDGED, RANGED] = [0, 1, 2, 3];

async function send(judge: TestClient, ...entries: object[]): Promise<ReceiptsView> {
  const answer = await judge.post<ReceiptsView>('/api/mark-entries', { entries });
  expect(answer.status).toBe(200);
  return answer.body;
}

async function receiptOf(judge: TestClient, one: object): Promise<Receipt> {
  return (await send(judge, one)).receipts[0] as Receipt;
}

const stored = async (): Promise<number> =>
  (
    await api.database.query(
      'select count(*)::int as n from mark_entry e join mark_sheet s on s.id = e.sheet_id where s.skill_id = $1',
      [scene.skill],
    )
  )[0].n;

describe('a mark entry', () => {
  it('is accepted, gives a mark and raises the sheet’s total', async () => {
    const sheet = await scene.sheet(scene.judges[0], 0);
    const answer = await send(scene.judges[0], entry(sheet, PARTIAL, '7.25'), entry(sheet, PASS, 'pass'));
    expect(answer.receipts.map((receipt) => receipt.status)).toEqual(['accepted', 'accepted']);
    expect(answer.sheets[0]).toMatchObject({ total: 1225, blanks: 2, state: 'open' });
    expect(await scene.sheet(scene.judges[1], 0)).toMatchObject({ total: 1225 });
  });

  it('sent twice is one mark, and the second sending is told so', async () => {
    const sheet = await scene.sheet(scene.judges[0], 0);
    const one = entry(sheet, PARTIAL, '5');
    const first = await receiptOf(scene.judges[0], one);
    const second = await receiptOf(scene.judges[0], one);
    expect(second).toMatchObject({ status: 'duplicate', first: 'accepted', sheetVersion: first.sheetVersion });
    expect(await stored()).toBe(1);
  });

  it('sent twice at the same moment is one mark', async () => {
    const sheet = await scene.sheet(scene.judges[0], 0);
    const one = entry(sheet, PARTIAL, '5');
    const answers = await Promise.all(Array.from({ length: 8 }, () => receiptOf(scene.judges[0], one)));
    expect(answers.map((receipt) => receipt.status).sort()).toEqual([
      'accepted',
      ...Array<string>(7).fill('duplicate'),
    ]);
    expect(await stored()).toBe(1);
  });

  it('with a used id and other content is refused', async () => {
    const sheet = await scene.sheet(scene.judges[0], 0);
    const one = entry(sheet, PARTIAL, '5');
    await send(scene.judges[0], one);
    expect(await receiptOf(scene.judges[0], { ...one, value: '6' })).toMatchObject({
      status: 'refused',
      code: 'entry.idReused',
    });
    const other = await scene.sheet(scene.judges[0], 1);
    expect(await receiptOf(scene.judges[0], { ...entry(other, PARTIAL, '5'), id: one.id })).toMatchObject({
      status: 'refused',
    });
    expect(await stored()).toBe(1);
  });

  it('that comes late from the same device never undoes a later one', async () => {
    const sheet = await scene.sheet(scene.judges[0], 0);
    const early = entry(sheet, PARTIAL, '1');
    const late = entry(sheet, PARTIAL, '2', { basedOn: early.id });
    expect((await receiptOf(scene.judges[0], late)).status).toBe('accepted');
    expect((await receiptOf(scene.judges[0], early)).status).toBe('superseded');
    expect((await scene.sheet(scene.judges[0], 0)).aspects[PARTIAL]).toMatchObject({ mark: 200 });
    expect(await stored()).toBe(2);
  });

  it('of two judges who saw the same slot is a conflict for the second, and both are kept', async () => {
    const [a, b] = scene.judges;
    const sheet = await scene.sheet(a, 0);
    const mine = entry(sheet, PARTIAL, '4');
    const theirs = entry(sheet, PARTIAL, '9');
    const [first, second] = await Promise.all([receiptOf(a, mine), receiptOf(b, theirs)]);
    expect([first.status, second.status].sort()).toEqual(['accepted', 'conflict']);
    const [winner, loser] = first.status === 'accepted' ? [mine, theirs] : [theirs, mine];
    const view = (await scene.sheet(a, 0)).aspects[PARTIAL]!;
    expect(view.entry?.id).toBe(winner.id);
    expect(view.conflict?.id).toBe(loser.id);
    expect((await scene.sheet(b, 0)).aspects[PARTIAL]!.conflict?.id).toBe(loser.id);
  });

  it('that answers a conflict on top of the present entry decides it', async () => {
    const [a, b] = scene.judges;
    const sheet = await scene.sheet(a, 0);
    const present = entry(sheet, PARTIAL, '4');
    await send(a, present);
    await send(b, entry(sheet, PARTIAL, '9'));
    expect((await receiptOf(b, entry(sheet, PARTIAL, '9', { basedOn: present.id }))).status).toBe('accepted');
    expect((await scene.sheet(a, 0)).aspects[PARTIAL]).toMatchObject({ mark: 900, conflict: null });
  });

  it('that arrived before the one it is based on takes the slot once its base is there', async () => {
    const [a, b] = scene.judges;
    const sheet = await scene.sheet(a, 0);
    const present = entry(sheet, PARTIAL, '4');
    await send(a, present);
    const base = entry(sheet, PARTIAL, '5', { basedOn: present.id });
    const follower = entry(sheet, PARTIAL, '6', { basedOn: base.id });
    expect((await receiptOf(b, follower)).status).toBe('conflict');
    expect((await receiptOf(b, base)).status).toBe('accepted');
    expect((await scene.sheet(b, 0)).aspects[PARTIAL]).toMatchObject({ mark: 600, conflict: null });
  });

  it('of null clears the slot: blank, not zero', async () => {
    const sheet = await scene.sheet(scene.judges[0], 0);
    await send(scene.judges[0], entry(sheet, PASS, 'fail'));
    expect(await scene.sheet(scene.judges[0], 0)).toMatchObject({ total: 0, blanks: 3 });
    await send(scene.judges[0], entry(await scene.sheet(scene.judges[0], 0), PASS, null));
    expect(await scene.sheet(scene.judges[0], 0)).toMatchObject({ total: null, blanks: 4 });
  });

  it.each([
    ['above the maximum by 0.01', PARTIAL, '10.01'],
    ['off the step', PARTIAL, '5.10'],
    ['a full-width number', PARTIAL, '７.５'],
    ['1e309', PARTIAL, '1e309'],
    ['NaN', PARTIAL, 'NaN'],
    ['a blank', PARTIAL, ''],
    ['below zero', PARTIAL, '-1'],
    ['a number instead of text', PARTIAL, 5],
    ['an object', PARTIAL, { $gt: 0 }],
    ['a score of 4', JUDGED, '4'],
    ['text instead of a measured value', RANGED, '=1+1'],
  ])('that is %s is refused and nothing is written', async (_, aspect, value) => {
    const sheet = await scene.sheet(scene.judges[0], 0);
    const receipt = await receiptOf(scene.judges[0], entry(sheet, aspect, value));
    expect(receipt).toMatchObject({ status: 'refused' });
    expect(receipt.code).toBeTruthy();
    expect(await stored()).toBe(0);
    const [skill] = await api.database.query('select status from skill where id = $1', [scene.skill]);
    expect(skill.status).toBe('open');
  });

  it('that is bad does not hold up the good ones of its batch', async () => {
    const sheet = await scene.sheet(scene.judges[0], 0);
    const good = entry(sheet, PASS, 'pass');
    const answer = await send(scene.judges[0], { id: 'nonsense' }, entry(sheet, PARTIAL, '99'), good);
    const byId = new Map(answer.receipts.map((receipt) => [receipt.id, receipt.status]));
    expect(byId.get(good.id)).toBe('accepted');
    expect([...byId.values()].filter((status) => status === 'refused')).toHaveLength(2);
  });

  it('of somebody outside the team is refused', async () => {
    const stranger = await api.as({ roles: [{ role: 'judge', competition: scene.competition, skill: scene.skill }] });
    const sheet = await scene.sheet(scene.judges[0], 0);
    expect(await receiptOf(stranger, entry(sheet, PASS, 'pass'))).toMatchObject({ code: 'sheet.notYours' });
    expect((await scene.organiser.post('/api/mark-entries', { entries: [entry(sheet, PASS, 'pass')] })).status).toBe(
      403,
    );
    expect(await stored()).toBe(0);
  });

  it('brought in one judge’s name with another judge’s cookie is refused whole', async () => {
    const [a, b] = scene.judges;
    const sheet = await scene.sheet(a, 0);
    const body = { entries: [entry(sheet, PASS, 'pass')] };
    const other = await b.send('POST', '/api/mark-entries', body, { 'Skillstar-Person': a.person! });
    expect([other.status, other.body.code]).toEqual([403, 'session.otherPerson']);
    expect(await stored()).toBe(0);
    const own = await a.send('POST', '/api/mark-entries', body, { 'Skillstar-Person': a.person! });
    expect(own.status).toBe(200);
    expect(await stored()).toBe(1);
  });

  it('for a subject that is not competing is refused', async () => {
    const sheet = await scene.sheet(scene.judges[0], 0);
    await api.database.query(`update subject set status = 'absent' where id = $1`, [scene.subjects[0]!.id]);
    expect(await receiptOf(scene.judges[0], entry(sheet, PASS, 'pass'))).toMatchObject({
      code: 'subject.notCompeting',
    });
  });

  it('in an envelope that is no batch gets a problem, never a fault', async () => {
    const judge = scene.judges[0];
    for (const body of [
      {},
      { entries: [] },
      { entries: 'x' },
      { entries: [1] },
      { entries: Array(501).fill({}) },
      [],
    ]) {
      const answer = await judge.post('/api/mark-entries', body);
      expect(answer.status).toBe(400);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
    }
    const large = await judge.post('/api/mark-entries', { entries: [{ value: 'x'.repeat(1_100_000) }] });
    expect([large.status, large.body.code]).toEqual([413, 'body.tooLarge']);
    const torn = await fetch(`${api.url}/api/mark-entries`, {
      method: 'POST',
      headers: { cookie: judge.cookie, 'content-type': 'application/json' },
      body: '{"entries":[{"value":NaN}]}',
    });
    expect(torn.status).toBe(400);
    expect(await stored()).toBe(0);
  });

  it('of one hundred taps by two judges at the same moment is never lost or doubled', async () => {
    const [a, b] = scene.judges;
    const sheets = await Promise.all([scene.sheet(a, 0), scene.sheet(a, 1)]);
    const taps = Array.from({ length: 50 }, (_, index) => entry(sheets[index % 2]!, JUDGED, String(index % 3)));
    const both = await Promise.all([
      ...taps.map((tap) => receiptOf(a, tap)),
      ...taps.map((tap) => receiptOf(b, { ...tap, id: v7() })),
    ]);
    expect(both.filter((receipt) => receipt.status === 'accepted' || receipt.status === 'superseded')).toHaveLength(
      100,
    );
    expect(await stored()).toBe(100);
    const versions = await api.database.query(
      'select sheet_id, count(*)::int as n, max(sheet_version)::int as top from mark_entry group by sheet_id',
    );
    for (const { n, top } of versions) expect(top).toBe(n);
  });

  it('is a row that nobody can change or delete', async () => {
    await send(scene.judges[0], entry(await scene.sheet(scene.judges[0], 0), PASS, 'pass'));
    await expect(api.database.query('update mark_entry set mark = 0')).rejects.toThrow('append-only');
    await expect(api.database.query('delete from mark_entry')).rejects.toThrow('append-only');
  });

  it('locks the marking scheme when it is the first', async () => {
    await send(scene.judges[0], entry(await scene.sheet(scene.judges[0], 0), PASS, 'pass'));
    const [row] = await api.database.query(
      `select k.status, s.status as scheme from skill k join marking_scheme s on s.skill_id = k.id where k.id = $1`,
      [scene.skill],
    );
    expect(row).toEqual({ status: 'marking', scheme: 'locked' });
  });
});

describe('a judgement', () => {
  it('shows nobody’s score, nor anything derived from it, until all judges have scored', async () => {
    const [a, b, c] = scene.judges;
    const sheet = await scene.sheet(a, 0);
    await send(a, entry(sheet, JUDGED, '2'));
    await send(b, entry(sheet, JUDGED, '3'));
    for (const judge of [c, scene.chief]) {
      const answer = await judge.get(`/api/mark-sheets/${sheet.id}`);
      expect(answer.body.aspects[JUDGED]).toMatchObject({
        mark: null,
        entry: null,
        needed: 1,
        history: [],
        conflict: null,
      });
      expect(answer.body).toMatchObject({ total: null, blanks: 4, contentHash: null });
    }
    const history = await scene.chief.get(`/api/mark-sheets/${sheet.id}/history`);
    expect(history.body.entries.map((one: { value: unknown; withheld: boolean }) => [one.value, one.withheld])).toEqual(
      [
        [null, true],
        [null, true],
      ],
    );
    const third = await send(c, entry(sheet, JUDGED, '2'));
    expect(third.sheets[0]!.aspects[JUDGED]).toMatchObject({
      mark: 156,
      needed: 0,
      history: [
        {
          round: 1,
          scores: [
            { seat: 1, value: '2' },
            { seat: 2, value: '3' },
            { seat: 3, value: '2' },
          ],
        },
      ],
    });
  });

  it('whose scores lie 2 or more apart opens another round and keeps the first', async () => {
    const [a, b, c] = scene.judges;
    const sheet = await scene.sheet(a, 0);
    await send(a, entry(sheet, JUDGED, '0'));
    await send(b, entry(sheet, JUDGED, '2'));
    const after = await send(c, entry(sheet, JUDGED, '1'));
    expect(after.sheets[0]!.aspects[JUDGED]).toMatchObject({ round: 2, mark: null, needed: 3, entry: null });
    expect(after.sheets[0]!.aspects[JUDGED]!.history).toHaveLength(1);
    expect(await receiptOf(a, entry(sheet, JUDGED, '1', { round: 1 }))).toMatchObject({ code: 'round.closed' });
    const second = await scene.sheet(a, 0);
    await send(a, entry(second, JUDGED, '1'));
    await send(b, entry(second, JUDGED, '2'));
    const last = await send(c, entry(second, JUDGED, '2'));
    expect(last.sheets[0]!.aspects[JUDGED]).toMatchObject({ round: 2, mark: 111, needed: 0 });
    expect(last.sheets[0]!.aspects[JUDGED]!.history).toHaveLength(2);
  });
});
