import { explainAward, explainPayable } from '@skillstar/rules';
import type { AwardedPrize, AwardScheme, Derivation } from '@skillstar/rules';
import type { EntityManager } from 'typeorm';
import { entrantOf, publishedRows } from '../decision/published-rows.ts';
import { keyOf, nameAll, readAwardRows, sharesOf } from './awarded.ts';
import type { AwardRow } from './awarded.ts';
import { taxOf } from './payable.ts';
import type { Payable } from './payable.ts';

interface Decision {
  id: string;
  version: number;
  scheme: AwardScheme;
  publication: string | null;
  skill: string;
}

/** From a payable to the award it came from, as the decision that it was made from says it. */
export async function explain(tx: EntityManager, payable: Payable): Promise<Derivation> {
  const [decision]: Decision[] = await tx.query(
    `select d.id, d.version, d.scheme, d.publication_id as publication, coalesce(k.name, c.name) as skill
     from payable p join award a on a.id = p.award_id join award_decision d on d.id = a.decision_id
     join competition c on c.id = d.competition_id left join skill k on k.id = d.skill_id where p.id = $1`,
    [payable.id],
  );
  const awarded: AwardedPrize[] = [];
  if (decision) {
    for (const row of await readAwardRows(tx, payable.competition, decision.id)) {
      const prize = await awardedOf(tx, row, decision, payable);
      if (prize) awarded.push(prize);
    }
  }
  const { direction, amount, gross, tax, net, basis } = payable;
  return explainPayable({ direction, amount, gross, tax, net, terms: taxOf(payable), basis, awarded });
}

/** What one award gives to the payee of the payable; null: nothing. */
async function awardedOf(
  tx: EntityManager,
  row: AwardRow,
  decision: Decision,
  payable: Payable,
): Promise<AwardedPrize | null> {
  const members = row.members ?? [];
  // shares that name others are of another time
  const shares = row.shares && nameAll(row.shares, members) ? row.shares : null;
  const own = sharesOf({ ...row, shares }).find((share) => keyOf(share) === keyOf(payable));
  if (!own) return null;
  const isPart = own.amount !== Number(row.amount);
  const parts = new Map((shares ?? []).map((share) => [share.competitor, share.parts]));
  const of = members.reduce((sum, { id }) => sum + (parts.get(id) ?? 1), 0);
  const [{ override }] = await tx.query('select override_reason as override from award where id = $1', [row.id]);
  const award = override === null ? await wonBy(tx, row, decision) : undefined;
  return {
    ...{ title: row.title, skill: decision.skill, version: decision.version, amount: Number(row.amount), override },
    share: isPart ? { parts: parts.get(payable.competitor!) ?? 1, of, amount: own.amount } : null,
    ...(award && { award }),
  };
}

/** How the place came to the award; inside a group, and by the scale, the award page tells it. */
async function wonBy(tx: EntityManager, row: AwardRow, decision: Decision): Promise<Derivation | undefined> {
  const { scheme, publication } = decision;
  const rule = row.kind === 'prize' ? scheme.prizes : row.kind === 'title' ? scheme.titles : null;
  if (!rule || !publication || row.subject === null || scheme.within !== 'skill') return undefined;
  const entries = (await publishedRows(tx, publication))
    .map(entrantOf)
    .map(({ id, rank, total, status, parts }) => ({ id, rank, total, status, keys: parts }));
  const explained = explainAward(rule, entries, row.subject);
  return explained.ok && explained.derivation.value === row.title ? explained.derivation : undefined;
}
