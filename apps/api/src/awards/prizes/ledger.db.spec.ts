/* eslint-disable @typescript-eslint/no-explicit-any -- a spec looks at whatever a route answers */
import { movePayable, PAYABLE_MOVES } from '@skillstar/rules';
import fc from 'fast-check';
import { v7 } from 'uuid';
import { PrizeScene } from '../../../test/prize-scene.ts';
import { startTestApplication } from '../../../test/test-application.ts';
import type { TestApplication } from '../../../test/test-application.ts';
import { systemAct } from '../../identity/act.ts';
import { verify } from '../../platform/events/verify.ts';
import { checkLedger } from './check-ledger.ts';
import { PRIZE_ROWS } from './prize-rows.ts';
import { lockPayables, move } from './payable.ts';

let test: TestApplication;
let scene: PrizeScene;
/** The last order that names itself. */
let last: (() => Promise<unknown>) | null = null;
const STEPS = [
  ...(['approve', 'send', 'pay', 'return', 'retry', 'crash', 'list', 'hand over', 'drop', 'again'] as const),
];
type Step = { do: 'award'; amounts: number[]; team: number | undefined } | { do: (typeof STEPS)[number]; of: number };
const each = (of: number, ...all: (typeof STEPS)[number][]): Step[] => all.map((one) => ({ do: one, of }));
const WHOLE_WAY: Step[] = [
  { do: 'award', amounts: [500_000, 300_001], team: 100 },
  ...each(0, 'approve', 'send', 'again', 'pay', 'list', 'drop', 'list', 'hand over', 'again'),
  { do: 'award', amounts: [300_000, 500_000], team: 101 },
  ...each(1, 'approve', 'crash', 'pay', 'list', 'crash', 'hand over'),
  ...each(0, 'return', 'list', 'retry', 'approve', 'send', 'crash', 'pay', 'list', 'hand over'),
];

beforeAll(async () => {
  test = await startTestApplication();
});
afterAll(() => test.stop());
beforeEach(async () => {
  scene = await PrizeScene.of(test);
});

async function proven(): Promise<void> {
  await test.database.transaction(async (tx) => {
    expect(await checkLedger(tx)).toBeNull();
    expect((await verify(tx, PRIZE_ROWS)).fault).toBeNull();
  });
}

describe('The ledger', () => {
  it('takes no posting that does not balance, and no change afterwards', async () => {
    const [payable] = await scene.approved([500_000]);
    const odd = (amounts: number[]) =>
      test.database.transaction(async (tx) => {
        const posting = v7();
        await tx.query(
          `insert into ledger_posting (id, competition_id, payable_id, move, posted_at) values ($1, $2, $3, 'pay', now())`,
          [posting, scene.skill.competition, payable.id],
        );
        for (const [n, amount] of amounts.entries()) {
          await tx.query('insert into ledger_entry (id, posting_id, account, amount) values ($1, $2, $3, $4)', [
            v7(),
            posting,
            ['bank', 'owed', 'tax'][n],
            amount,
          ]);
        }
      });
    await expect(odd([100, -99])).rejects.toThrow('does not balance');
    await expect(odd([100])).rejects.toThrow('does not balance');
    await expect(odd([])).rejects.toThrow('does not balance');
    await expect(test.database.query('update ledger_entry set amount = amount + 1')).rejects.toThrow('append-only');
    await expect(test.database.query('delete from ledger_posting')).rejects.toThrow('append-only');
    await expect(
      test.database.query('update payable set net = net + 1, gross = gross + 1 where id = $1', [payable.id]),
    ).rejects.toThrow('keeps its payee and its amount');
    await proven();
  });

  it('finds a payable whose state was edited behind the product’s back', async () => {
    const [payable] = await scene.approved([500_000]);
    await test.database.query(`update payable set status = 'paid' where id = $1`, [payable.id]);
    expect(await test.database.transaction((tx) => checkLedger(tx))).toMatchObject({ what: 'payable', id: payable.id });
    await test.database.query(`update payable set status = 'approved' where id = $1`, [payable.id]);
  });

  it('balances and loses no fen, whatever is awarded, corrected, paid, returned, tried again, handed over, or dies half way', async () => {
    await scene.setTerms();
    const step: fc.Arbitrary<Step> = fc.oneof(
      fc.record({
        do: fc.constant('award' as const),
        amounts: fc.array(fc.nat(900_000), { maxLength: 3 }),
        team: fc.option(fc.nat(900_000), { nil: undefined }),
      }),
      fc.record({ do: fc.constantFrom(...STEPS), of: fc.nat(5) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps) => {
        let awarded = 0;
        last = null;
        for (const one of steps) {
          if ('amounts' in one) {
            await scene.award(one.amounts, one.team);
            // two clerks at once make every payable once
            await Promise.all([scene.settle(), scene.settle()]);
            awarded = one.amounts.reduce((sum, amount) => sum + amount, one.team ?? 0);
          } else await act(one);
          await nothingIsLost(awarded);
        }
        await proven();
        await scene.award([]);
        await scene.settle();
      }),
      // the whole way with a correction after everything was paid and handed over, whatever chance does beside it
      { numRuns: 12, examples: [[WHOLE_WAY]] },
    );
    const done: { type: string }[] = await test.database.query('select distinct type from event');
    expect(done.map(({ type }) => type)).toEqual(
      expect.arrayContaining([
        ...['payable.paid', 'payable.returned', 'payable.cancelled', 'tax.handedOver', 'tax.listDropped'],
      ]),
    );
  });

  async function nothingIsLost(awarded: number): Promise<void> {
    const all = await scene.living();
    const total = (of: 'amount' | 'gross' | 'tax', among = all): number =>
      among.reduce((sum, payable) => sum + (payable.direction === 'pay' ? payable[of] : -payable[of]), 0);
    expect(total('amount')).toBe(awarded);
    const sums = await scene.balances();
    expect(sums.cost).toBe(total('gross'));
    expect(Object.values(sums).reduce((sum, amount) => sum + amount, 0)).toBe(0);
    const { handovers, due } = await tax();
    const handed = sumOf(handovers.filter(({ end }: any) => end?.outcome === 'paid'));
    expect(sums.tax).toBe(handed - total('tax'));
    const listed = sumOf(handovers.filter(({ end }: any) => end?.outcome !== 'dropped'));
    expect(listed + sumOf(due)).toBe(
      total(
        'tax',
        all.filter(({ status }) => status === 'paid'),
      ),
    );
  }

  const tax = async () => (await scene.clerk.get(scene.at('prize-tax'))).body;
  const sumOf = (lines: { tax: number }[]): number => lines.reduce((sum, line) => sum + line.tax, 0);

  async function act({ do: what, of }: { do: (typeof STEPS)[number]; of: number }): Promise<void> {
    if (what === 'crash') return crash(of % 2 === 0);
    if (what === 'list' || what === 'hand over' || what === 'drop') return handOver(what);
    if (what === 'again') return void (await last?.());
    const all = await scene.living();
    const payable = all[of % (all.length || 1)];
    if (!payable) return;
    const post = (how: string, body: object = {}) => scene.clerk.post(`/api/payables/${payable.id}/${how}`, body);
    if (what === 'approve') {
      if (payable.status === 'open') await scene.enter(scene.clerk, payable);
      const fresh = (await scene.living()).find(({ id }) => id === payable.id);
      await Promise.all([scene.approve(scene.boss, fresh), scene.approve(scene.director, fresh)]);
    } else if (what === 'send') await remembered((id) => scene.batch([payable], id));
    else if (what === 'pay') await post('payment', { paidOn: '2026-12-20', reference: 'x' });
    else if (what === 'return') await post('return', { reason: '退汇' });
    else await post('retry');
  }

  async function handOver(what: 'list' | 'hand over' | 'drop'): Promise<void> {
    const { due, handovers } = await tax();
    if (what === 'list')
      return remembered((id) =>
        scene.clerk.post(scene.at('tax-handovers'), { id, through: '2027-01-31', tax: sumOf(due) }),
      );
    const waiting = handovers.find(({ end }: any) => end === null);
    if (!waiting) return;
    const at = `/api/tax-handovers/${waiting.id}`;
    if (what === 'drop') await scene.clerk.post(`${at}/withdrawal`, { reason: '重做' });
    else await scene.boss.post(`${at}/payment`, { paidOn: '2027-01-10', reference: '完税' });
  }

  /** An order whose answer was lost is sent again as it was, at once and perhaps much later. */
  async function remembered(order: (id: string) => Promise<unknown>): Promise<void> {
    const id = v7();
    last = () => order(id);
    await Promise.all([last(), last()]);
  }

  /** A process, or its connection, that dies when everything is written but nothing committed. */
  async function crash(connection: boolean): Promise<void> {
    const dies = test.database.transaction(async (tx) => {
      const ids: { id: string }[] = await tx.query('select id from payable where competition_id = $1', [
        scene.skill.competition,
      ]);
      for (const payable of await lockPayables(
        tx,
        ids.map(({ id }) => id),
      )) {
        const how = PAYABLE_MOVES.find((one) => movePayable(payable.direction, payable.status, one) !== null);
        if (how) await move(tx, systemAct(), payable, how);
      }
      if (connection) await tx.query('select pg_terminate_backend(pg_backend_pid())');
      throw new Error('killed');
    });
    await expect(dies).rejects.toThrow();
  }
});
