import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { personOf } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { must } from '../../identity/policies.ts';
import { orRefuse } from '../../platform/database/constraints.ts';
import { appendEvent } from '../../platform/events/event.ts';
import { proveRow } from '../../platform/events/hashed-row.ts';
import type { HashedTable } from '../../platform/events/hashed-row.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { insertRow } from './insert-row.ts';
import { contentHash, lockPayables, move, stateRefuses } from './payable.ts';
import type { Payable } from './payable.ts';
import { isOwn, presentPayee } from './payee.ts';

export const PAYABLE_APPROVAL_ROWS: HashedTable = {
  table: 'payable_approval',
  columns: ['id', 'payable_id', 'round', 'person_id', 'content_hash', 'approved_at'],
};

const NEEDED = 2;

/**
 * One person's approval of exactly what he saw. Two different persons make a payable approved; neither may be the winner
 * or the one who entered the account. All or nothing: one that cannot be approved stops them all.
 */
export async function approve(
  tx: EntityManager,
  act: Act,
  competition: string,
  asked: readonly { id: string; contentHash: string }[],
): Promise<{ approved: number; waiting: number }> {
  must(act, 'payable.approve', { competition });
  const seen = new Map(asked.map(({ id, contentHash: hash }) => [id, hash]));
  const payables = await lockPayables(tx, [...seen.keys()]);
  if (payables.some((payable) => payable.competition !== competition)) throw new Problem('id.unknown');
  const result = { approved: 0, waiting: 0 };
  for (const payable of payables) {
    const complete = await approveOne(tx, act, payable, seen.get(payable.id)!);
    result[complete ? 'approved' : 'waiting']++;
  }
  return result;
}

async function approveOne(tx: EntityManager, act: Act, payable: Payable, seen: string): Promise<boolean> {
  const { id, recipient, round } = payable;
  const payee = await presentPayee(tx, payable.competition, payable.payeeRef);
  if (payable.direction === 'pay' && !payee) throw new Problem('payable.payeeMissing', { recipient });
  if (payable.status !== 'open') throw stateRefuses(payable);
  if (contentHash(payable, payee?.id ?? null) !== seen) throw new Problem('payable.changed', { recipient });
  if (payee?.enteredBy === personOf(act)) throw new Problem('payable.enteredByYou', { recipient });
  if (await isOwn(tx, act, payable)) throw new Problem('payable.toYourself');
  const row = {
    id: v7(),
    payable_id: id,
    round,
    person_id: personOf(act),
    content_hash: seen,
    approved_at: act.now,
  };
  await orRefuse(insertRow(tx, PAYABLE_APPROVAL_ROWS, row), {
    payable_approval_payable_id_round_person_id_key: ['payable.approvedByYou', { recipient }],
  });
  const rows = [proveRow(PAYABLE_APPROVAL_ROWS, row)];
  const [{ count }] = await tx.query(
    'select count(*)::int as count from payable_approval where payable_id = $1 and round = $2',
    [id, round],
  );
  if (count >= NEEDED) {
    await move(tx, act, payable, 'approve', {}, { rows });
    return true;
  }
  await appendEvent(tx, act, {
    type: 'payable.approvalGiven',
    competition: payable.competition,
    subject: id,
    after: { round, approvals: count },
    rows,
  });
  return false;
}
