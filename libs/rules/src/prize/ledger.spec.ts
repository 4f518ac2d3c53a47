import fc from 'fast-check';
import {
  balancesOf,
  movePayable,
  PAYABLE_MOVES,
  PAYABLE_STATUSES,
  postingOf,
  standingOf,
  type LedgerEntry,
  type PayableDirection,
  type PayableMove,
  type PayableStatus,
} from './ledger.ts';
import { payPrize, splitPrize, type Payment } from './prize.ts';
import { settlePrize, signedSum, type StandingPayable } from './settlement.ts';

const FIRST: Payment = { gross: 500000, tax: 100000, net: 400000 };
const sum = (entries: readonly LedgerEntry[]): number => entries.reduce((all, { amount }) => all + amount, 0);

describe('the prize ledger', () => {
  it('an award costs the fund its gross; the net is owed to the winner and the tax to the state', () => {
    expect(balancesOf(postingOf('pay', null, 'accrue', FIRST))).toEqual({ cost: 500000, owed: -400000, tax: -100000 });
    expect(balancesOf(postingOf('recover', null, 'accrue', FIRST))).toEqual({
      claim: 400000,
      cost: -500000,
      tax: 100000,
    });
  });

  it('money leaves by way of the bank, and what the bank returns is owed again', () => {
    expect(postingOf('pay', 'approved', 'send', FIRST)).toEqual([
      { account: 'owed', amount: 400000 },
      { account: 'transit', amount: -400000 },
    ]);
    const book: LedgerEntry[] = [];
    const does = (status: PayableStatus | null, move: PayableMove): void =>
      void book.push(...postingOf('pay', status, move, FIRST));
    does(null, 'accrue');
    does('approved', 'send');
    does('sent', 'pay');
    expect(balancesOf(book)).toEqual({ bank: -400000, cost: 500000, tax: -100000 });
    does('paid', 'return');
    expect(balancesOf(book)).toEqual({ cost: 500000, owed: -400000, tax: -100000 });
    does('returned', 'cancel');
    expect(balancesOf(book)).toEqual({});
    expect(postingOf('recover', 'approved', 'pay', FIRST)).toEqual([
      { account: 'bank', amount: 400000 },
      { account: 'claim', amount: -400000 },
    ]);
  });

  it('in every state the ledger says where the money is', () => {
    const where = (way: PayableDirection, status: PayableStatus): unknown => balancesOf(standingOf(way, status, FIRST));
    const cost = { cost: 500000, tax: -100000 };
    for (const status of ['open', 'approved', 'returned'] as const) {
      expect(where('pay', status)).toEqual({ ...cost, owed: -400000 });
    }
    expect(where('pay', 'sent')).toEqual({ ...cost, transit: -400000 });
    expect(where('pay', 'paid')).toEqual({ ...cost, bank: -400000 });
    expect(where('recover', 'approved')).toEqual({ claim: 400000, cost: -500000, tax: 100000 });
    expect(where('recover', 'paid')).toEqual({ bank: 400000, cost: -500000, tax: 100000 });
    expect(where('pay', 'cancelled')).toEqual({});
    expect(postingOf('pay', 'sent', 'return', FIRST)).toEqual([
      { account: 'transit', amount: 400000 },
      { account: 'owed', amount: -400000 },
    ]);
    expect(postingOf('pay', 'open', 'approve', FIRST)).toEqual([]);
  });

  it('nothing is paid without approval, nothing that was sent is cancelled, and a return is approved anew', () => {
    expect(movePayable('pay', 'open', 'send')).toBeNull();
    expect(movePayable('pay', 'sent', 'cancel')).toBeNull();
    expect(movePayable('pay', 'paid', 'cancel')).toBeNull();
    expect(movePayable('pay', 'returned', 'send')).toBeNull();
    expect(movePayable('pay', 'returned', 'reopen')).toBe('open');
    expect(movePayable('recover', 'approved', 'send')).toBeNull();
    expect(movePayable('recover', 'paid', 'return')).toBeNull();
    for (const status of PAYABLE_STATUSES) expect(movePayable('pay', status, 'accrue')).toBeNull();
  });

  it('every posting balances, and whatever was done to a payable, its ledger follows from its state', () => {
    const direction = fc.constantFrom<PayableDirection>('pay', 'recover');
    const moves = fc.array(fc.constantFrom(...PAYABLE_MOVES), { maxLength: 40 });
    fc.assert(
      fc.property(direction, fc.integer({ min: 0, max: 10_000_000 }), moves, (way, amount, tried) => {
        const paid = payPrize(amount, { rate: '20' });
        if (!paid.ok) throw new Error('refused');
        const book = postingOf(way, null, 'accrue', paid);
        let status: PayableStatus = 'open';
        for (const move of tried) {
          const next = movePayable(way, status, move);
          if (next === null) continue;
          const posting = postingOf(way, status, move, paid);
          expect(sum(posting)).toBe(0);
          book.push(...posting);
          status = next;
          expect(balancesOf(book)).toEqual(balancesOf(standingOf(way, status, paid)));
        }
        expect(sum(book)).toBe(0);
      }),
    );
  });
});

describe('settling a prize', () => {
  const payable = (more: Partial<StandingPayable>): StandingPayable => ({
    id: 'p',
    direction: 'pay',
    status: 'open',
    amount: 500000,
    ...more,
  });

  it('a winner gets one payable, and settling again changes nothing', () => {
    expect(settlePrize(500000, [])).toEqual({ cancel: [], make: { direction: 'pay', amount: 500000 } });
    expect(settlePrize(500000, [payable({})])).toEqual({ cancel: [], make: null });
    expect(settlePrize(0, [])).toEqual({ cancel: [], make: null });
    expect(settlePrize(0, [payable({ status: 'cancelled' })])).toEqual({ cancel: [], make: null });
  });

  it('a correction before the money left replaces the payable; afterwards it pays or takes back the difference', () => {
    expect(settlePrize(300000, [payable({})])).toEqual({ cancel: ['p'], make: { direction: 'pay', amount: 300000 } });
    expect(settlePrize(0, [payable({ status: 'returned' })])).toEqual({ cancel: ['p'], make: null });
    const paid = payable({ status: 'paid' });
    expect(settlePrize(300000, [paid]).make).toEqual({ direction: 'recover', amount: 200000 });
    expect(settlePrize(600000, [paid]).make).toEqual({ direction: 'pay', amount: 100000 });
    const back = payable({ id: 'r', direction: 'recover', amount: 200000 });
    expect(settlePrize(300000, [paid, back])).toEqual({ cancel: [], make: null });
    expect(settlePrize(500000, [paid, back])).toEqual({ cancel: ['r'], make: null });
    // the bank returned the money meanwhile: nothing is to be taken back any more
    expect(settlePrize(300000, [payable({ status: 'returned' }), back])).toEqual({
      cancel: ['p', 'r'],
      make: { direction: 'pay', amount: 300000 },
    });
  });

  it('what was made under other terms is made anew, as long as it has not left', () => {
    expect(settlePrize(500000, [payable({ outdated: true })])).toEqual({
      cancel: ['p'],
      make: { direction: 'pay', amount: 500000 },
    });
    expect(settlePrize(500000, [payable({ outdated: true, status: 'sent' })])).toEqual({ cancel: [], make: null });
  });

  it('no sequence of award, correction, payment, return, retry and crash loses a fen', () => {
    const step = fc.oneof(
      fc.record({ award: fc.integer({ min: 0, max: 1_000_000 }), members: fc.integer({ min: 1, max: 4 }) }),
      fc.record({
        move: fc.constantFrom(...PAYABLE_MOVES),
        at: fc.nat(50),
        crash: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        type Line = StandingPayable & { payee: string; payment: Payment };
        let lines: Line[] = [];
        let book: LedgerEntry[] = [];
        let count = 0;
        const settle = (payee: string, awarded: number): void => {
          const own = lines.filter((line) => line.payee === payee);
          const { cancel, make } = settlePrize(awarded, own);
          for (const line of own.filter(({ id }) => cancel.includes(id))) {
            book.push(...postingOf(line.direction, line.status, 'cancel', line.payment));
            line.status = 'cancelled';
          }
          if (make) {
            const paid = payPrize(make.amount, { rate: '20' });
            if (!paid.ok) throw new Error('refused');
            lines.push({ ...make, id: String(count++), status: 'open', payee, payment: paid });
            book.push(...postingOf(make.direction, null, 'accrue', paid));
          }
          expect(signedSum(lines.filter((line) => line.payee === payee))).toBe(awarded);
          expect(
            settlePrize(
              awarded,
              lines.filter((line) => line.payee === payee),
            ),
          ).toEqual({ cancel: [], make: null });
        };
        for (const one of steps) {
          const before = { lines: lines.map((line) => ({ ...line })), book: [...book] };
          if ('award' in one) {
            const members = Array.from({ length: one.members }, (_, n) => ({ id: `m${n}` }));
            const split = splitPrize(one.award, members);
            if (!split.ok) throw new Error('refused');
            const shares = new Map(split.members.map(({ id, amount }) => [id, amount]));
            for (const payee of ['m0', 'm1', 'm2', 'm3']) settle(payee, shares.get(payee) ?? 0);
            expect(signedSum(lines)).toBe(one.award);
          } else if (lines.length > 0) {
            const line = lines[one.at % lines.length]!;
            const next = movePayable(line.direction, line.status, one.move);
            if (next) {
              book.push(...postingOf(line.direction, line.status, one.move, line.payment));
              line.status = next;
            }
            // a process that dies before the commit leaves nothing behind
            if (one.crash) ({ lines, book } = before);
          }
          expect(sum(book)).toBe(0);
          expect(balancesOf(book)).toEqual(
            balancesOf(lines.flatMap((line) => standingOf(line.direction, line.status, line.payment))),
          );
        }
      }),
    );
  });
});
