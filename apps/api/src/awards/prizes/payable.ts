import { movePayable } from '@skillstar/rules';
import type { PayableDirection, PayableMove, PayableStatus, PrizeBasis, PrizeTax } from '@skillstar/rules';
import type { EntityManager } from 'typeorm';
import { canonical, sha256 } from '../../platform/events/canonical.ts';
import { appendEvent } from '../../platform/events/event.ts';
import type { RowProof } from '../../platform/events/hashed-row.ts';
import { Problem } from '../../platform/problems/problem.ts';
import type { Act } from '../../identity/act.ts';
import { post } from './ledger.ts';

/** What is owed to one person or unit for one prize, or owed back by them after a correction. */
export interface Payable {
  id: string;
  competition: string;
  skill: string | null;
  kind: string;
  title: string;
  payeeRef: string;
  competitor: string | null;
  delegation: string | null;
  recipient: string;
  direction: PayableDirection;
  amount: number;
  gross: number;
  tax: number;
  net: number;
  fundSource: string;
  taxRate: string | null;
  exemptBasis: string | null;
  basis: PrizeBasis;
  status: PayableStatus;
  round: number;
  batch: string | null;
}

export const PAYABLE_COLUMNS = `
  id, competition_id as competition, skill_id as skill, kind, title, payee_ref as "payeeRef",
  competitor_id as competitor, delegation_id as delegation, recipient, direction, amount, gross, tax, net,
  fund_source as "fundSource", tax_rate as "taxRate", exempt_basis as "exemptBasis", basis, status, round,
  batch_id as batch`;

/** The driver gives a bigint as text. */
export function asPayable(row: Record<string, unknown>): Payable {
  const { amount, gross, tax, net, ...rest } = row;
  return { ...rest, amount: Number(amount), gross: Number(gross), tax: Number(tax), net: Number(net) } as Payable;
}

/** Locked in the order of their ids, so that two who take the same ones do not wait for each other in a circle. */
export async function lockPayables(tx: EntityManager, ids: readonly string[]): Promise<Payable[]> {
  const rows: Record<string, unknown>[] = await tx.query(
    `select ${PAYABLE_COLUMNS} from payable where id = any($1) order by id for update`,
    [ids],
  );
  if (rows.length !== new Set(ids).size) throw new Problem('id.unknown');
  return rows.map(asPayable);
}

export async function lockPayable(tx: EntityManager, id: string): Promise<Payable> {
  return (await lockPayables(tx, [id]))[0]!;
}

export function taxOf({ taxRate, exemptBasis }: Pick<Payable, 'taxRate' | 'exemptBasis'>): PrizeTax {
  return exemptBasis === null ? { rate: taxRate! } : { exempt: exemptBasis };
}

/** What an approver has seen: the money, the terms and the account of this round. */
export function contentHash(payable: Payable, payee: string | null): string {
  const { id, direction, gross, tax, net, recipient, title, fundSource, taxRate, exemptBasis, round } = payable;
  return sha256(
    canonical({ id, direction, gross, tax, net, recipient, title, fundSource, taxRate, exemptBasis, round, payee }),
  );
}

const EVENTS: Record<PayableMove, string> = {
  accrue: 'payable.made',
  approve: 'payable.approved',
  send: 'payable.sent',
  pay: 'payable.paid',
  return: 'payable.returned',
  reopen: 'payable.reopened',
  cancel: 'payable.cancelled',
};

/**
 * Moves a locked payable on: its state, what that means in the ledger, and the audit line that vouches for both, in the
 * caller's transaction.
 */
export async function move(
  tx: EntityManager,
  act: Act,
  payable: Payable,
  how: PayableMove,
  change: Record<string, unknown> = {},
  more: { reason?: string; rows?: RowProof[] } = {},
): Promise<void> {
  const next = movePayable(payable.direction, payable.status, how);
  if (next === null) throw stateRefuses(payable);
  const proofs = await post(tx, act, payable, payable.status, how);
  const columns = Object.keys(change);
  await tx.query(
    `update payable set status = $2, version = version + 1
       ${columns.map((column, at) => `, ${column} = $${at + 3}`).join('')} where id = $1`,
    [payable.id, next, ...Object.values(change)],
  );
  await appendEvent(tx, act, {
    type: EVENTS[how],
    competition: payable.competition,
    subject: payable.id,
    before: { status: payable.status },
    after: { status: next, ...change },
    reason: more.reason,
    rows: [...(more.rows ?? []), ...proofs],
  });
  payable.status = next;
}

export function stateRefuses({ recipient, status }: Payable): Problem {
  return new Problem('payable.stateRefuses', { recipient, status });
}
