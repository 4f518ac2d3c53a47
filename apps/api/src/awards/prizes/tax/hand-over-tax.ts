import { taxPosting } from '@skillstar/rules';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { personOf } from '../../../identity/act.ts';
import type { Act } from '../../../identity/act.ts';
import { must } from '../../../identity/policies.ts';
import { appendEvent } from '../../../platform/events/event.ts';
import { proveRow } from '../../../platform/events/hashed-row.ts';
import type { RowProof } from '../../../platform/events/hashed-row.ts';
import { Problem } from '../../../platform/problems/problem.ts';
import { insertRow } from '../insert-row.ts';
import { writePosting } from '../ledger.ts';
import { lockPayables } from '../payable.ts';
import { lockTerms } from '../terms.ts';
import { readTaxDue } from './tax-due.ts';
import { TAX_HANDOVER_END_ROWS, TAX_HANDOVER_ITEM_ROWS, TAX_HANDOVER_ROWS } from './tax-rows.ts';

export interface NewHandover {
  id: string;
  through: string;
  /** The sum that was seen. */
  tax: number;
}

/**
 * The list for the tax office: what was withheld from payments up to a day. The id is the caller's, so that whoever asks
 * again because the answer was lost gets the same list.
 */
export async function prepareHandover(
  tx: EntityManager,
  act: Act,
  competition: string,
  { id, through, tax }: NewHandover,
): Promise<void> {
  must(act, 'payable.manage', { competition });
  await lockTerms(tx, competition);
  const [known] = await tx.query('select competition_id as competition from tax_handover where id = $1', [id]);
  if (known) {
    if (known.competition !== competition) throw new Problem('tax.idTaken');
    return;
  }
  // what is being paid or returned at this moment is waited for, then looked at again
  const asked = await readTaxDue(tx, competition, through);
  await lockPayables(
    tx,
    asked.map(({ payable }) => payable),
  );
  const due = await readTaxDue(tx, competition, through);
  const sum = due.reduce((total, line) => total + line.tax, 0);
  if (due.length === 0) throw new Problem('tax.nothingDue');
  if (due.length !== asked.length || sum !== tax) throw new Problem('tax.changed');
  const [{ n }] = await tx.query(
    'select coalesce(max(n), 0)::int + 1 as n from tax_handover where competition_id = $1',
    [competition],
  );
  const handover = {
    ...{ id, competition_id: competition, n, tax },
    income: due.reduce((total, { income }) => total + income, 0),
    created_by: personOf(act),
    created_at: act.now,
  };
  await insertRow(tx, TAX_HANDOVER_ROWS, handover);
  const rows: RowProof[] = [proveRow(TAX_HANDOVER_ROWS, handover)];
  for (const [at, line] of due.entries()) {
    const item = {
      ...{ id: v7(), handover_id: id, position: at + 1, payable_id: line.payable, payee_id: line.payee },
      ...{ income: line.income, tax: line.tax },
    };
    await insertRow(tx, TAX_HANDOVER_ITEM_ROWS, item);
    rows.push(proveRow(TAX_HANDOVER_ITEM_ROWS, item));
  }
  await appendEvent(tx, act, {
    type: 'tax.listed',
    competition,
    subject: id,
    after: { n, through, income: handover.income, tax, lines: due.length },
    rows,
  });
}

/** The tax office has it: who made the list does not confirm this himself. */
export async function confirmHandover(
  tx: EntityManager,
  act: Act,
  id: string,
  { paidOn, reference }: { paidOn: string; reference: string },
): Promise<void> {
  const handover = await lockHandover(tx, id);
  must(act, 'payable.approve', handover);
  if (handover.createdBy === personOf(act)) throw new Problem('tax.listedByYou');
  const { competition, tax } = handover;
  const posting = await writePosting(
    tx,
    act,
    { competition, payable: null, move: 'hand-over' },
    taxPosting(Number(tax)),
  );
  const end = { outcome: 'paid', paid_on: paidOn, reference, posting_id: posting.id };
  await endHandover(tx, act, handover, end, posting.rows);
}

/** A list that was made by mistake: what stood on it is due again. */
export async function dropHandover(tx: EntityManager, act: Act, id: string, reason: string): Promise<void> {
  const handover = await lockHandover(tx, id);
  must(act, 'payable.manage', handover);
  await endHandover(tx, act, handover, { outcome: 'dropped', reason }, []);
}

interface Handover {
  id: string;
  competition: string;
  n: number;
  tax: string;
  createdBy: string;
  outcome: string | null;
}

/** Under the lock of the terms, like everything that makes or ends a list. */
async function lockHandover(tx: EntityManager, id: string): Promise<Handover> {
  const [of] = await tx.query('select competition_id as competition from tax_handover where id = $1', [id]);
  if (!of) throw new Problem('id.unknown');
  await lockTerms(tx, of.competition as string);
  const [handover] = await tx.query(
    `select h.id, h.competition_id as competition, h.n, h.tax, h.created_by as "createdBy", e.outcome
     from tax_handover h left join tax_handover_end e on e.handover_id = h.id where h.id = $1`,
    [id],
  );
  return handover;
}

async function endHandover(
  tx: EntityManager,
  act: Act,
  handover: Handover,
  end: Record<string, unknown> & { outcome: string; reason?: string },
  rows: RowProof[],
): Promise<void> {
  if (handover.outcome !== null) throw new Problem('tax.ended', { n: handover.n });
  const row = { id: v7(), handover_id: handover.id, ...end, ended_by: personOf(act), ended_at: act.now };
  await insertRow(tx, TAX_HANDOVER_END_ROWS, row);
  await appendEvent(tx, act, {
    type: end.outcome === 'paid' ? 'tax.handedOver' : 'tax.listDropped',
    competition: handover.competition,
    subject: handover.id,
    after: { n: handover.n, tax: Number(handover.tax), ...end },
    reason: end.reason,
    rows: [...rows, proveRow(TAX_HANDOVER_END_ROWS, row)],
  });
}
