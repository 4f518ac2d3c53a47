import { VIOLATIONS } from '@skillstar/contract';
import { decideAwards, decideOverall } from '@skillstar/rules';
import type { AwardOverride, AwardProposal, AwardScheme, Granted, UnitAward, Violation } from '@skillstar/rules';
import type { EntityManager } from 'typeorm';
import { Problem } from '../../platform/problems/problem.ts';
import type { AwardsOf } from '../scheme/award-scheme.service.ts';
import { AWARD_LINE, KIND_ORDER } from './award-rows.ts';
import type { AwardLine } from './award-rows.ts';
import { enteredRows, entrantOf, newestPublication, publishedRows } from './published-rows.ts';
import type { Published, PublishedRow } from './published-rows.ts';

/** What a scheme comes to over the results as they stand. */
export interface Proposed {
  publication: Published | null;
  rows: PublishedRow[];
  lines: AwardLine[];
  tiers: AwardProposal['tiers'];
  notPromoted: AwardProposal['notPromoted'];
  medalsVoid: boolean;
  units: UnitAward[];
  /** Skills whose awards are not decided over their newest results. */
  undecided: string[];
}

export function proposeAwards(
  tx: EntityManager,
  of: AwardsOf,
  scheme: AwardScheme,
  overrides: readonly AwardOverride[],
): Promise<Proposed> {
  return of.skill === null ? proposeOverall(tx, of.competition, scheme) : proposeSkill(tx, of.skill, scheme, overrides);
}

async function proposeSkill(
  tx: EntityManager,
  skill: string,
  scheme: AwardScheme,
  overrides: readonly AwardOverride[],
): Promise<Proposed> {
  const publication = await newestPublication(tx, skill);
  const rows = publication ? await publishedRows(tx, publication.id) : await enteredRows(tx, skill);
  const proposal = decideAwards(scheme, rows.map(entrantOf), overrides);
  if (!proposal.ok) throw refused(proposal.violations);
  const known = new Map(rows.map((row) => [row.subject, row]));
  const lines = proposal.granted.map((granted) => lineOf(granted, known));
  return { ...proposal, publication, rows, lines, units: [], undecided: [] };
}

function lineOf(granted: Granted, rows: Map<string, PublishedRow>): AwardLine {
  const row = rows.get(granted.entrant ?? '')!;
  const { kind, award, awardEn, rank, amount, override } = granted;
  const member = row.members.find(({ id }) => id === granted.member);
  const only = row.members.length === 1 ? row.members[0]!.id : null;
  return {
    kind,
    award,
    awardEn,
    subject: row.subject,
    competitor: granted.coach === null ? (granted.member ?? only) : null,
    delegation: row.delegationId,
    recipient: granted.coach ?? member?.name ?? row.name,
    unit: row.unit ?? row.delegation,
    rank,
    amount,
    override,
  };
}

async function proposeOverall(tx: EntityManager, competition: string, scheme: AwardScheme): Promise<Proposed> {
  const rows: (PublishedRow & { skill: string; awards: string[]; decided: boolean; skillName: string })[] = [];
  const skills: { id: string; name: string }[] = await tx.query(
    `select k.id, k.number || ' ' || k.name as name from skill k
     where k.competition_id = $1 and exists (select from publication p where p.skill_id = k.id) order by k.position`,
    [competition],
  );
  const undecided: string[] = [];
  for (const { id: skill, name } of skills) {
    const publication = (await newestPublication(tx, skill))!;
    const decided: { subject: string; awards: string[] }[] = await tx.query(
      `select a.subject_id as subject, array_agg(a.title) as awards
       from award a join award_decision d on d.id = a.decision_id
       where d.skill_id = $1 and d.publication_id = $2 and a.kind in ('prize', 'medal', 'title')
         and d.version = (select max(version) from award_decision where skill_id = $1)
       group by a.subject_id`,
      [skill, publication.id],
    );
    const [{ has }] = await tx.query(
      `select coalesce((select publication_id = $2 from award_decision
                        where skill_id = $1 order by version desc limit 1), false) as has`,
      [skill, publication.id],
    );
    if (!has) undecided.push(name);
    const awards = new Map(decided.map((one) => [one.subject, one.awards]));
    for (const row of await publishedRows(tx, publication.id)) {
      rows.push({ ...row, skill, skillName: name, decided: has, awards: awards.get(row.subject) ?? [] });
    }
  }
  const known = new Map(rows.map((row) => [row.subject, row]));
  const names = new Map(rows.map(({ delegationId, delegation }) => [delegationId ?? '', delegation ?? '']));
  const entrants = rows
    .filter(({ status }) => status !== 'out-of-contest')
    .map((row) => ({
      id: row.subject,
      skill: row.skill,
      delegation: row.delegationId ?? '',
      unit: row.unit,
      scale: row.scale,
      awards: row.awards,
    }));
  const decided = decideOverall(scheme, entrants);
  if (!decided.ok) throw refused(decided.violations);
  const ofDelegation = scheme.units?.of === 'delegation';
  const lines = decided.granted.map(({ kind, award, awardEn, unit, entrant, rank }): AwardLine => {
    const row = entrant === null ? null : known.get(entrant)!;
    return {
      kind,
      award,
      awardEn,
      subject: row?.subject ?? null,
      competitor: row?.members.length === 1 ? row.members[0]!.id : null,
      delegation: row ? row.delegationId : ofDelegation ? unit : null,
      recipient: row?.name ?? (ofDelegation ? names.get(unit!)! : unit!),
      unit: row ? (row.unit ?? row.delegation) : null,
      rank,
      amount: null,
      override: null,
    };
  });
  const units = decided.units.map((one) => ({ ...one, unit: ofDelegation ? names.get(one.unit)! : one.unit }));
  return {
    publication: null,
    rows,
    lines,
    tiers: [],
    notPromoted: [],
    medalsVoid: false,
    units,
    undecided,
  };
}

/** What the newest decision of a skill, or of the competition, gave. */
export async function presentAwards(
  tx: EntityManager,
  { competition, skill }: AwardsOf,
): Promise<{ id: string; version: number; publication: string | null; lines: AwardLine[] } | null> {
  const [decision] = await tx.query(
    `select id, version, publication_id as publication from award_decision
     where competition_id = $1 and skill_id is not distinct from $2 order by version desc limit 1`,
    [competition, skill],
  );
  if (!decision) return null;
  return { ...decision, lines: await linesOf(tx, decision.id as string) };
}

export function linesOf(tx: EntityManager, decision: string): Promise<AwardLine[]> {
  return tx.query(`select ${AWARD_LINE} from award a where a.decision_id = $1 order by ${KIND_ORDER}, a.id`, [
    decision,
  ]);
}

function refused(violations: readonly Violation[]): Problem {
  const errors = violations.map(({ code, params }) => ({ field: 'scheme', code, params, wording: VIOLATIONS[code]! }));
  return new Problem('award.refused', { count: errors.length }, { errors });
}
