import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { mustBeChangeable } from '../../competitions/competition/changeable.ts';
import { removeCompetitor } from '../../competitions/competitor/change-competitors.ts';
import { Competitor } from '../../competitions/competitor/competitor.entity.ts';
import { changeSubject } from '../../competitions/subject/change-subject.ts';
import type { IdentitySeal } from '../../competitions/subject/identity-seal.ts';
import { personOf, systemAct } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { changeRow, lockRow, readRow } from '../../platform/database/rows.ts';
import { appendEvent } from '../../platform/events/event.ts';
import { proveRow } from '../../platform/events/hashed-row.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { Application, DECISION_ROWS } from './application.entity.ts';
import { readOwn } from './save-draft.ts';
import { withdrawalOf } from './withdrawal.ts';
import type { Withdrawal } from './withdrawal.ts';

/**
 * The contestant takes back what he handed in: the place is free at once. Of an approved one the competitor goes too:
 * without a code the row is removed, with one in an open skill the subject is withdrawn and ranks no more. Answers the
 * skill whose boards change.
 */
export async function withdraw(
  tx: EntityManager,
  act: Act,
  id: string,
  version: number,
  reason: string | null,
  seal: IdentitySeal,
): Promise<string | null> {
  await mustBeChangeable(tx, (await readOwn(tx, act, id)).competitionId);
  const row = await lockRow(tx, Application, id);
  const does = await withdrawalOf(tx, row, seal);
  if (does === 'none') throw new Problem('application.fixed');
  if (does === 'begun') throw new Problem('application.marked');
  if (does === 'coded') throw new Problem('application.coded');
  const competitor = row.competitorId;
  await changeRow<Application>(tx, Application, row, version, {
    status: 'withdrawn',
    competitorId: null,
    updatedAt: act.now,
  });
  const decision = {
    id: v7(),
    application_id: id,
    submission_id: null,
    decision: 'withdrawn',
    reasons: reason === null ? [] : [{ field: null, reason }],
    person_id: personOf(act),
    created_at: act.now,
  };
  await tx.query(
    `insert into application_decision (id, application_id, submission_id, decision, reasons, person_id, created_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [decision.id, id, null, 'withdrawn', JSON.stringify(decision.reasons), decision.person_id, act.now],
  );
  await appendEvent(tx, act, {
    type: 'application.withdrawn',
    competition: row.competitionId,
    subject: id,
    before: { status: row.status, competitor },
    after: { status: 'withdrawn' },
    reason,
    rows: [proveRow(DECISION_ROWS, decision)],
  });
  return competitor === null ? null : leaveCompetition(tx, act, competitor, does, seal);
}

/** As the product's own act: the contestant may leave, not manage competitors. */
async function leaveCompetition(
  tx: EntityManager,
  act: Act,
  id: string,
  does: Withdrawal,
  seal: IdentitySeal,
): Promise<string> {
  const { skillId } = await readRow(tx, Competitor, id);
  const forHim: Act = { ...systemAct(act.now), person: act.person, requestId: act.requestId };
  if (does === 'list') {
    await removeCompetitor(tx, forHim, id, seal);
    return skillId;
  }
  const [subject] = await tx.query(
    `select s.id, s.version from subject_identity i join subject s on s.id = i.subject_id where i.competitor_id = $1`,
    [id],
  );
  await changeSubject(tx, forHim, subject.id, subject.version, { status: 'withdrawn', reason: '选手网上退赛' });
  return skillId;
}
