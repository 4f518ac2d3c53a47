import type { EntityManager } from 'typeorm';
import { isForgotten } from './payee-key.ts';
import { asPayable, contentHash } from './payable.ts';
import { REMINDED } from './remind.ts';
import type { BatchView, PayableView } from './prizes.view.ts';

/** Lists show masked accounts only. */
export async function readPayables(tx: EntityManager, where: string, values: unknown[]): Promise<PayableView[]> {
  const rows: Record<string, unknown>[] = await tx.query(
    `select p.id, p.competition_id as competition, p.kind, p.title, p.payee_ref as "payeeRef", p.recipient, p.direction,
            p.competitor_id as competitor, p.delegation_id as delegation,
            p.amount, p.gross, p.tax, p.net, p.fund_source as "fundSource", p.tax_rate as "taxRate",
            p.exempt_basis as "exemptBasis", p.basis, p.status, p.round, p.paid_on::text as "paidOn",
            p.bank_reference as "bankReference", p.return_reason as "returnReason", p.receipt,
            p.receipted_at as "receiptedAt", p.batch_id as batch, b.n as "batchNumber", p.created_at as "createdAt",
            case when k.id is null then null else json_build_object('id', k.id, 'name', k.name) end as skill,
            k.id as "skillId", e.id as "payeeId",
            case when e.id is null then null else json_build_object('holder', e.holder, 'bank', e.bank,
              'account', e.account_masked, 'document', e.document_masked, 'enteredAt', to_char(e.entered_at at time zone
              'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'enteredBy', h.name, 'shared', exists (
                select from payee o where o.competition_id = e.competition_id and o.account_hash = e.account_hash
                  and o.payee_ref <> e.payee_ref and not exists (select from payee newer
                    where newer.competition_id = o.competition_id and newer.payee_ref = o.payee_ref and newer.n > o.n)))
            end as payee,
            (select coalesce(json_agg(json_build_object('person', q.name, 'at', to_char(a.approved_at at time zone
               'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by a.id), '[]')
             from payable_approval a join person q on q.id = a.person_id
             where a.payable_id = p.id and a.round = p.round) as approvals,
            (select max(r.at) from event r where r.subject_id = p.id and r.type = '${REMINDED}') as "remindedAt"
     from payable p
     left join skill k on k.id = p.skill_id
     left join bank_batch b on b.id = p.batch_id
     left join lateral (select * from payee q where competition_id = p.competition_id and payee_ref = p.payee_ref
                          and (p.status in ('paid', 'cancelled') or not ${isForgotten('q')})
                        order by n desc limit 1) e on true
     left join person h on h.id = e.entered_by
     where ${where}
     order by k.position nulls first, p.gross desc, p.recipient collate "zh-x-icu", p.id`,
    values,
  );
  return rows.map(({ skillId, payeeId, payeeRef, competitor, delegation, ...row }) => {
    const payable = asPayable({ ...row, skill: skillId, payeeRef, competitor, delegation });
    const { amount, gross, tax, net } = payable;
    return {
      ...row,
      ...{ amount, gross, tax, net },
      contentHash: contentHash(payable, (payeeId as string | null) ?? null),
    } as unknown as PayableView;
  });
}

export async function readBatches(tx: EntityManager, where: string, values: unknown[]): Promise<BatchView[]> {
  const rows: Record<string, unknown>[] = await tx.query(
    `select b.id, b.n, b.total, b.created_at as "createdAt", h.name as "createdBy",
            (select count(*)::int from bank_batch_item i where i.batch_id = b.id) as payments,
            (select count(*)::int from payable p where p.batch_id = b.id and p.status = 'sent') as sent,
            (select count(*)::int from payable p where p.batch_id = b.id and p.status = 'paid') as paid
     from bank_batch b join person h on h.id = b.created_by where ${where} order by b.n desc`,
    values,
  );
  return rows.map((row) => ({ ...row, total: Number(row.total) })) as unknown as BatchView[];
}
