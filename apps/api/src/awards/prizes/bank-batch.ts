import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { personOf } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { must } from '../../identity/policies.ts';
import { appendEvent } from '../../platform/events/event.ts';
import { proveRow } from '../../platform/events/hashed-row.ts';
import type { HashedTable } from '../../platform/events/hashed-row.ts';
import type { Vault } from '../../platform/personal-data/vault.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { notFinal } from './awarded.ts';
import { insertRow } from './insert-row.ts';
import { lockPayables, move, stateRefuses } from './payable.ts';
import { openPayee, presentPayee } from './payee.ts';
import { lockTerms } from './terms.ts';

export const BANK_BATCH_ROWS: HashedTable = {
  table: 'bank_batch',
  columns: ['id', 'competition_id', 'n', 'total', 'created_by', 'created_at'],
};
export const BANK_BATCH_ITEM_ROWS: HashedTable = {
  table: 'bank_batch_item',
  columns: ['id', 'batch_id', 'position', 'payable_id', 'payee_id', 'net'],
};

/**
 * Approved payables that go to the bank together, each with the account that was approved. The id is the caller's: who
 * asks again because the answer was lost gets the same batch, and nobody is paid twice.
 */
export async function makeBatch(
  tx: EntityManager,
  act: Act,
  competition: string,
  { id, payables: ids }: { id: string; payables: readonly string[] },
): Promise<void> {
  must(act, 'payable.manage', { competition });
  await lockTerms(tx, competition);
  if (await isSame(tx, competition, id, ids)) return;
  const payables = await lockPayables(tx, ids);
  const waits = new Map((await notFinal(tx, competition)).map((skill) => [skill.id, skill.name]));
  for (const payable of payables) {
    if (payable.competition !== competition) throw new Problem('id.unknown');
    if (payable.status !== 'approved' || payable.direction !== 'pay') throw stateRefuses(payable);
    const skill = payable.skill === null ? undefined : waits.get(payable.skill);
    if (skill !== undefined) throw new Problem('prize.notFinal', { skill });
  }
  const [{ n }] = await tx.query('select coalesce(max(n), 0)::int + 1 as n from bank_batch where competition_id = $1', [
    competition,
  ]);
  const batch = {
    id,
    competition_id: competition,
    n,
    total: payables.reduce((sum, { net }) => sum + net, 0),
    created_by: personOf(act),
    created_at: act.now,
  };
  await insertRow(tx, BANK_BATCH_ROWS, batch);
  const rows = [proveRow(BANK_BATCH_ROWS, batch)];
  for (const [at, payable] of payables.entries()) {
    const payee = await presentPayee(tx, competition, payable.payeeRef);
    const item = {
      id: v7(),
      batch_id: id,
      position: at + 1,
      payable_id: payable.id,
      payee_id: payee!.id,
      net: payable.net,
    };
    await insertRow(tx, BANK_BATCH_ITEM_ROWS, item);
    rows.push(proveRow(BANK_BATCH_ITEM_ROWS, item));
    await move(tx, act, payable, 'send', { batch_id: id, return_reason: null });
  }
  await appendEvent(tx, act, {
    type: 'bankBatch.made',
    competition,
    subject: id,
    after: { n, total: batch.total, payments: payables.length },
    rows,
  });
}

async function isSame(tx: EntityManager, competition: string, id: string, ids: readonly string[]): Promise<boolean> {
  const [batch]: { competition: string; payables: string[] }[] = await tx.query(
    `select b.competition_id as competition, array_agg(i.payable_id) as payables
     from bank_batch b join bank_batch_item i on i.batch_id = b.id where b.id = $1 group by b.id`,
    [id],
  );
  if (!batch) return false;
  const same =
    new Set([...batch.payables, ...ids]).size === batch.payables.length && batch.payables.length === new Set(ids).size;
  if (batch.competition !== competition || !same) throw new Problem('bankBatch.idTaken');
  return true;
}

export interface BankLine {
  position: number;
  holder: string;
  account: string;
  bank: string;
  net: number;
  purpose: string;
}

/** What the bank gets, whole accounts and all: whoever takes the file leaves his name in the trail. */
export async function readBankLines(
  tx: EntityManager,
  act: Act,
  vault: Vault,
  id: string,
  format: string,
): Promise<{ n: number; competition: string; lines: BankLine[] }> {
  const [batch] = await tx.query(
    `select b.n, c.id, c.name from bank_batch b join competition c on c.id = b.competition_id where b.id = $1`,
    [id],
  );
  if (!batch) throw new Problem('id.unknown');
  must(act, 'payable.manage', { competition: batch.id });
  const items: {
    position: number;
    payee: string;
    holder: string;
    bank: string;
    sealed: Buffer;
    net: string;
    title: string;
  }[] = await tx.query(
    `select i.position, e.id as payee, e.holder, e.bank, e.sealed, i.net, p.title
       from bank_batch_item i join payee e on e.id = i.payee_id join payable p on p.id = i.payable_id
       where i.batch_id = $1 order by i.position`,
    [id],
  );
  await appendEvent(tx, act, {
    type: 'bankBatch.fileTaken',
    competition: batch.id,
    subject: id,
    after: { n: batch.n, format, payees: items.map(({ payee }) => payee) },
  });
  const lines: BankLine[] = [];
  for (const { position, payee, holder, bank, sealed, net, title } of items) {
    const { account } = await openPayee(tx, vault, { id: payee, sealed });
    lines.push({ position, holder, account, bank, net: Number(net), purpose: `${batch.name} ${title}` });
  }
  return { n: batch.n, competition: batch.name, lines };
}
