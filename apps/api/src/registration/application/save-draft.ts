import { checkAnswers, checkDocument, documentOf, isEmpty, isPicture } from '@skillstar/rules';
import type { Answers, FieldViolation, RegistrationForm } from '@skillstar/rules';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { mustBeChangeable } from '../../competitions/competition/changeable.ts';
import { personOf } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { changeRow, lockRow, readRow } from '../../platform/database/rows.ts';
import { appendEvent } from '../../platform/events/event.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { fieldFault } from '../form/change-registration.ts';
import { Registration } from '../form/registration.entity.ts';
import { stateOf } from '../form/registration.service.ts';
import { Application } from './application.entity.ts';
import { dayInChina } from './check-application.ts';
import { apart, filledIn, keyOfKind } from './filled-in.ts';
import { ledBy } from './led.ts';
import type { PersonalAnswers } from './personal-answers.ts';

export interface DraftChange {
  skill?: string | null;
  group?: string | null;
  delegation?: string | null;
  /** Only the fields that changed; null empties one. */
  answers?: Answers;
}

const MOST_APPLICATIONS = 300;

/** A new draft in the account of whoever acts. */
export async function addDraft(
  tx: EntityManager,
  act: Act,
  competition: string,
  change: DraftChange,
  personal: PersonalAnswers,
): Promise<string> {
  const owner = personOf(act);
  const registration = await mustTakeApplications(tx, act, competition);
  // two taps at the same moment are counted one after the other
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`applications:${competition}:${owner}`]);
  const [{ held }] = await tx.query(
    'select count(*)::int as held from application where competition_id = $1 and owner_id = $2',
    [competition, owner],
  );
  if (held >= MOST_APPLICATIONS) throw new Problem('application.tooMany', { most: MOST_APPLICATIONS });
  const led = ledBy(act, competition);
  const row: Application = {
    id: v7(),
    competitionId: competition,
    ownerId: owner,
    status: 'draft',
    skillId: null,
    groupId: null,
    // who leads one delegation need not name it
    delegationId: led?.length === 1 ? led[0]! : null,
    name: null,
    answers: {},
    sealed: null,
    identityHash: null,
    competitorId: null,
    // the first letters make it 1
    version: 0,
    createdAt: act.now,
    updatedAt: act.now,
    submittedAt: null,
  };
  await tx.insert(Application, row as never);
  await write(tx, act, registration, row, change, personal, 'application.begun');
  return row.id;
}

/** What was typed since the last save; the version decides between two tabs. */
export async function saveDraft(
  tx: EntityManager,
  act: Act,
  id: string,
  version: number,
  change: DraftChange,
  personal: PersonalAnswers,
): Promise<void> {
  const { row, registration } = await ownApplication(tx, act, id);
  if (row.status !== 'draft' && row.status !== 'returned') throw new Problem('application.fixed');
  if (row.version !== version) throw new Problem('version.stale');
  await write(tx, act, registration, row, change, personal, 'application.saved');
}

/** The owner's application, locked after the competition; to anybody else it is not there. */
export async function ownApplication(
  tx: EntityManager,
  act: Act,
  id: string,
): Promise<{ row: Application; registration: Registration }> {
  const { competitionId } = await readOwn(tx, act, id);
  const registration = await mustTakeApplications(tx, act, competitionId);
  return { row: await lockRow(tx, Application, id), registration };
}

export async function readOwn(tx: EntityManager, act: Act, id: string): Promise<Application> {
  const row = await readRow(tx, Application, id);
  if (row.ownerId !== personOf(act)) throw new Problem('id.unknown');
  return row;
}

export async function mustTakeApplications(tx: EntityManager, act: Act, competition: string): Promise<Registration> {
  await mustBeChangeable(tx, competition);
  const row = await tx.findOneBy(Registration, { competitionId: competition });
  if (!row) throw new Problem('registration.none');
  const [{ status }] = await tx.query('select status from competition where id = $1', [competition]);
  if (stateOf(row, status === 'published', act.now) !== 'open') throw new Problem('registration.notOpen');
  return row;
}

/** The trail keeps which fields were written, never what: it cannot forget. */
async function write(
  tx: EntityManager,
  act: Act,
  { form }: Registration,
  row: Application,
  change: DraftChange,
  personal: PersonalAnswers,
  type: string,
): Promise<void> {
  const place = `application:${row.id}`;
  const before = filledIn(form, row, await personal.open(tx, row.id, place, row.sealed));
  const changed = change.answers ?? {};
  const answers: Answers = Object.fromEntries(
    Object.entries({ ...before, ...changed }).filter(([, answer]) => !isEmpty(answer)),
  );
  await mustBeKeepable(tx, act, form, row, change, changed);
  const parts = apart(form, answers);
  const document = documentOf(answers[keyOfKind(form, 'document')]);
  const valid = document !== null && checkDocument(document, dayInChina(act.now)).ok;
  const after = await changeRow<Application>(tx, Application, row, row.version, {
    ...(change.skill !== undefined && { skillId: change.skill }),
    ...(change.group !== undefined && { groupId: change.group }),
    ...(change.delegation !== undefined && { delegationId: change.delegation }),
    name: parts.name,
    answers: parts.answers,
    sealed: await personal.seal(tx, row.id, place, parts.personal),
    identityHash: valid ? personal.hash(document) : null,
    updatedAt: act.now,
  });
  await appendEvent(tx, act, {
    type,
    competition: row.competitionId,
    subject: row.id,
    after: {
      skill: after.skillId,
      group: after.groupId,
      delegation: after.delegationId,
      fields: Object.keys(changed).sort(),
      version: after.version,
    },
  });
}

/** Refuses what could not be kept even in a draft: nothing is written then. */
async function mustBeKeepable(
  tx: EntityManager,
  act: Act,
  form: RegistrationForm,
  row: Application,
  change: DraftChange,
  answers: Answers,
): Promise<void> {
  const faults: FieldViolation[] = checkAnswers(form, answers, dayInChina(act.now), false).map((found) => ({
    ...found,
    field: `answers.${found.field}`,
  }));
  const [places] = await tx.query(
    `select ($2::uuid is null or exists (select from skill where id = $2 and competition_id = $1)) as skill,
            ($3::uuid is null or exists (select from competitor_group where id = $3 and competition_id = $1)) as "group",
            ($4::uuid is null or exists (select from delegation where id = $4 and competition_id = $1)) as delegation`,
    [row.competitionId, change.skill ?? null, change.group ?? null, change.delegation ?? null],
  );
  for (const field of ['skill', 'group', 'delegation'] as const) {
    const value = change[field] ?? '';
    if (!places[field]) faults.push({ field, code: 'answer.choiceUnknown', params: { value } });
  }
  for (const { key } of form.fields.filter(({ kind }) => isPicture(kind))) {
    const ids = (answers[key] ?? []) as string[];
    if (faults.length > 0 || ids.length === 0) continue;
    const [{ own }] = await tx.query(
      `select count(*)::int as own from application_picture where application_id = $1 and file_id = any($2)`,
      [row.id, ids],
    );
    if (own !== new Set(ids).size) faults.push({ field: `answers.${key}`, code: 'answer.notPictures', params: {} });
  }
  if (faults.length > 0) {
    throw new Problem('validation.failed', { count: faults.length }, { errors: faults.map(fieldFault) });
  }
}
