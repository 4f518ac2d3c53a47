import { taxDue } from '@skillstar/rules';
import type { PayableDirection, PayableStatus } from '@skillstar/rules';
import type { EntityManager } from 'typeorm';
import type { TaxLineView } from './tax.view.ts';

/** A line of the next list, and the entry that names the winner's ID number. */
export interface DueLine extends TaxLineView {
  payee: string | null;
}

interface Row {
  payable: string;
  recipient: string;
  title: string;
  skill: string | null;
  document: string | null;
  person: boolean;
  paidOn: string | null;
  payee: string | null;
  direction: PayableDirection;
  status: PayableStatus;
  gross: string;
  tax: string;
  income: string;
  handed: string;
}

/**
 * What is to be declared of payments up to a day (null: of all): what the winners were paid, less what stands on lists
 * that were not dropped. Payments that came back after they were declared stand here with a minus.
 */
export async function readTaxDue(tx: EntityManager, competition: string, through: string | null): Promise<DueLine[]> {
  const rows: Row[] = await tx.query(
    `select p.id as payable, p.recipient, p.title, k.name as skill, e.document_masked as document,
            p.competitor_id is not null as person, p.paid_on::text as "paidOn", e.id as payee, p.direction, p.status,
            p.gross, p.tax, told.income, told.tax as handed
     from payable p
     left join skill k on k.id = p.skill_id
     left join lateral (
       select payee.id, payee.document_masked from payee
       left join bank_batch_item i on i.payee_id = payee.id and i.batch_id = p.batch_id and i.payable_id = p.id
       where payee.competition_id = p.competition_id and payee.payee_ref = p.payee_ref
       order by i.id is null, payee.n desc limit 1) e on true
     cross join lateral (
       select coalesce(sum(i.income), 0) as income, coalesce(sum(i.tax), 0) as tax from tax_handover_item i
       where i.payable_id = p.id and not exists (
         select from tax_handover_end d where d.handover_id = i.handover_id and d.outcome = 'dropped')) told
     where p.competition_id = $1 and p.tax > 0 and (p.status <> 'paid' or $2::date is null or p.paid_on <= $2::date)
     order by p.paid_on, p.recipient collate "zh-x-icu", p.id`,
    [competition, through],
  );
  return rows.flatMap(({ payable, recipient, title, skill, document, person, paidOn, payee, ...of }) => {
    const due = taxDue({
      ...{ direction: of.direction, status: of.status, gross: Number(of.gross), tax: Number(of.tax) },
      declared: { income: Number(of.income), tax: Number(of.handed) },
    });
    return due ? [{ payable, recipient, title, skill, document, person, paidOn, payee, ...due }] : [];
  });
}
