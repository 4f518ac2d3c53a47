import type { AwardOverride } from '@skillstar/rules';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { personOf } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { appendEvent } from '../../platform/events/event.ts';
import { proveRow } from '../../platform/events/hashed-row.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { lockAwards, mustBeSound, presentScheme } from '../scheme/award-scheme.service.ts';
import type { AwardsOf } from '../scheme/award-scheme.service.ts';
import { AWARD_DECISION_ROWS, AWARD_ROWS, insertRow } from './award-rows.ts';
import type { AwardLine } from './award-rows.ts';
import { presentAwards, proposeAwards } from './propose.ts';

export interface NewDecision {
  /** The decision that was seen; 0: none. */
  base: number;
  /** The scheme that was seen; 0: the template's. */
  schemeVersion: number;
  /** The publication that was seen; null over all skills. */
  publication: string | null;
  overrides: AwardOverride[];
  /** Why it replaces the decision before it. */
  reason: string | null;
}

/**
 * Who receives what, over final results, under the scheme in force. Whoever decides waits for whoever decides at the
 * same moment, and then learns that his view is old: of two decisions the second is never a surprise.
 */
export async function decide(tx: EntityManager, act: Act, of: AwardsOf, input: NewDecision): Promise<string> {
  await lockAwards(tx, act, of);
  const present = await presentAwards(tx, of);
  const { scheme, version: schemeVersion } = await presentScheme(tx, of);
  if ((present?.version ?? 0) !== input.base || schemeVersion !== input.schemeVersion)
    throw new Problem('version.stale');
  mustBeSound(of, scheme);
  const proposed = await proposeAwards(tx, of, scheme, input.overrides);
  if ((proposed.publication?.id ?? null) !== input.publication) throw new Problem('version.stale');
  if (of.skill !== null) {
    if (!proposed.publication) throw new Problem('award.publicationNone');
    if (!proposed.publication.final) throw new Problem('award.notFinal');
  }
  if (proposed.undecided.length > 0)
    throw new Problem('award.skillsUndecided', { skills: proposed.undecided.join('、') });
  if (proposed.lines.length === 0 && !present) throw new Problem('award.nothing');
  const reason = input.reason?.trim() || null;
  if (present && !reason) throw new Problem('award.changeReason');

  const decision = {
    id: v7(),
    competition_id: of.competition,
    skill_id: of.skill,
    publication_id: input.publication,
    version: input.base + 1,
    scheme,
    overrides: input.overrides,
    reason,
    decided_by: personOf(act),
    decided_at: act.now,
  };
  await insertRow(tx, AWARD_DECISION_ROWS, decision);
  const rows = proposed.lines.map((line) => rowOf(line, decision.id, act.now));
  for (const row of rows) await insertRow(tx, AWARD_ROWS, row);
  await appendEvent(tx, act, {
    type: 'award.decided',
    competition: of.competition,
    subject: decision.id,
    before: present && { decision: present.id, version: present.version },
    after: { skill: of.skill, publication: input.publication, version: decision.version, awards: rows.length },
    reason,
    rows: [proveRow(AWARD_DECISION_ROWS, decision), ...rows.map((row) => proveRow(AWARD_ROWS, row))],
  });
  return decision.id;
}

function rowOf(line: AwardLine, decision: string, now: Date): Record<string, unknown> {
  return {
    id: v7(),
    decision_id: decision,
    kind: line.kind,
    title: line.award,
    title_en: line.awardEn,
    subject_id: line.subject,
    competitor_id: line.competitor,
    delegation_id: line.delegation,
    recipient: line.recipient,
    unit: line.unit,
    rank: line.rank,
    amount: line.amount,
    override_reason: line.override,
    created_at: now,
  };
}
