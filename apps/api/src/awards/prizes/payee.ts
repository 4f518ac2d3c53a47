import { checkTaxDocument } from '@skillstar/rules';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { personOf } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { must } from '../../identity/policies.ts';
import { appendEvent } from '../../platform/events/event.ts';
import { proveRow } from '../../platform/events/hashed-row.ts';
import type { HashedTable } from '../../platform/events/hashed-row.ts';
import { maskAccount, maskDocument } from '../../platform/personal-data/mask.ts';
import type { Vault } from '../../platform/personal-data/vault.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { dayInChina } from '../../registration/application/check-application.ts';
import { insertRow } from './insert-row.ts';
import { lockPayable, lockPayables, move } from './payable.ts';
import type { Payable } from './payable.ts';
import { isForgotten, sealPayee, unsealPayee } from './payee-key.ts';
import { violationsProblem } from './violations-problem.ts';

export const PAYEE_ROWS: HashedTable = {
  table: 'payee',
  columns: [
    ...['id', 'competition_id', 'payee_ref', 'n', 'holder', 'bank', 'account_masked', 'document_masked', 'sealed'],
    ...['account_hash', 'entered_by', 'entered_at'],
  ],
};

export interface PayeeInput {
  holder: string;
  bank: string;
  account: string;
  /** ID document, for the tax; a unit has none. */
  document: string | null;
}

export interface Payee {
  id: string;
  n: number;
  holder: string;
  bank: string;
  sealed: Buffer;
  enteredBy: string;
}

export async function presentPayee(tx: EntityManager, competition: string, payeeRef: string): Promise<Payee | null> {
  const [payee] = await tx.query(
    `select e.id, e.n, e.holder, e.bank, e.sealed, e.entered_by as "enteredBy", ${isForgotten('e')} as forgotten
     from payee e where e.competition_id = $1 and e.payee_ref = $2 order by e.n desc limit 1`,
    [competition, payeeRef],
  );
  return payee && !payee.forgotten ? payee : null;
}

export async function openPayee(
  tx: EntityManager,
  vault: Vault,
  { id, sealed }: Pick<Payee, 'id' | 'sealed'>,
): Promise<Pick<PayeeInput, 'account' | 'document'>> {
  return JSON.parse(await unsealPayee(tx, vault, id, sealed)) as Pick<PayeeInput, 'account' | 'document'>;
}

/**
 * A winner says where his money goes, or finance for somebody without an account here. Approvals given for another
 * account are void; what the bank has in hand goes where it was sent.
 */
export async function enterPayee(
  tx: EntityManager,
  act: Act,
  vault: Vault,
  payableId: string,
  input: PayeeInput,
): Promise<void> {
  const { payable, all } = await lockPayablesOfPayee(tx, payableId);
  await mustEnter(tx, act, payable);
  if (payable.status === 'sent') throw new Problem('payee.onItsWay');
  if (input.document !== null) {
    const checked = checkTaxDocument(input.document, dayInChina(act.now));
    if (!checked.ok) throw violationsProblem(checked.violations, 'document');
  }
  const { competition } = payable;
  const { payeeRef } = payable;
  const before = await presentPayee(tx, competition, payeeRef);
  const { account, document, ...plain } = input;
  const id = v7();
  const { sealed, keep } = sealPayee(vault, id, JSON.stringify({ account, document }));
  const row = {
    id,
    competition_id: competition,
    payee_ref: payeeRef,
    n: await nextNumber(tx, competition, payeeRef),
    ...plain,
    account_masked: maskAccount(account),
    document_masked: document === null ? null : maskDocument(document),
    sealed,
    account_hash: vault.hash(account, 'bank-account'),
    entered_by: personOf(act),
    entered_at: act.now,
  };
  await insertRow(tx, PAYEE_ROWS, row);
  await keep(tx);
  await appendEvent(tx, act, {
    type: 'payee.entered',
    competition,
    subject: payable.id,
    before: before && { n: before.n, holder: before.holder, bank: before.bank },
    after: { n: row.n, ...plain, account: row.account_masked, document: row.document_masked },
    rows: [proveRow(PAYEE_ROWS, row)],
  });
  for (const other of all) {
    if (other.status === 'open') {
      await tx.query('update payable set round = round + 1, version = version + 1 where id = $1', [other.id]);
    } else if (other.status === 'approved' || other.status === 'returned') {
      await move(tx, act, other, 'reopen', { round: other.round + 1 }, { reason: 'another account' });
    }
  }
}

/** Also after one that was forgotten, which is nobody's account any more. */
async function nextNumber(tx: EntityManager, competition: string, payeeRef: string): Promise<number> {
  const [{ n }] = await tx.query(
    'select coalesce(max(n), 0)::int + 1 as n from payee where competition_id = $1 and payee_ref = $2',
    [competition, payeeRef],
  );
  return n as number;
}

/** One person's or unit's payables of a competition, locked together in the order of their ids. */
async function lockPayablesOfPayee(tx: EntityManager, id: string): Promise<{ payable: Payable; all: Payable[] }> {
  const rows: { id: string }[] = await tx.query(
    `select o.id from payable p join payable o on o.competition_id = p.competition_id and o.payee_ref = p.payee_ref
     where p.id = $1`,
    [id],
  );
  if (rows.length === 0) throw new Problem('id.unknown');
  const all = await lockPayables(
    tx,
    rows.map((row) => row.id),
  );
  return { payable: all.find((one) => one.id === id)!, all };
}

/** The winner himself, whoever registered him, or finance. */
async function mustEnter(tx: EntityManager, act: Act, payable: Payable): Promise<void> {
  if (await isOwn(tx, act, payable)) return;
  must(act, 'payable.manage', payable);
}

export async function isOwn(
  tx: EntityManager,
  act: Act,
  { competitor }: Pick<Payable, 'competitor'>,
): Promise<boolean> {
  if (competitor === null || act.person === null) return false;
  const [own] = await tx.query(
    `select from competitor c where c.id = $1 and (c.person_id = $2 or exists (
       select from application a where a.competitor_id = c.id and a.owner_id = $2))`,
    [competitor, act.person.id],
  );
  return own !== undefined;
}

/** The whole account, for somebody's eyes: who, whose and why stands in the trail. */
export async function revealPayee(
  tx: EntityManager,
  act: Act,
  vault: Vault,
  payableId: string,
  reason: string,
): Promise<Pick<PayeeInput, 'account' | 'document'>> {
  const payable = await lockPayable(tx, payableId);
  must(act, 'payee.reveal', payable);
  const payee = await presentPayee(tx, payable.competition, payable.payeeRef);
  if (!payee) throw new Problem('payable.payeeMissing', { recipient: payable.recipient });
  const { account, document } = await openPayee(tx, vault, payee);
  await appendEvent(tx, act, {
    type: 'payee.viewed',
    competition: payable.competition,
    subject: payable.id,
    after: { payee: payee.id },
    reason,
  });
  return { account, document };
}
