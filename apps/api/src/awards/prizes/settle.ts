import { payPrize, settlePrize } from '@skillstar/rules';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Act } from '../../identity/act.ts';
import { must } from '../../identity/policies.ts';
import { appendEvent } from '../../platform/events/event.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { keyOf, notFinal, readAwarded } from './awarded.ts';
import type { Awarded } from './awarded.ts';
import { post } from './ledger.ts';
import { asPayable, move, PAYABLE_COLUMNS, taxOf } from './payable.ts';
import type { Payable } from './payable.ts';
import { lockTerms, readTerms } from './terms.ts';
import type { Terms } from './terms.ts';

export interface Settled {
  made: number;
  cancelled: number;
  /** Names of the skills that wait for their notice. */
  waiting: string[];
}

interface Step {
  cancel: Payable[];
  make: { direction: Payable['direction']; amount: number; of: Awarded | Payable } | null;
}

/** What has to be done so that the payables say what the awards say; nothing for skills whose results are not final. */
async function planSettlement(
  tx: EntityManager,
  competition: string,
  terms: Terms | null,
  lock: boolean,
): Promise<{ steps: Step[]; waiting: string[] }> {
  const unsettled = await notFinal(tx, competition);
  const waits = new Set(unsettled.map(({ id }) => id));
  const awarded = new Map((await readAwarded(tx, competition)).map((one) => [one.key, one]));
  const payables = await readAll(tx, competition, lock);
  const steps: Step[] = [];
  for (const key of [...new Set([...awarded.keys(), ...payables.map(keyOf)])].sort()) {
    const own = payables.filter((payable) => keyOf(payable) === key);
    const due = awarded.get(key) ?? null;
    const skill = due?.skill ?? own[0]?.skill ?? null;
    if (skill !== null && waits.has(skill)) continue;
    const { cancel, make } = settlePrize(
      due?.amount ?? 0,
      own.map((payable) => ({ ...payable, outdated: terms !== null && isOutdated(payable, due, terms) })),
    );
    steps.push({
      cancel: own.filter(({ id }) => cancel.includes(id)),
      make: make && { ...make, of: due ?? own.at(-1)! },
    });
  }
  return { steps, waiting: unsettled.map(({ name }) => name) };
}

const counted = (steps: readonly Step[]) => ({
  made: steps.filter(({ make }) => make !== null).length,
  cancelled: steps.reduce((sum, { cancel }) => sum + cancel.length, 0),
});

/** What settling would do now; null where it would be refused. */
export async function settlementDue(
  tx: EntityManager,
  competition: string,
): Promise<{ made: number; cancelled: number } | null> {
  try {
    return counted((await planSettlement(tx, competition, await readTerms(tx, competition), false)).steps);
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

/**
 * Makes the payables what the awards say: once for each person or unit, skill and kind of award. Whoever calls it again
 * finds nothing to do. One lock per competition, taken first.
 */
export async function settle(tx: EntityManager, act: Act, competition: string): Promise<Settled> {
  must(act, 'payable.manage', { competition });
  const terms = await lockTerms(tx, competition);
  if (!terms) throw new Problem('prize.noTerms');
  const { steps, waiting } = await planSettlement(tx, competition, terms, true);
  for (const { cancel, make } of steps) {
    for (const payable of cancel) await move(tx, act, payable, 'cancel', {}, { reason: 'settled anew' });
    if (make) await makePayable(tx, act, { ...make, terms, competition });
  }
  const settled: Settled = { ...counted(steps), waiting };
  await appendEvent(tx, act, { type: 'prizes.settled', competition, subject: competition, after: settled });
  return settled;
}

function isOutdated(payable: Payable, due: Awarded | null, terms: Terms): boolean {
  return (
    payable.fundSource !== terms.fundSource ||
    payable.taxRate !== terms.taxRate ||
    payable.exemptBasis !== terms.exemptBasis ||
    payable.basis !== terms.basis ||
    (due !== null && (payable.title !== due.title || payable.recipient !== due.recipient))
  );
}

interface NewPayable {
  direction: Payable['direction'];
  amount: number;
  of: Awarded | Payable;
  terms: Terms;
  competition: string;
}

async function makePayable(
  tx: EntityManager,
  act: Act,
  { direction, amount, of, terms, competition }: NewPayable,
): Promise<void> {
  const paid = payPrize(amount, taxOf(terms), terms.basis);
  if (!paid.ok) throw new Error(`terms that were checked refuse ${amount}: ${JSON.stringify(paid.violations)}`);
  const { gross, tax, net } = paid;
  const { fundSource, taxRate, exemptBasis, basis } = terms;
  const { skill, kind, title, payeeRef, competitor, delegation, recipient } = of;
  const payable: Payable = {
    ...{ id: v7(), competition, skill, kind, title, payeeRef, competitor, delegation, recipient },
    ...{ direction, amount, gross, tax, net, fundSource, taxRate, exemptBasis, basis },
    ...{ status: 'open' as const, round: 1, batch: null },
  };
  await tx.query(
    `insert into payable (id, competition_id, skill_id, award_id, kind, title, payee_ref, competitor_id, delegation_id,
       recipient, direction, amount, gross, tax, net, fund_source, tax_rate, exempt_basis, basis, status, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, 'open', $20)`,
    [
      ...[payable.id, competition, skill, 'award' in of ? of.award : null, kind, title, payeeRef, competitor],
      ...[delegation, recipient, direction, amount, gross, tax, net, fundSource, taxRate, exemptBasis, basis, act.now],
    ],
  );
  await appendEvent(tx, act, {
    type: 'payable.made',
    competition,
    subject: payable.id,
    after: { direction, amount, gross, tax, net, title, fundSource, taxRate, exemptBasis, basis },
    rows: await post(tx, act, payable, null, 'accrue'),
  });
}

async function readAll(tx: EntityManager, competition: string, lock: boolean): Promise<Payable[]> {
  const rows: Record<string, unknown>[] = await tx.query(
    `select ${PAYABLE_COLUMNS} from payable where competition_id = $1 order by id ${lock ? 'for update' : ''}`,
    [competition],
  );
  return rows.map(asPayable);
}
