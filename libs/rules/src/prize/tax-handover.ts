import type { Fen } from '../money.ts';
import type { LedgerEntry, PayableDirection, PayableStatus } from './ledger.ts';

/** A payable, and what of it stands on the lists for the tax office already. */
export interface TaxedPayable {
  direction: PayableDirection;
  status: PayableStatus;
  gross: Fen;
  tax: Fen;
  declared: { income: Fen; tax: Fen };
}

/**
 * What the next list for the tax office says of a payable; null: nothing. Tax is due once the winner has been paid; what
 * came back after it was handed over (returned by the bank, repaid by the winner) is taken off again.
 */
export function taxDue({ direction, status, gross, tax, declared }: TaxedPayable): { income: Fen; tax: Fen } | null {
  const sign = status !== 'paid' || tax === 0 ? 0 : direction === 'pay' ? 1 : -1;
  const due = { income: sign * gross - declared.income, tax: sign * tax - declared.tax };
  return due.tax === 0 ? null : due;
}

/** Handing tax over: what was withheld leaves the payer's account. A negative sum is what the tax office gives back. */
export function taxPosting(tax: Fen): LedgerEntry[] {
  if (tax === 0) return [];
  return [
    { account: 'tax', amount: tax },
    { account: 'bank', amount: -tax },
  ];
}
