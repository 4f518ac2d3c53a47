import fc from 'fast-check';
import { PAYABLE_MOVES, movePayable, type PayableStatus } from './ledger.ts';
import { taxDue, taxPosting, type TaxedPayable } from './tax-handover.ts';

const NOTHING = { income: 0, tax: 0 };
const prize = (more: Partial<TaxedPayable>): TaxedPayable => ({
  direction: 'pay',
  status: 'paid',
  gross: 500000,
  tax: 100000,
  declared: NOTHING,
  ...more,
});

describe('Handing tax over', () => {
  it('tax is due once the prize is paid, and once only', () => {
    for (const status of ['open', 'approved', 'sent', 'returned', 'cancelled'] as const)
      expect(taxDue(prize({ status }))).toBeNull();
    expect(taxDue(prize({}))).toEqual({ income: 500000, tax: 100000 });
    expect(taxDue(prize({ declared: { income: 500000, tax: 100000 } }))).toBeNull();
    expect(taxDue(prize({ tax: 0 }))).toBeNull();
  });

  it('tax of what came back is taken off the next list', () => {
    const declared = { income: 500000, tax: 100000 };
    expect(taxDue(prize({ status: 'returned', declared }))).toEqual({ income: -500000, tax: -100000 });
    expect(taxDue(prize({ direction: 'recover' }))).toEqual({ income: -500000, tax: -100000 });
    expect(taxDue(prize({ direction: 'recover', status: 'approved' }))).toBeNull();
  });

  it('handing tax over empties the account of what was withheld', () => {
    expect(taxPosting(100000)).toEqual([
      { account: 'tax', amount: 100000 },
      { account: 'bank', amount: -100000 },
    ]);
    expect(taxPosting(-500).map(({ amount }) => amount)).toEqual([-500, 500]);
    expect(taxPosting(0)).toEqual([]);
  });

  it('whatever becomes of a payable, its lists together say what it stands at', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('pay' as const, 'recover' as const),
        fc.array(fc.oneof(fc.constantFrom(...PAYABLE_MOVES), fc.constant('list' as const))),
        (direction, steps) => {
          let status: PayableStatus = 'open';
          let declared = NOTHING;
          for (const step of [...steps, 'list' as const]) {
            if (step === 'list') {
              const due = taxDue(prize({ direction, status, declared }));
              if (due) declared = { income: declared.income + due.income, tax: declared.tax + due.tax };
            } else status = movePayable(direction, status, step) ?? status;
          }
          const sign = direction === 'pay' ? 1 : -1;
          expect(declared).toEqual(status === 'paid' ? { income: sign * 500000, tax: sign * 100000 } : NOTHING);
        },
      ),
    );
  });
});
