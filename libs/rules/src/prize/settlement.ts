import type { Fen } from '../money.ts';
import { movePayable, type PayableDirection, type PayableStatus } from './ledger.ts';

export interface StandingPayable {
  id: string;
  direction: PayableDirection;
  status: PayableStatus;
  /** What the rules announce for it, before tax. */
  amount: Fen;
  /** True when it was made under terms (title, name, fund, tax) that hold no longer. */
  outdated?: boolean;
}

export interface Settlement {
  cancel: string[];
  make: { direction: PayableDirection; amount: Fen } | null;
}

/**
 * What has to be done so that a winner has what is awarded and nothing else. Money that is on its way or has arrived
 * stays as it is; whatever has not left yet is cancelled when it is not right, and one new payable makes up the
 * difference: to the winner, or back from him. Nothing is done twice: settling what is settled changes nothing.
 */
export function settlePrize(awarded: Fen, standing: readonly StandingPayable[]): Settlement {
  const living = standing.filter(({ status }) => status !== 'cancelled');
  const waiting = living.filter(({ direction, status }) => movePayable(direction, status, 'cancel') !== null);
  const left = signedSum(living) - signedSum(waiting);
  const difference = awarded - left;
  const only = waiting[0];
  if (waiting.length === 1 && only && !only.outdated && signedSum([only]) === difference && difference !== 0) {
    return { cancel: [], make: null };
  }
  return {
    cancel: waiting.map(({ id }) => id),
    make:
      difference === 0
        ? null
        : { direction: difference > 0 ? 'pay' : 'recover', amount: difference > 0 ? difference : -difference },
  };
}

/** What the winner has or is to have of it, before tax. */
export function signedSum(payables: readonly StandingPayable[]): Fen {
  return payables.reduce(
    (sum, { direction, status, amount }) =>
      status === 'cancelled' ? sum : sum + (direction === 'pay' ? amount : -amount),
    0,
  );
}
