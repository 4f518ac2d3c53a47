import { checkAnswers, checkDocument, checkEligibility, documentOf } from '@skillstar/rules';
import type { Answers, Entered, FieldViolation, Holder } from '@skillstar/rules';
import type { EntityManager } from 'typeorm';
import type { Registration } from '../form/registration.entity.ts';
import type { Application } from './application.entity.ts';
import { keyOfKind } from './filled-in.ts';

/** Whoever waits, was returned or was approved holds a place; drafts, rejected and withdrawn ones do not. */
export const HOLDS_PLACE = `status in ('submitted', 'returned', 'approved')`;

/** Today in China: what a birth date is compared with. */
export function dayInChina(now: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now);
}

/** Everything that keeps this application from being handed in by who leads `led`; `field` is its place in the request. */
export async function checkApplication(
  tx: EntityManager,
  { form, conditions }: Registration,
  row: Application,
  answers: Answers,
  now: Date,
  led: readonly string[] | null = null,
): Promise<FieldViolation[]> {
  const today = dayInChina(now);
  const holder = holderOf(answers[keyOfKind(form, 'document')], today);
  const { skillId: skill, groupId: group, delegationId: delegation } = row;
  const entered = await enteredBeside(tx, row);
  const entry = checkEligibility(conditions, { skill, group, delegation, holder, led }, entered);
  const document = `answers.${keyOfKind(form, 'document')}`;
  return [
    ...entry.map((found) => ({ ...found, field: found.field === 'document' ? document : found.field })),
    ...checkAnswers(form, answers, today, true).map((found) => ({ ...found, field: `answers.${found.field}` })),
  ];
}

export function holderOf(answer: unknown, today: string): Holder | null {
  const document = documentOf(answer);
  const checked = document && checkDocument(document, today);
  return checked?.ok ? { birthDate: checked.birthDate, sex: checked.sex } : null;
}

/** One row of answers: what stands in this competition beside the application. */
export async function enteredBeside(
  tx: EntityManager,
  row: Pick<Application, 'id' | 'competitionId' | 'identityHash' | 'skillId' | 'delegationId'>,
): Promise<Entered> {
  const [found] = await tx.query(
    `select coalesce(array_agg(skill_id) filter (where identity_hash = $2), '{}') as "sameDocument",
            count(*) filter (where delegation_id = $4)::int as delegation,
            count(*) filter (where delegation_id = $4 and skill_id = $3)::int as both,
            count(*) filter (where skill_id = $3)::int as skill
     from application where competition_id = $1 and id <> $5 and ${HOLDS_PLACE}`,
    [row.competitionId, row.identityHash, row.skillId, row.delegationId, row.id],
  );
  const { sameDocument, delegation, both, skill } = found as {
    sameDocument: string[];
    delegation: number;
    both: number;
    skill: number;
  };
  return { sameDocument, places: { delegation, 'delegation-skill': both, skill } };
}
