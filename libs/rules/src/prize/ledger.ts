import type { Fen } from '../money.ts';
import type { Payment } from './prize.ts';

/**
 * The accounts of the prize ledger. cost: what prizes cost the fund · owed: net prizes not paid yet · tax: withheld and
 * not handed over yet · transit: with the bank, not yet confirmed · bank: the payer's account · claim: to be paid back.
 */
export const LEDGER_ACCOUNTS = ['bank', 'claim', 'cost', 'owed', 'tax', 'transit'] as const;
export type LedgerAccount = (typeof LEDGER_ACCOUNTS)[number];

/** pay: to a winner · recover: back from one, after a correction. */
export type PayableDirection = 'pay' | 'recover';

/** returned: the bank sent the money back, or could not send it on. */
export const PAYABLE_STATUSES = ['open', 'approved', 'sent', 'paid', 'returned', 'cancelled'] as const;
export type PayableStatus = (typeof PAYABLE_STATUSES)[number];

export const PAYABLE_MOVES = ['accrue', 'approve', 'send', 'pay', 'return', 'reopen', 'cancel'] as const;
export type PayableMove = (typeof PAYABLE_MOVES)[number];

/** A debit is positive, a credit negative; the entries of a posting sum to nothing. */
export interface LedgerEntry {
  account: LedgerAccount;
  amount: Fen;
}

const NEXT: Record<PayableDirection, Partial<Record<PayableMove, Partial<Record<PayableStatus, PayableStatus>>>>> = {
  pay: {
    approve: { open: 'approved' },
    send: { approved: 'sent' },
    pay: { sent: 'paid' },
    return: { sent: 'returned', paid: 'returned' },
    reopen: { approved: 'open', returned: 'open' },
    cancel: { open: 'cancelled', approved: 'cancelled', returned: 'cancelled' },
  },
  recover: {
    approve: { open: 'approved' },
    pay: { approved: 'paid' },
    reopen: { approved: 'open' },
    cancel: { open: 'cancelled', approved: 'cancelled' },
  },
};

/** What becomes of a payable; null: the move is not open to it. */
export function movePayable(
  direction: PayableDirection,
  status: PayableStatus,
  move: PayableMove,
): PayableStatus | null {
  return NEXT[direction][move]?.[status] ?? null;
}

/** What a move writes into the ledger. Approving and opening again move no money. */
export function postingOf(
  direction: PayableDirection,
  status: PayableStatus | null,
  move: PayableMove,
  { gross, tax, net }: Payment,
): LedgerEntry[] {
  return entriesOf(direction, status, move, { gross, tax, net }).filter(({ amount }) => amount !== 0);
}

function entriesOf(
  direction: PayableDirection,
  status: PayableStatus | null,
  move: PayableMove,
  { gross, tax, net }: Payment,
): LedgerEntry[] {
  const moved = (from: LedgerAccount, to: LedgerAccount): LedgerEntry[] => [
    { account: to, amount: net },
    { account: from, amount: -net },
  ];
  const accrued: LedgerEntry[] =
    direction === 'pay'
      ? [
          { account: 'cost', amount: gross },
          { account: 'owed', amount: -net },
          { account: 'tax', amount: -tax },
        ]
      : [
          { account: 'claim', amount: net },
          { account: 'tax', amount: tax },
          { account: 'cost', amount: -gross },
        ];
  if (move === 'accrue') return accrued;
  if (move === 'cancel') return accrued.map(({ account, amount }) => ({ account, amount: -amount }));
  if (move === 'send') return moved('transit', 'owed');
  if (move === 'pay') return direction === 'pay' ? moved('bank', 'transit') : moved('claim', 'bank');
  if (move === 'return') return status === 'paid' ? moved('owed', 'bank') : moved('owed', 'transit');
  return [];
}

/** What the ledger must say of a payable in this state, whatever happened to it before: the sum of all its postings. */
export function standingOf(
  direction: PayableDirection,
  status: PayableStatus,
  { gross, tax, net }: Payment,
): LedgerEntry[] {
  if (status === 'cancelled') return [];
  const place: LedgerAccount =
    direction === 'pay'
      ? status === 'paid'
        ? 'bank'
        : status === 'sent'
          ? 'transit'
          : 'owed'
      : status === 'paid'
        ? 'bank'
        : 'claim';
  const sign = direction === 'pay' ? 1 : -1;
  return [
    { account: 'cost' as const, amount: sign * gross },
    { account: place, amount: -sign * net },
    { account: 'tax' as const, amount: -sign * tax },
  ].filter(({ amount }) => amount !== 0);
}

/** Sums by account; an account that comes to nothing is left out. */
export function balancesOf(entries: readonly LedgerEntry[]): Partial<Record<LedgerAccount, Fen>> {
  const sums: Partial<Record<LedgerAccount, Fen>> = {};
  for (const account of LEDGER_ACCOUNTS) {
    const sum = entries.reduce((all, entry) => (entry.account === account ? all + entry.amount : all), 0);
    if (sum !== 0) sums[account] = sum;
  }
  return sums;
}
