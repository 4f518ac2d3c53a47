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

  it('balances and loses no fen, whatever is awarded, corrected, paid, returned, tried again, or dies half way', async () => {
    await scene.setTerms();
    const step = fc.oneof(
      fc.record({ do: fc.constant('award' as const), amounts: fc.array(fc.nat(900_000), { maxLength: 3 }) }),
      fc.record({ do: fc.constantFrom('approve', 'send', 'pay', 'return', 'retry', 'crash'), of: fc.nat(5) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        let awarded = 0;
        for (const one of steps) {
          if ('amounts' in one) {
            await scene.award(one.amounts);
            await scene.settle();
            awarded = one.amounts.reduce((sum, amount) => sum + amount, 0);
          } else await act(one);
          const all = await scene.living();
          const sum = all.reduce((total, { direction, amount }) => total + (direction === 'pay' ? amount : -amount), 0);
          expect(sum).toBe(awarded);
          const gross = all.reduce((total, { direction, gross: one }) => total + (direction === 'pay' ? one : -one), 0);
          const sums = await scene.balances();
          expect(sums.cost).toBe(gross);
          expect(Object.values(sums).reduce<number>((total, amount) => total + (amount as number), 0)).toBe(0);
        }
        await proven();
        await scene.award([]);
        await scene.settle();
      }),
      { numRuns: 12 },
    );
  });

  async function act({ do: what, of }: { do: string; of: number }): Promise<void> {
    if (what === 'crash') return crash();
    const all = await scene.living();
    const payable = all[of % (all.length || 1)];
    if (!payable) return;
    const post = (how: string, body: object = {}) => scene.clerk.post(`/api/payables/${payable.id}/${how}`, body);
    if (what === 'approve') {
      if (payable.status === 'open') await scene.enter(scene.clerk, payable);
      const fresh = (await scene.living()).find(({ id }) => id === payable.id);
      await scene.approve(scene.boss, fresh);
      await scene.approve(scene.director, fresh);
    } else if (what === 'send') await scene.batch([payable]);
    else if (what === 'pay') await post('payment', { paidOn: '2026-12-20', reference: 'x' });
    else if (what === 'return') await post('return', { reason: '退汇' });
    else await post('retry');
  }

  /** A process that dies when everything is written but nothing committed. */
  async function crash(): Promise<void> {
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
      throw new Error('killed');
    });
    await expect(dies).rejects.toThrow('killed');
  }
});
