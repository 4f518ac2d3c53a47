import type { Answers, RegistrationForm } from '@skillstar/rules';
import type { NewCompetitor } from '../../competitions/competitor/change-competitors.ts';
import type { Application } from '../application/application.entity.ts';
import { dayInChina, holderOf } from '../application/check-application.ts';
import { filledIn, keyOfKind } from '../application/filled-in.ts';

/** Fields of a form that say something the list of competitors has a column for. */
const UNIT = 'unit';
const NAME_EN = 'nameEn';

/** Who competes, by what was handed in; the sex as the document tells it. */
export function competitorOf(form: RegistrationForm, row: Application, personal: Answers, now: Date): NewCompetitor {
  const answers = filledIn(form, row, personal);
  const holder = holderOf(answers[keyOfKind(form, 'document')], dayInChina(now));
  return {
    skill: row.skillId!,
    delegation: row.delegationId!,
    group: row.groupId,
    name: row.name!,
    nameEn: textOf(answers[NAME_EN]),
    unit: textOf(answers[UNIT]),
    sex: holder?.sex ?? null,
  };
}

function textOf(answer: unknown): string | null {
  return typeof answer === 'string' && answer.trim() !== '' ? answer.trim() : null;
}
