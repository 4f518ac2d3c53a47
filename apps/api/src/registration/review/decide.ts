import { FAULTS, fill } from '@skillstar/contract';
import type { RegistrationForm } from '@skillstar/rules';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { mustBeChangeable } from '../../competitions/competition/changeable.ts';
import { addCompetitor, removeCompetitor } from '../../competitions/competitor/change-competitors.ts';
import type { IdentitySeal } from '../../competitions/subject/identity-seal.ts';
import { personOf } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { must, mustReach } from '../../identity/policies.ts';
import { changeRow, lockRow, readRow } from '../../platform/database/rows.ts';
import { appendEvent } from '../../platform/events/event.ts';
import { proveRow } from '../../platform/events/hashed-row.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { Application, DECISION_ROWS } from '../application/application.entity.ts';
import type { ReturnReasonView } from '../application/application.view.ts';
import { checkApplication } from '../application/check-application.ts';
import { filledIn } from '../application/filled-in.ts';
import type { PersonalAnswers } from '../application/personal-answers.ts';
import { lockRegistration } from '../form/change-registration.ts';
import { Registration } from '../form/registration.entity.ts';
import { competitorOf } from './competitor-of.ts';

/** undone: takes back the last of the others, and the application waits again. */
export const DECISIONS = ['approved', 'returned', 'rejected', 'undone'] as const;
export type Decision = (typeof DECISIONS)[number];

export interface DecisionInput {
  decision: Decision;
  reasons: ReturnReasonView[];
  version: number;
}

/** What the use cases of the review need beside the transaction. */
export interface ReviewTools {
  personal: PersonalAnswers;
  seal: IdentitySeal;
}

/** How an application stands after a decision, for the notice to its owner. */
export interface Decided {
  id: string;
  owner: string;
  name: string;
  skill: string;
  decision: Decision;
  reasons: ReturnReasonView[];
  version: number;
}

/** One decision about what was handed in. The second of two reviewers is told who was first. */
export async function decide(
  tx: EntityManager,
  act: Act,
  id: string,
  input: DecisionInput,
  tools: ReviewTools,
): Promise<Decided> {
  const { competitionId: competition } = await readRow(tx, Application, id);
  mustReach(act, 'application.review', competition);
  await mustBeChangeable(tx, competition);
  // what comes back takes a place again: of two who want the last one the second must be told
  const registration =
    input.decision === 'undone'
      ? await lockRegistration(tx, competition)
      : await tx.findOneBy(Registration, { competitionId: competition });
  if (!registration) throw new Problem('registration.none');
  const row = await lockRow(tx, Application, id);
  // a draft is nobody's business but its owner's
  if (row.submittedAt === null) throw new Problem('id.unknown');
  must(act, 'application.review', { competition, skill: row.skillId, delegation: row.delegationId });
  const reasons = tidyReasons(input, registration.form);
  const after =
    input.decision === 'undone'
      ? await undo(tx, act, row, input.version, registration, tools)
      : await settle(tx, act, row, input, registration, tools);
  const decision = {
    id: v7(),
    application_id: id,
    submission_id: await lastSubmission(tx, id),
    decision: input.decision,
    reasons,
    person_id: personOf(act),
    created_at: act.now,
  };
  await tx.query(
    `insert into application_decision (id, application_id, submission_id, decision, reasons, person_id, created_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [...Object.values({ ...decision, reasons: JSON.stringify(reasons) })],
  );
  await appendEvent(tx, act, {
    type: input.decision === 'undone' ? 'application.decisionUndone' : `application.${input.decision}`,
    competition,
    subject: id,
    before: { status: row.status, competitor: row.competitorId },
    after: { status: after.status, competitor: after.competitorId, fields: reasons.map(({ field }) => field) },
    rows: [proveRow(DECISION_ROWS, decision)],
  });
  return {
    id,
    owner: row.ownerId,
    name: row.name ?? '',
    skill: row.skillId!,
    decision: input.decision,
    reasons,
    version: after.version,
  };
}

async function settle(
  tx: EntityManager,
  act: Act,
  row: Application,
  { decision, version }: DecisionInput,
  { form }: Registration,
  { personal }: ReviewTools,
): Promise<Application> {
  if (row.status !== 'submitted') throw await decidedAlready(tx, row.id);
  const competitorId =
    decision === 'approved'
      ? await addCompetitor(
          tx,
          act,
          row.competitionId,
          competitorOf(form, row, await personal.open(tx, row.id, `application:${row.id}`, row.sealed), act.now),
        )
      : null;
  return changeRow<Application>(tx, Application, row, version, {
    status: decision as Application['status'],
    competitorId,
    updatedAt: act.now,
  });
}

async function undo(
  tx: EntityManager,
  act: Act,
  row: Application,
  version: number,
  registration: Registration,
  { personal, seal }: ReviewTools,
): Promise<Application> {
  const [last]: { decision: string; created_at: Date }[] = await tx.query(
    'select decision, created_at from application_decision where application_id = $1 order by id desc limit 1',
    [row.id],
  );
  if (!last || last.decision !== row.status || row.status === 'withdrawn') throw new Problem('review.nothingToUndo');
  if (row.status === 'returned' && row.updatedAt.getTime() !== last.created_at.getTime()) {
    throw new Problem('review.changedSince');
  }
  if (row.status === 'rejected') await mustFindPlace(tx, act, row, registration, personal);
  const after = await changeRow<Application>(tx, Application, row, version, {
    status: 'submitted',
    competitorId: null,
    updatedAt: act.now,
  });
  if (row.competitorId) await takeBack(tx, act, row.competitorId, row.name ?? '', seal);
  return after;
}

/** The competitor goes only while nothing hangs on him. */
async function takeBack(
  tx: EntityManager,
  act: Act,
  competitor: string,
  name: string,
  seal: IdentitySeal,
): Promise<void> {
  try {
    await removeCompetitor(tx, act, competitor, seal);
  } catch (error) {
    if (error instanceof Problem && error.code === 'competitor.inUse')
      throw new Problem('review.competitorInUse', { name });
    throw error;
  }
}

/** A rejected application held no place: meanwhile another may have taken it, or used the document. */
async function mustFindPlace(
  tx: EntityManager,
  act: Act,
  row: Application,
  registration: Registration,
  personal: PersonalAnswers,
): Promise<void> {
  const opened = await personal.open(tx, row.id, `application:${row.id}`, row.sealed);
  const found = await checkApplication(tx, registration, row, filledIn(registration.form, row, opened), act.now);
  const taken = found.filter(({ code }) => TAKEN.includes(code));
  if (taken.length === 0) return;
  const reasons = taken.map(({ code, params }) => fill(FAULTS[code], 'zh', params)).join('');
  throw new Problem('review.placeTaken', { reasons });
}

const TAKEN: readonly string[] = [
  'entry.delegationFull',
  'entry.delegationSkillFull',
  'entry.skillFull',
  'entry.documentTwice',
  'entry.otherSkill',
];

async function decidedAlready(tx: EntityManager, id: string): Promise<Problem> {
  const [last] = await tx.query(
    `select p.name from application_decision d join person p on p.id = d.person_id
     where d.application_id = $1 order by d.id desc limit 1`,
    [id],
  );
  return new Problem('review.alreadyDecided', { person: last?.name ?? '—' });
}

async function lastSubmission(tx: EntityManager, id: string): Promise<string | null> {
  const [last] = await tx.query(
    'select id from application_submission where application_id = $1 order by n desc limit 1',
    [id],
  );
  return last?.id ?? null;
}

function tidyReasons({ decision, reasons }: DecisionInput, form: RegistrationForm): ReturnReasonView[] {
  const known = new Set(['skill', 'group', 'delegation', ...form.fields.map(({ key }) => `answers.${key}`)]);
  const given = reasons
    .map(({ field, reason }) => ({ field, reason: reason.trim() }))
    .filter(({ reason }) => reason !== '');
  const strange = given.find(({ field }) => field !== null && !known.has(field));
  if (strange) throw new Problem('review.fieldUnknown', { field: strange.field });
  if (given.length === 0 && (decision === 'returned' || decision === 'rejected')) {
    throw new Problem('review.reasonMissing');
  }
  return given;
}
