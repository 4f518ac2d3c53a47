import { FAULTS, fill } from '@skillstar/contract';
import type { Language } from '@skillstar/contract';
import { documentOf, isPersonal } from '@skillstar/rules';
import type { Answers, RegistrationForm } from '@skillstar/rules';
import type { EntityManager } from 'typeorm';
import type { IdentitySeal } from '../../competitions/subject/identity-seal.ts';
import type { Act } from '../../identity/act.ts';
import { maskDocument, maskPhone } from '../../platform/personal-data/mask.ts';
import { Registration } from '../form/registration.entity.ts';
import type { EntryPlaceView } from '../form/registration.view.ts';
import type { Application } from './application.entity.ts';
import type { ApplicationView, PersonalAnswerView, ReturnReasonView } from './application.view.ts';
import { checkApplication } from './check-application.ts';
import { filledIn } from './filled-in.ts';
import { ledBy } from './led.ts';
import type { PersonalAnswers } from './personal-answers.ts';
import { withdrawalOf } from './withdrawal.ts';

/** An application as its owner sees it: personal answers masked even to him, for phones are lent. */
export async function showApplication(
  tx: EntityManager,
  row: Application,
  personal: PersonalAnswers,
  language: Language,
  act: Act,
  seal: IdentitySeal,
): Promise<ApplicationView> {
  const registration = await tx.findOneByOrFail(Registration, { competitionId: row.competitionId });
  const [places]: {
    competition: EntryPlaceView;
    skill: EntryPlaceView | null;
    group: EntryPlaceView | null;
    delegation: EntryPlaceView | null;
    submissions: number;
    reasons: ReturnReasonView[] | null;
  }[] = await tx.query(`${PLACES} where a.id = $1`, [row.id]);
  // a withdrawn application that was purged still says how it stands
  const purged = registration.purgedAt !== null;
  const opened = purged ? {} : await personal.open(tx, row.id, `application:${row.id}`, row.sealed);
  const open = row.status === 'draft' || row.status === 'returned';
  const answers = filledIn(registration.form, row, opened);
  const faults =
    open && !purged
      ? await checkApplication(tx, registration, row, answers, act.now, ledBy(act, row.competitionId))
      : [];
  const { competition, skill, group, delegation, submissions, reasons } = places!;
  return {
    id: row.id,
    competition,
    status: row.status,
    skill,
    group,
    delegation,
    withdrawal: await withdrawalOf(tx, row, seal),
    name: row.name,
    answers: row.answers,
    personal: maskedAnswers(registration.form, opened),
    faults: faults.map(({ field, code, params }) => ({
      field,
      code,
      params,
      message: fill(FAULTS[code], language, params),
    })),
    reasons: reasons ?? [],
    submissions,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    submittedAt: row.submittedAt?.toISOString() ?? null,
    version: row.version,
  };
}

export function maskedAnswers(form: RegistrationForm, opened: Answers): PersonalAnswerView[] {
  return form.fields
    .filter(({ kind, key }) => isPersonal(kind) && opened[key] !== undefined)
    .map(({ key, kind }) => {
      const answer = opened[key];
      if (kind !== 'document') return { field: key, kind: null, masked: maskPhone(String(answer)) };
      const document = documentOf(answer)!;
      return { field: key, kind: document.kind, masked: maskDocument(document.number) };
    });
}

const place = (alias: string, nameEn = `${alias}.name_en`): string =>
  `case when ${alias}.id is null then null
        else json_build_object('id', ${alias}.id, 'name', ${alias}.name, 'nameEn', ${nameEn}) end`;

const PLACES = `
  select ${place('c')} as competition, ${place('k')} as skill, ${place('g', 'null')} as "group", ${place('d')} as delegation,
         (select count(*)::int from application_submission s where s.application_id = a.id) as submissions,
         (select x.reasons from application_decision x where x.application_id = a.id order by x.id desc limit 1) as reasons
  from application a
  join competition c on c.id = a.competition_id
  left join skill k on k.id = a.skill_id
  left join competitor_group g on g.id = a.group_id
  left join delegation d on d.id = a.delegation_id`;

export const LINES = `
  select a.id, ${place('c')} as competition, a.status, ${place('k')} as skill, ${place('d')} as delegation, a.name,
         a.updated_at as "updatedAt", a.version
  from application a
  join competition c on c.id = a.competition_id
  left join skill k on k.id = a.skill_id
  left join delegation d on d.id = a.delegation_id`;
