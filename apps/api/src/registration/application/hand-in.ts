import { documentOf } from '@skillstar/rules';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { mustBeChangeable } from '../../competitions/competition/changeable.ts';
import { personOf } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { changeRow } from '../../platform/database/rows.ts';
import { appendEvent } from '../../platform/events/event.ts';
import { proveRow } from '../../platform/events/hashed-row.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { fieldFault, lockRegistration } from '../form/change-registration.ts';
import { Application, SUBMISSION_ROWS } from './application.entity.ts';
import type { SubmissionContent } from './application.entity.ts';
import { checkApplication } from './check-application.ts';
import { filledIn, keyOfKind } from './filled-in.ts';
import { ledBy } from './led.ts';
import type { PersonalAnswers } from './personal-answers.ts';
import { ownApplication } from './save-draft.ts';

/**
 * Hands a draft or a returned application in: checked whole, copied as it is. The registration is locked first, so that
 * of two who want the last place, or use one document, at the same moment, the second is told.
 */
export async function handIn(
  tx: EntityManager,
  act: Act,
  id: string,
  version: number,
  personal: PersonalAnswers,
): Promise<void> {
  const [found] = await tx.query('select competition_id from application where id = $1', [id]);
  if (!found) throw new Problem('id.unknown');
  await mustBeChangeable(tx, found.competition_id);
  await lockRegistration(tx, found.competition_id);
  const { row, registration } = await ownApplication(tx, act, id);
  if (row.status !== 'draft' && row.status !== 'returned') throw new Problem('application.fixed');
  if (row.version !== version) throw new Problem('version.stale');
  const { form } = registration;
  const opened = await personal.open(tx, id, `application:${id}`, row.sealed);
  const answers = filledIn(form, row, opened);
  const document = documentOf(answers[keyOfKind(form, 'document')]);
  const current = { ...row, identityHash: document ? personal.hash(document) : null };
  const faults = await checkApplication(tx, registration, current, answers, act.now, ledBy(act, row.competitionId));
  if (faults.length > 0) {
    throw new Problem('application.faults', { count: faults.length }, { errors: faults.map(fieldFault) });
  }
  const after = await changeRow<Application>(tx, Application, row, version, {
    status: 'submitted',
    identityHash: current.identityHash,
    submittedAt: act.now,
    updatedAt: act.now,
  });
  await addSubmission(tx, act, after, opened, personal);
}

async function addSubmission(
  tx: EntityManager,
  act: Act,
  row: Application,
  opened: Record<string, unknown>,
  personal: PersonalAnswers,
): Promise<void> {
  const [{ n }] = await tx.query(
    'select coalesce(max(n), 0) + 1 as n from application_submission where application_id = $1',
    [row.id],
  );
  const content: SubmissionContent = {
    skill: row.skillId!,
    group: row.groupId,
    delegation: row.delegationId!,
    name: row.name!,
    answers: row.answers,
  };
  const id = v7();
  const submission = {
    id,
    application_id: row.id,
    n: Number(n),
    content,
    sealed: await personal.seal(tx, row.id, `submission:${id}`, opened),
    person_id: personOf(act),
    created_at: act.now,
  };
  await tx.query(
    `insert into application_submission (id, application_id, n, content, sealed, person_id, created_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, row.id, n, JSON.stringify(content), submission.sealed, submission.person_id, act.now],
  );
  await appendEvent(tx, act, {
    type: n === 1 ? 'application.submitted' : 'application.resubmitted',
    competition: row.competitionId,
    subject: row.id,
    after: { n: Number(n), skill: row.skillId, group: row.groupId, delegation: row.delegationId },
    rows: [proveRow(SUBMISSION_ROWS, submission)],
  });
}
