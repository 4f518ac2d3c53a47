import { balancesOf, LEDGER_ACCOUNTS, postingOf } from '@skillstar/rules';
import type { LedgerAccount, LedgerEntry, PayableMove, PayableStatus } from '@skillstar/rules';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Act } from '../../identity/act.ts';
import { proveRow } from '../../platform/events/hashed-row.ts';
import type { HashedTable, RowProof } from '../../platform/events/hashed-row.ts';
import { insertRow } from './insert-row.ts';
import type { Payable } from './payable.ts';

export const LEDGER_POSTING_ROWS: HashedTable = {
  table: 'ledger_posting',
  columns: ['id', 'competition_id', 'payable_id', 'move', 'person_id', 'posted_at'],
};
export const LEDGER_ENTRY_ROWS: HashedTable = {
  table: 'ledger_entry',
  columns: ['id', 'posting_id', 'account', 'amount'],
};

/**
 * Writes what a move of a payable means in money, in double entry; the database refuses, at the commit, a posting that
 * does not sum to nothing. Answers the proofs for the event.
 */
export async function post(
  tx: EntityManager,
  act: Act,
  payable: Payable,
  status: PayableStatus | null,
  move: PayableMove,
): Promise<RowProof[]> {
  const entries = postingOf(payable.direction, status, move, payable);
  const of = { competition: payable.competition, payable: payable.id, move };
  return (await writePosting(tx, act, of, entries)).rows;
}

/** One posting with its entries; nothing where no money moves. */
export async function writePosting(
  tx: EntityManager,
  act: Act,
  of: { competition: string; payable: string | null; move: string },
  entries: readonly LedgerEntry[],
): Promise<{ id: string | null; rows: RowProof[] }> {
  if (entries.length === 0) return { id: null, rows: [] };
  const posting = {
    id: v7(),
    competition_id: of.competition,
    payable_id: of.payable,
    move: of.move,
    person_id: act.person?.id ?? null,
    posted_at: act.now,
  };
  await insertRow(tx, LEDGER_POSTING_ROWS, posting);
  const proofs = [proveRow(LEDGER_POSTING_ROWS, posting)];
  for (const { account, amount } of entries) {
    const row = { id: v7(), posting_id: posting.id, account, amount };
    await insertRow(tx, LEDGER_ENTRY_ROWS, row);
    proofs.push(proveRow(LEDGER_ENTRY_ROWS, row));
  }
  return { id: posting.id, rows: proofs };
}

/** The balance of every account of a competition; their sum is nothing. */
export async function readBalances(tx: EntityManager, competition: string): Promise<Record<LedgerAccount, number>> {
  const rows: { account: LedgerAccount; amount: string }[] = await tx.query(
    `select e.account, sum(e.amount) as amount from ledger_entry e join ledger_posting p on p.id = e.posting_id
     where p.competition_id = $1 group by e.account`,
    [competition],
  );
  const entries: LedgerEntry[] = rows.map(({ account, amount }) => ({ account, amount: Number(amount) }));
  const sums = balancesOf(entries);
  return Object.fromEntries(LEDGER_ACCOUNTS.map((account) => [account, sums[account] ?? 0])) as Record<
    LedgerAccount,
    number
  >;
}
