import { payPrize } from '@skillstar/rules';
import type { PrizeBasis } from '@skillstar/rules';
import type { EntityManager } from 'typeorm';
import type { Act } from '../../identity/act.ts';
import { must } from '../../identity/policies.ts';
import { appendEvent } from '../../platform/events/event.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { Competition } from '../../competitions/competition/competition.entity.ts';
import { readRow } from '../../platform/database/rows.ts';
import { violationsProblem } from './violations-problem.ts';

/** Where the money comes from and how it is taxed: either a rate or the document that exempts. */
export interface Terms {
  fundSource: string;
  taxRate: string | null;
  exemptBasis: string | null;
  basis: PrizeBasis;
  version: number;
}

const TERMS = `select fund_source as "fundSource", tax_rate as "taxRate", exempt_basis as "exemptBasis", basis, version
               from prize_rule where competition_id = $1`;

export async function readTerms(tx: EntityManager, competition: string): Promise<Terms | null> {
  const [terms] = await tx.query(TERMS, [competition]);
  return terms ?? null;
}

/** The first lock of every use case that makes or changes payables of a competition. */
export async function lockTerms(tx: EntityManager, competition: string): Promise<Terms | null> {
  const [terms] = await tx.query(`${TERMS} for update`, [competition]);
  return terms ?? null;
}

/** Terms change while nothing has been approved; what is open then takes the new ones when it is settled again. */
export async function setTerms(
  tx: EntityManager,
  act: Act,
  competition: string,
  { version, ...terms }: Omit<Terms, 'version'> & { version: number | null },
): Promise<void> {
  must(act, 'payable.manage', { competition });
  await readRow(tx, Competition, competition);
  const tax = terms.exemptBasis === null ? { rate: terms.taxRate ?? '' } : { exempt: terms.exemptBasis };
  const checked = payPrize(0, tax, terms.basis);
  if (!checked.ok) throw violationsProblem(checked.violations, terms.exemptBasis === null ? 'taxRate' : 'exemptBasis');
  await tx.query('select from competition where id = $1 for no key update', [competition]);
  const before = await lockTerms(tx, competition);
  if ((before?.version ?? null) !== version) throw new Problem('version.stale');
  const [used] = await tx.query(
    `select from payable where competition_id = $1 and status not in ('open', 'cancelled') limit 1`,
    [competition],
  );
  if (used) throw new Problem('prize.termsInUse');
  const taxRate = terms.exemptBasis === null ? terms.taxRate : null;
  await tx.query(
    `insert into prize_rule (competition_id, fund_source, tax_rate, exempt_basis, basis) values ($1, $2, $3, $4, $5)
     on conflict (competition_id) do update set fund_source = excluded.fund_source, tax_rate = excluded.tax_rate,
       exempt_basis = excluded.exempt_basis, basis = excluded.basis, version = prize_rule.version + 1`,
    [competition, terms.fundSource, taxRate, terms.exemptBasis, terms.basis],
  );
  await appendEvent(tx, act, {
    type: 'prizes.termsSet',
    competition,
    subject: competition,
    before,
    after: { ...terms, taxRate },
  });
}
