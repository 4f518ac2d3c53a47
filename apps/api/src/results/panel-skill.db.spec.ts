import { check, shapeFaults } from '@skillstar/shadow';
import { entry } from '../../test/marking-scenario.ts';
import { openPanelSkill } from '../../test/panel-scenario.ts';
import type { PanelScenario } from '../../test/panel-scenario.ts';
import { startTestApplication } from '../../test/test-application.ts';
import type { TestApplication } from '../../test/test-application.ts';
import type { TestClient } from '../../test/test-client.ts';
import { recomputeBoard } from '../live-scoring/recompute.ts';
import { checkMarks } from '../judging/check-marks.ts';
import type { ReceiptView, SheetView } from '../judging/sheet.view.ts';
import { exportCompetition } from './export-competition.ts';

let api: TestApplication;
let scene: PanelScenario;

beforeAll(async () => {
  api = await startTestApplication();
});
afterAll(() => api.stop());
beforeEach(async () => {
  scene = await openPanelSkill(api);
});

const [WORK, SHAPE, GOGGLES] = [0, 1, 2];

async function give(judge: TestClient, aspect: number, value: string | null, form?: 'A1' | 'B1'): Promise<ReceiptView> {
  const sheet = await scene.sheet(judge, 0, form);
  const { body } = await judge.post<{ receipts: ReceiptView[] }>('/api/mark-entries', {
    entries: [entry(sheet, aspect, value)],
  });
  return body.receipts[0]!;
}

async function giveAll(aspect: number, values: (string | null)[]): Promise<void> {
  for (const [at, value] of values.entries()) {
    if (value !== null) expect(await give(scene.judges[at]!, aspect, value)).toMatchObject({ status: 'accepted' });
  }
}

async function decideSeat(seat: number, excluded: boolean, reason = '与选手同单位，申请回避') {
  const { id } = await scene.sheet(scene.chief, 0);
  return scene.chief.post<SheetView & { code: string }>(`/api/mark-sheets/${id}/seat-decisions`, {
    seat,
    decision: excluded ? 'exclude' : 'include',
    reason,
  });
}

async function boardTotal(): Promise<number | null> {
  await api.database.transaction((tx) => recomputeBoard(tx, scene.board, new Date()));
  const [row] = await api.database.query(
    `select row->>'total' as total from board_state, jsonb_array_elements(rows) row
     where board_id = $1 and audience = 'staff' and row->>'code' = 'F01'`,
    [scene.board],
  );
  return row.total === null ? null : Number(row.total);
}

async function secondCalculator(): Promise<unknown> {
  await boardTotal();
  const exported = (await api.database.transaction('REPEATABLE READ', (tx) =>
    exportCompetition(tx, scene.competition),
  ))!;
  expect(shapeFaults(exported)).toEqual([]);
  expect(await checkMarks(api.database.manager)).toBeNull();
  return check(exported).differences;
}

const SCORES = ['92.5', '90', '91.5', '88', '99'];

describe('a panel score', () => {
  it('is everybody’s own until all five are there, and then the mean without the extremes', async () => {
    await giveAll(WORK, SCORES.slice(0, 4));
    for (const judge of [...scene.judges, scene.chief]) {
      const { aspects, total, contentHash } = await scene.sheet(judge, 0);
      expect(aspects[WORK]).toMatchObject({ mark: null, needed: 1, history: [], round: 1 });
      expect([total, contentHash]).toEqual([null, null]);
    }
    const seen = JSON.stringify(await scene.sheet(scene.judges[4]!, 0));
    for (const score of ['92.50', '90.00', '91.50', '88.00']) expect(seen).not.toContain(score);
    expect(await boardTotal()).toBeNull();

    await giveAll(WORK, [null, null, null, null, '99']);
    const { aspects, total } = await scene.sheet(scene.judges[0]!, 0);
    expect(aspects[WORK]).toMatchObject({ mark: 5480, needed: 0, entry: { value: '92.50' } });
    expect(aspects[WORK]!.history[0]!.scores.map(({ value }) => value)).toEqual([
      '92.50',
      '90.00',
      '91.50',
      '88.00',
      '99.00',
    ]);
    expect(total).toBe(5480);
  });

  it.each(['100.5', '-1', '90.25', '3/4', ''])('of “%s” is refused and nothing is written', async (value) => {
    expect(await give(scene.judges[0]!, WORK, value)).toMatchObject({ status: 'refused' });
    expect((await scene.sheet(scene.judges[0]!, 0)).version).toBe(0);
  });

  it('of two judges at the same moment are two scores: each keeps his own slot', async () => {
    await giveAll(WORK, SCORES.slice(0, 3));
    const sheet = await scene.sheet(scene.judges[3]!, 0);
    const send = (judge: TestClient, value: string) =>
      judge.post<{ receipts: ReceiptView[] }>('/api/mark-entries', { entries: [entry(sheet, WORK, value)] });
    const answers = await Promise.all([send(scene.judges[3]!, '88'), send(scene.judges[4]!, '99')]);
    expect(answers.map(({ body }) => body.receipts[0]!.status)).toEqual(['accepted', 'accepted']);
    expect((await scene.sheet(scene.judges[0]!, 0)).aspects[WORK]).toMatchObject({ mark: 5480, conflict: null });
  });
});

describe('the total of a contest', () => {
  it('weighs theory and practical, rounds once and takes the deductions off; the second calculator agrees', async () => {
    expect(await give(scene.judges[0]!, 0, '86.5', 'A1')).toMatchObject({ status: 'accepted' });
    expect(await boardTotal()).toBe(1730);
    await giveAll(WORK, SCORES);
    await giveAll(SHAPE, ['80', '85', '84', '79.5', '90']);
    // 86.50 × 20 % + (54.80 + 33.20) × 80 % = 17.30 + 70.40
    expect(await boardTotal()).toBe(8770);
    expect(await give(scene.judges[2]!, GOGGLES, '2')).toMatchObject({ status: 'accepted' });
    expect(await scene.sheet(scene.judges[1]!, 0)).toMatchObject({ total: 8800, deducted: 400, blanks: 0 });
    expect(await boardTotal()).toBe(8370);
    expect(await give(scene.judges[2]!, GOGGLES, '9')).toMatchObject({ status: 'accepted' });
    expect(await boardTotal()).toBe(8270);
    expect(await secondCalculator()).toEqual([]);
  });

  it('never falls below zero by deductions', async () => {
    await giveAll(WORK, ['1', '1', '1', '1', '1']);
    await give(scene.judges[0]!, GOGGLES, '1');
    expect(await boardTotal()).toBe(0);
    expect(await secondCalculator()).toEqual([]);
  });

  it('of a changed deduction is found by verify', async () => {
    await give(scene.judges[0]!, GOGGLES, '1');
    const { id } = await scene.sheet(scene.judges[0]!, 0);
    await api.database.query('update mark_sheet set deducted = 0 where id = $1', [id]);
    expect(await checkMarks(api.database.manager)).toMatchObject({ why: 'its deductions are not those of its marks' });
    await api.database.query('update mark_sheet set deducted = 200 where id = $1', [id]);
  });
});

describe('a judge who cannot score', () => {
  it('blocks the panel and the signatures until the chief excludes the seat with a reason', async () => {
    await giveAll(WORK, ['92.5', null, '91.5', '88', '99']);
    await giveAll(SHAPE, ['80', null, '80', '80', '80']);
    await give(scene.judges[0]!, GOGGLES, '0');
    const before = await scene.sheet(scene.judges[0]!, 0);
    expect(before).toMatchObject({ total: 0, blanks: 2, contentHash: null });
    const early = await scene.judges[0]!.post<{ code: string }>(`/api/mark-sheets/${before.id}/signatures`, {
      contentHash: '0'.repeat(64),
    });
    expect(early.body.code).toBe('sheet.blanks');

    expect((await decideSeat(2, true)).status).toBe(200);
    const sheet = await scene.sheet(scene.judges[0]!, 0);
    // the mean of 92.50 and 91.50, without 99 and 88
    expect(sheet).toMatchObject({
      total: 5520 + 3200,
      blanks: 0,
      excluded: [2],
    });
    for (const [at, judge] of scene.judges.entries()) {
      const signed = await judge.post<SheetView & { code: string }>(`/api/mark-sheets/${sheet.id}/signatures`, {
        contentHash: sheet.contentHash,
      });
      expect([signed.status, signed.body.code]).toEqual(at === 1 ? [409, 'seat.excluded'] : [200, undefined]);
    }
    expect(await scene.sheet(scene.chief, 0)).toMatchObject({ state: 'signed', signedSeats: [1, 3, 4, 5] });
    expect(await secondCalculator()).toEqual([]);
    expect((await decideSeat(2, false)).body.code).toBe('sheet.signed');
  });

  it('once excluded neither scores nor sees what the others scored, and can be taken in again', async () => {
    await giveAll(WORK, SCORES);
    expect((await decideSeat(5, true)).status).toBe(200);
    expect((await scene.sheet(scene.judges[0]!, 0)).aspects[WORK]).toMatchObject({ mark: 5445, needed: 0 });
    expect(await give(scene.judges[4]!, WORK, '70')).toMatchObject({ status: 'refused', code: 'seat.excluded' });
    const shut = await scene.sheet(scene.judges[4]!, 0);
    expect(shut.aspects[WORK]).toMatchObject({ mark: null, history: [] });
    expect([shut.total, shut.contentHash]).toEqual([null, null]);
    expect((await decideSeat(5, false, '已核实，不需回避')).status).toBe(200);
    expect((await scene.sheet(scene.judges[0]!, 0)).aspects[WORK]).toMatchObject({ mark: 5480 });
    expect(await secondCalculator()).toEqual([]);
  });

  it('is excluded by the chief alone, for a reason, and never so that too few are left', async () => {
    const { id } = await scene.sheet(scene.chief, 0);
    const path = `/api/mark-sheets/${id}/seat-decisions`;
    expect((await scene.organiser.post(path, { seat: 2, decision: 'exclude', reason: '回避' })).status).toBe(403);
    expect((await scene.judges[1]!.post(path, { seat: 2, decision: 'exclude', reason: '回避' })).status).toBe(403);
    expect((await scene.chief.post(path, { seat: 2, decision: 'exclude', reason: '' })).status).toBe(400);
    expect((await scene.chief.post(path, { seat: 9, decision: 'exclude', reason: '回避' })).status).toBe(404);
    expect((await decideSeat(1, true)).status).toBe(200);
    expect((await decideSeat(2, true)).status).toBe(200);
    expect((await decideSeat(3, true)).body).toMatchObject({ code: 'seat.tooFew' });
    const theory = await scene.sheet(scene.chief, 0, 'A1');
    const other = await scene.chief.post<{ code: string }>(`/api/mark-sheets/${theory.id}/seat-decisions`, {
      seat: 1,
      decision: 'exclude',
      reason: '回避',
    });
    expect(other.body.code).toBe('seat.noPanel');
    const events = await api.database.query(`select type from event where subject_id = $1 order by id`, [id]);
    expect(events.filter(({ type }: { type: string }) => type === 'seat.excluded')).toHaveLength(2);
  });

  it('excluded before the first mark belongs to this scheme, which is locked from then on', async () => {
    expect((await decideSeat(2, true)).status).toBe(200);
    const [{ status }] = await api.database.query('select status from marking_scheme where skill_id = $1', [
      scene.skill,
    ]);
    expect(status).toBe('locked');
  });

  it('whose decision is rewritten in the database is found', async () => {
    await decideSeat(2, true);
    await expect(api.database.query(`update seat_exclusion set reason = 'x'`)).rejects.toThrow();
  });
});
