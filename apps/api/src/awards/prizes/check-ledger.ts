import { balancesOf, standingOf } from '@skillstar/rules';
import type { LedgerAccount } from '@skillstar/rules';
import type { EntityManager } from 'typeorm';
import { asPayable, PAYABLE_COLUMNS } from './payable.ts';

/**
 * Proves the ledger against the payables: every posting sums to nothing, and what the ledger says of a payable is what
 * its state means. The first thing found wrong, or null.
 */
export async function checkLedger(tx: EntityManager): Promise<{ what: string; id: string; why: string } | null> {
  const [odd] = await tx.query(
    `select p.id from ledger_posting p left join ledger_entry e on e.posting_id = p.id
     group by p.id having coalesce(sum(e.amount), 0) <> 0 or count(e.id) < 2 limit 1`,
  );
  if (odd) return { what: 'ledger_posting', id: odd.id, why: 'does not balance' };
  const rows: Record<string, unknown>[] = await tx.query(
    `select ${PAYABLE_COLUMNS},
            (select coalesce(json_agg(json_build_object('account', e.account, 'amount', e.amount)), '[]')
             from ledger_posting g join ledger_entry e on e.posting_id = g.id where g.payable_id = payable.id) as entries
     from payable order by id`,
  );
  for (const { entries, ...row } of rows) {
    const payable = asPayable(row);
    const told = balancesOf(entries as { account: LedgerAccount; amount: number }[]);
    const meant = balancesOf(standingOf(payable.direction, payable.status, payable));
    if (JSON.stringify(told) !== JSON.stringify(meant)) {
      return { what: 'payable', id: payable.id, why: 'its state is not what the ledger says' };
    }
  }
  return null;
}
