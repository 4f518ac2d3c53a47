/* eslint-disable @typescript-eslint/no-explicit-any -- a spec looks at whatever a route answers */
import { v7 } from 'uuid';
import { PrizeScene } from '../../../../test/prize-scene.ts';
import { startTestApplication } from '../../../../test/test-application.ts';
import type { TestApplication } from '../../../../test/test-application.ts';
import { readWorkbook } from '../../../platform/excel/excel.ts';
import { verify } from '../../../platform/events/verify.ts';
import { checkLedger } from '../check-ledger.ts';
import { PRIZE_ROWS } from '../prize-rows.ts';

let test: TestApplication;
let scene: PrizeScene;

beforeAll(async () => {
  test = await startTestApplication();
});
afterAll(() => test.stop());
beforeEach(async () => {
  scene = await PrizeScene.of(test);
});

const tax = async () => (await scene.clerk.get(scene.at('prize-tax'))).body;
const list = (sum: number, more: object = {}) =>
  scene.clerk.post(scene.at('tax-handovers'), { id: v7(), through: '2026-12-31', tax: sum, ...more });
const PAID = { paidOn: '2027-01-10', reference: '完税证明 44060001' };

async function paid(amounts: number[]): Promise<any[]> {
  const payables = await scene.approved(amounts);
  const { body } = await scene.batch(payables);
  await scene.clerk.post(`/api/bank-batches/${body.id}/payment`, { paidOn: '2026-12-20', reference: 'ICBC' });
  return scene.living();
}

async function proven(): Promise<void> {
  await test.database.transaction(async (tx) => {
    expect(await checkLedger(tx)).toBeNull();
    expect((await verify(tx, PRIZE_ROWS)).fault).toBeNull();
  });
}

describe('Tax that was withheld', () => {
  it('is listed when the prizes are paid, and handed over by a second person', async () => {
    const before = await scene.approved([500_000, 300_000]);
    expect((await tax()).due).toEqual([]);
    expect((await list(160_000)).body.code).toBe('tax.nothingDue');
    const { body: batch } = await scene.batch(before);
    await scene.clerk.post(`/api/bank-batches/${batch.id}/payment`, { paidOn: '2026-12-20', reference: 'ICBC' });
    expect((await tax()).due).toMatchObject([
      { recipient: '选手0', document: '110105********002X', person: true, income: 500_000, tax: 100_000 },
      { recipient: '选手1', paidOn: '2026-12-20', income: 300_000, tax: 60_000 },
    ]);
    expect((await list(160_000, { through: '2026-12-19' })).body.code).toBe('tax.nothingDue');
    expect((await list(150_000)).body.code).toBe('tax.changed');
    const made = (await list(160_000)).body;
    expect(made).toMatchObject({ n: 1, lines: 2, income: 800_000, tax: 160_000, end: null, own: true });
    expect((await tax()).due).toEqual([]);
    expect(await scene.balances()).toMatchObject({ tax: -160_000, bank: -640_000 });
    const to = `/api/tax-handovers/${made.id}`;
    expect((await scene.clerk.post(`${to}/payment`, PAID)).body.code).toBe('tax.listedByYou');
    expect((await scene.boss.post(`${to}/payment`, PAID)).body).toMatchObject({
      end: { outcome: 'paid', ...PAID, person: '财务主管' },
      own: false,
    });
    expect(await scene.balances()).toEqual({
      bank: -800_000,
      claim: 0,
      cost: 800_000,
      owed: 0,
      tax: 0,
      transit: 0,
    });
    expect((await scene.boss.post(`${to}/payment`, PAID)).body.code).toBe('tax.ended');
    expect((await scene.clerk.post(`${to}/withdrawal`, { reason: '重做' })).body.code).toBe('tax.ended');
    await proven();
  });

  it('is listed once, however often it is asked for, and again when a list was dropped', async () => {
    await paid([500_000]);
    const id = v7();
    const both = await Promise.all([list(100_000, { id }), list(100_000, { id })]);
    expect(both.map(({ status, body }) => [status, body.n])).toEqual([
      [201, 1],
      [201, 1],
    ]);
    expect((await list(100_000)).body.code).toBe('tax.nothingDue');
    const other = await PrizeScene.of(test);
    await other.setTerms();
    const stolen = await other.clerk.post(other.at('tax-handovers'), { id, through: '2026-12-31', tax: 0 });
    expect(stolen.body.code).toBe('tax.idTaken');
    const drop = `/api/tax-handovers/${id}/withdrawal`;
    expect((await scene.clerk.post(drop, { reason: '姓名有误' })).body).toMatchObject({
      end: {
        outcome: 'dropped',
        reason: '姓名有误',
      },
    });
    expect((await tax()).due).toHaveLength(1);
    expect((await list(100_000)).body.n).toBe(2);
    await proven();
  });

  it('of a prize that came back afterwards is taken off the next list', async () => {
    const [one] = await paid([500_000, 300_000]);
    const { id } = (await list(160_000)).body;
    await scene.boss.post(`/api/tax-handovers/${id}/payment`, PAID);
    await scene.clerk.post(`/api/payables/${one.id}/return`, { reason: '销户' });
    expect((await tax()).due).toMatchObject([{ recipient: '选手0', income: -500_000, tax: -100_000, paidOn: null }]);
    await scene.award([100_000, 300_000]);
    await scene.settle();
    const second = (await list(-100_000)).body;
    await scene.boss.post(`/api/tax-handovers/${second.id}/payment`, PAID);
    expect(await scene.balances()).toEqual({
      bank: -300_000,
      claim: 0,
      cost: 400_000,
      owed: -80_000,
      tax: -20_000,
      transit: 0,
    });
    await proven();
  });

  it('is told the tax office in an Excel list with whole ID numbers, which leaves a trace', async () => {
    await paid([500_000, 300_000]);
    const { id } = (await list(160_000)).body;
    const path = `/api/tax-handovers/${id}/file`;
    expect((await scene.director.get(path)).status).toBe(403);
    const { sheets } = await readWorkbook(await scene.take(path));
    const cells = sheets[0]!.rows.flatMap((row) => row.cells);
    const line = (row: number) => cells.filter((cell) => cell.row === row).map(({ text }) => text);
    expect(line(1)).toEqual(['序号', '姓名', '证件号码', '所得项目', '支付日期', '收入额（元）', '扣缴税额（元）']);
    expect(line(2)).toEqual(['1', '选手0', '11010519491231002X', '网站技术 一等奖', '2026-12-20', '5000', '1000']);
    expect(line(4)).toEqual(['合计', '8000', '1600']);
    expect(cells.find(({ row, column }) => row === 2 && column === 3)?.kind).toBe('text');
    const [event] = await test.database.query(`select body from event where type = 'tax.fileTaken'`);
    expect(event.body).not.toContain('11010519491231002X');
    expect(JSON.parse(event.body)).toMatchObject({ actor: scene.clerk.person });
  });

  it('is not confirmed by one pair of eyes even behind the product’s back, and an odd posting is found', async () => {
    await paid([500_000]);
    const { id } = (await list(100_000)).body;
    await expect(
      test.database.query(
        `insert into tax_handover_end (id, handover_id, outcome, paid_on, reference, ended_by, ended_at)
         values ($1, $2, 'paid', '2027-01-10', 'x', $3, now())`,
        [v7(), id, scene.clerk.person],
      ),
    ).rejects.toThrow('does not confirm it');
    const dies = test.database.transaction(async (tx) => {
      const posting = v7();
      await tx.query(
        `insert into ledger_posting (id, competition_id, move, posted_at) values ($1, $2, 'hand-over', now())`,
        [posting, scene.skill.competition],
      );
      for (const [account, amount] of [
        ['tax', 100],
        ['bank', -100],
      ])
        await tx.query('insert into ledger_entry (id, posting_id, account, amount) values ($1, $2, $3, $4)', [
          v7(),
          posting,
          account,
          amount,
        ]);
      expect(await checkLedger(tx)).toMatchObject({ what: 'ledger_posting', id: posting });
      await tx.query(
        `insert into tax_handover_end (id, handover_id, outcome, paid_on, reference, posting_id, ended_by, ended_at)
         values ($1, $2, 'paid', '2027-01-10', 'x', $3, $4, now())`,
        [v7(), id, posting, scene.boss.person],
      );
      expect(await checkLedger(tx)).toMatchObject({ what: 'tax_handover', id });
      throw new Error('undone');
    });
    await expect(dies).rejects.toThrow('undone');
    await proven();
  });
});
