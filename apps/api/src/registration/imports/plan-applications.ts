import { checkAnswers, checkDocument, documentOf, isPicture, plainNumber } from '@skillstar/rules';
import type { Answers, DocumentKind, FormField, IdentityDocument, RegistrationForm, Sex } from '@skillstar/rules';
import { Lookup } from '../../competitions/imports/list-plan.ts';
import type { ListReading, ListRow } from '../../competitions/imports/read-list.ts';
import type { RegistrationView } from '../form/registration.view.ts';
import { keyOfKind } from '../application/filled-in.ts';
import { DOCUMENT_BIRTH, DOCUMENT_KIND, DOCUMENT_SEX, DOCUMENT_WORDS, fieldColumn } from './application-list.ts';

/** One person of the file, as his application would be filled in. */
export interface Applicant {
  row: ListRow;
  skill: string;
  group: string | null;
  delegation: string;
  answers: Answers;
  document: IdentityDocument | null;
}

const KINDS = new Lookup(Object.keys(DOCUMENT_WORDS) as DocumentKind[], (kind) => [
  DOCUMENT_WORDS[kind].zh,
  DOCUMENT_WORDS[kind].en,
  ...(kind === 'id-card' ? ['身份证'] : []),
]);
const SEXES = new Lookup<Sex>(['male', 'female'], (sex) => (sex === 'male' ? ['男', 'male'] : ['女', 'female']));

/** Reads each row as an application; every fault is named at its cell, and a row with one is left out. */
export function readApplicants(
  reading: ListReading,
  view: RegistrationView,
  form: RegistrationForm,
  today: string,
): Applicant[] {
  const lookups = {
    skill: new Lookup(view.skills, ({ name, nameEn }) => [name, nameEn]),
    group: new Lookup(view.groups, ({ name }) => [name]),
    delegation: new Lookup(view.delegations, ({ name, nameEn }) => [name, nameEn]),
  };
  return reading.rows.flatMap((row): Applicant[] => {
    const before = reading.faults.length;
    const find = (field: keyof typeof lookups): string | null => {
      const value = row.values[`entry:${field}`] ?? '';
      const found = value === '' ? null : lookups[field].get(value);
      if (value !== '' && !found) reading.fault(row.number, `entry:${field}`, `${field}.unknown`, { value });
      return found?.id ?? null;
    };
    const [skill, group, delegation] = [find('skill'), find('group'), find('delegation')];
    const answers = answersOf(reading, row, form);
    for (const { field, code, params } of checkAnswers(form, answers, today, true)) {
      const asked = form.fields.find(({ key }) => key === field);
      // pictures come afterwards, person by person; an empty cell that must be filled is named already
      if (!asked || isPicture(asked.kind) || code === 'answer.missing') continue;
      reading.fault(row.number, columnOf(asked, code), code, params);
    }
    const document = documentOf(answers[keyOfKind(form, 'document')]);
    const valid = document && checkDocument(document, today).ok ? document : null;
    if (reading.faults.length > before || !skill || !delegation) return [];
    return [{ row, skill, group, delegation, answers, document: valid }];
  });
}

function columnOf({ key, kind }: FormField, code: string): string {
  if (kind === 'document' && code === 'document.birthMissing') return DOCUMENT_BIRTH;
  if (kind === 'document' && code === 'document.sexMissing') return DOCUMENT_SEX;
  return fieldColumn(key);
}

function answersOf(reading: ListReading, row: ListRow, form: RegistrationForm): Answers {
  const answers: Answers = {};
  for (const field of form.fields) {
    const text = row.values[fieldColumn(field.key)] ?? '';
    if (text === '' || isPicture(field.kind)) continue;
    answers[field.key] = field.kind === 'document' ? documentIn(reading, row, text) : meant(field, text);
  }
  return answers;
}

function meant({ kind, choices }: FormField, text: string): string {
  if (kind === 'phone') return plainNumber(text);
  if (kind !== 'choice') return text;
  return choices?.find(({ value, zh, en }) => [value, zh, en].includes(text))?.value ?? text;
}

/** Without a kind it is an ID card, which nearly everybody has. */
function documentIn(reading: ListReading, row: ListRow, number: string): IdentityDocument {
  const typed = row.values[DOCUMENT_KIND] ?? '';
  const kind = typed === '' ? 'id-card' : KINDS.get(typed);
  if (!kind) reading.fault(row.number, DOCUMENT_KIND, 'document.kindUnknown', { kind: typed });
  const sexTyped = row.values[DOCUMENT_SEX] ?? '';
  const sex = sexTyped === '' ? null : SEXES.get(sexTyped);
  if (sexTyped !== '' && !sex) reading.fault(row.number, DOCUMENT_SEX, 'sex.unknown', { value: sexTyped });
  const birthDate = (row.values[DOCUMENT_BIRTH] ?? '').replace(/[./]/g, '-') || null;
  return { kind: kind ?? 'id-card', number: plainNumber(number), birthDate, sex };
}
