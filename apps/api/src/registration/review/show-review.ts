import { FAULTS, fill } from '@skillstar/contract';
import type { Language } from '@skillstar/contract';
import { ageOn } from '@skillstar/rules';
import type { Answers } from '@skillstar/rules';
import type { EntityManager } from 'typeorm';
import type { Act } from '../../identity/act.ts';
import type { Reach } from '../../identity/policies.ts';
import type { Application, SubmissionContent } from '../application/application.entity.ts';
import { checkApplication, dayInChina, holderOf } from '../application/check-application.ts';
import { filledIn, keyOfKind } from '../application/filled-in.ts';
import type { PersonalAnswers } from '../application/personal-answers.ts';
import { Registration } from '../form/registration.entity.ts';
import { stateOf } from '../form/registration.service.ts';
import { fieldsOf } from './review-fields.ts';
import type { HandedIn } from './review-fields.ts';
import { nextWaiting } from './review-queue.ts';
import type { ReviewStepView, ReviewView } from './review.view.ts';

interface Submission {
  id: string;
  n: number;
  content: SubmissionContent;
  sealed: Buffer | null;
  at: Date;
}

/** An application as its reviewer sees it: what was handed in the last time, beside what stood there before. */
export async function showReview(
  tx: EntityManager,
  act: Act,
  row: Application,
  reach: readonly Reach[],
  personal: PersonalAnswers,
  language: Language,
): Promise<ReviewView> {
  const registration = await tx.findOneByOrFail(Registration, { competitionId: row.competitionId });
  const { form, conditions } = registration;
  const submissions: Submission[] = await tx.query(
    `select id, n, content, sealed, created_at as at from application_submission
     where application_id = $1 order by n desc limit 2`,
    [row.id],
  );
  const purged = registration.purgedAt !== null;
  const [last, previous] = await Promise.all(
    submissions.map(async ({ id, content, sealed }): Promise<HandedIn> => {
      const opened = purged ? {} : await personal.open(tx, row.id, `submission:${id}`, sealed);
      return { content, answers: filledIn(form, content, opened), places: await placesOf(tx, content) };
    }),
  );
  const { history, asked } = await historyOf(tx, act, row.id);
  const faults =
    row.status === 'submitted' && !purged ? await faultsOf(tx, row, registration, last!.answers, act.now) : [];
  const [{ status }] = await tx.query('select status from competition where id = $1', [row.competitionId]);
  const today = dayInChina(act.now);
  const holder = holderOf(last!.answers[keyOfKind(form, 'document')], today);
  return {
    id: row.id,
    competition: row.competitionId,
    status: row.status,
    name: last!.content.name,
    fields: fieldsOf(form, last!, previous ?? null, asked, language),
    holder: holder && { age: ageOn(holder.birthDate, conditions.ageOn ?? today), sex: holder.sex },
    faults: faults.map(({ field, code, params }) => ({
      field,
      code,
      params,
      message: fill(FAULTS[code], language, params),
    })),
    namesakes: await namesakesOf(tx, row),
    submissions: submissions[0]!.n,
    submittedAt: submissions[0]!.at.toISOString(),
    history,
    registration: stateOf(registration, status === 'published', act.now),
    purged,
    competitor: row.competitorId,
    next: await nextWaiting(tx, row.competitionId, reach, { id: row.id, submittedAt: row.submittedAt! }),
    version: row.version,
  };
}

/** What the conditions say today: others may have come since it was handed in. */
function faultsOf(tx: EntityManager, row: Application, registration: Registration, answers: Answers, now: Date) {
  return checkApplication(tx, registration, row, answers, now);
}

async function placesOf(
  tx: EntityManager,
  { skill, group, delegation }: SubmissionContent,
): Promise<HandedIn['places']> {
  const [names] = await tx.query(
    `select (select number || ' ' || name from skill where id = $1) as skill,
            (select name from competitor_group where id = $2) as "group",
            (select name from delegation where id = $3) as delegation`,
    [skill, group, delegation],
  );
  return names;
}

/** Everything that happened, and the reasons of the return before the present submission, by field. */
async function historyOf(
  tx: EntityManager,
  act: Act,
  id: string,
): Promise<{ history: ReviewStepView[]; asked: ReadonlyMap<string, string> }> {
  const steps: (ReviewStepView & { at: Date | string })[] = await tx.query(
    `select * from (
       select x.id, case when x.n = 1 then 'submitted' else 'resubmitted' end as what, p.name as person,
              x.person_id is not distinct from $2 as mine,
              x.created_at as at, '[]'::jsonb as reasons
       from application_submission x left join person p on p.id = x.person_id where x.application_id = $1
       union all
       select x.id, x.decision, p.name, x.person_id is not distinct from $2, x.created_at, x.reasons
       from application_decision x left join person p on p.id = x.person_id where x.application_id = $1) as steps
     order by at, id`,
    [id, act.person?.id ?? null],
  );
  const history = steps.map(({ what, person, mine, at, reasons }) => ({
    what,
    person,
    mine,
    at: new Date(at).toISOString(),
    reasons,
  }));
  const handedIn = history.findLastIndex(({ what }) => what === 'resubmitted');
  const returned = history.slice(0, Math.max(handedIn, 0)).findLast(({ what }) => what === 'returned');
  const reasons = returned?.reasons.flatMap(({ field, reason }) => (field === null ? [] : [[field, reason] as const]));
  return { history, asked: new Map(reasons) };
}

async function namesakesOf(tx: EntityManager, row: Application): Promise<number> {
  const [{ count }] = await tx.query(
    `select count(*)::int as count from competitor
     where skill_id = $1 and name = $2 and id is distinct from $3`,
    [row.skillId, row.name, row.competitorId],
  );
  return count;
}
