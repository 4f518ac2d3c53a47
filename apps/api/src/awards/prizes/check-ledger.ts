import { balancesOf, standingOf, taxPosting } from '@skillstar/rules';
import type { LedgerAccount, LedgerEntry } from '@skillstar/rules';
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
  return checkHandovers(tx);
}

/** Tax that was handed over: its list adds up, and its posting says the same; no other posting is without a payable. */
async function checkHandovers(tx: EntityManager): Promise<{ what: string; id: string; why: string } | null> {
  const [stray] = await tx.query(
    `select id from ledger_posting p where payable_id is null
       and not exists (select from tax_handover_end e where e.posting_id = p.id) limit 1`,
  );
  if (stray) return { what: 'ledger_posting', id: stray.id, why: 'belongs to nothing' };
  const handovers: { id: string; tax: string; told: string; outcome: string; entries: LedgerEntry[] }[] =
    await tx.query(
      `select h.id, h.tax, e.outcome,
            (select coalesce(sum(i.tax), 0) from tax_handover_item i where i.handover_id = h.id) as told,
            (select coalesce(json_agg(json_build_object('account', l.account, 'amount', l.amount)), '[]')
             from ledger_entry l where l.posting_id = e.posting_id) as entries
     from tax_handover h left join tax_handover_end e on e.handover_id = h.id order by h.id`,
    );
  for (const { id, tax, told, outcome, entries } of handovers) {
    const meant = balancesOf(outcome === 'paid' ? taxPosting(Number(tax)) : []);
    if (tax !== told || JSON.stringify(balancesOf(entries)) !== JSON.stringify(meant)) {
      return { what: 'tax_handover', id, why: 'its list is not what the ledger says' };
    }
  }
  return null;
}
