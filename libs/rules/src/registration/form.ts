import { SKILL_LEVELS } from '../awards/promotion.ts';
import { own } from '../own.ts';
import { quoted, violation, type Violation } from '../violations.ts';
import { isCalendarDay, type CalendarDay } from './calendar.ts';
import { checkDocument, type IdentityDocument } from './identity-document.ts';
import { hasFullWidth, plainText } from './plain-text.ts';

/** name, document: once in every form · level: the present skill level · photo, scan: pictures */
export const FIELD_KINDS = ['name', 'document', 'text', 'phone', 'choice', 'date', 'level', 'photo', 'scan'] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

export interface FormField {
  /** Small letters and digits; the name under which the answer is kept. */
  key: string;
  kind: FieldKind;
  label: { zh: string; en: string };
  /** What to write there, for those who wonder. */
  hint?: { zh: string; en: string } | null;
  required: boolean;
  /** Longest text in characters; most pictures of a scan. */
  max?: number | null;
  /** Of a choice. */
  choices?: { value: string; zh: string; en: string }[] | null;
}

export interface RegistrationForm {
  fields: FormField[];
}

export const LONGEST_NAME = 40;
export const MOST_FIELDS = 40;
const LONGEST_TEXT = 500;
const MOST_SCANS = 5;

export const PRESENT_LEVELS: readonly string[] = ['无', ...SKILL_LEVELS];

/** Kinds whose answers are personal: kept encrypted, shown masked. */
export function isPersonal(kind: FieldKind): boolean {
  return kind === 'document' || kind === 'phone';
}

export function isPicture(kind: FieldKind): boolean {
  return kind === 'photo' || kind === 'scan';
}

export function mostPictures({ kind, max }: FormField): number {
  return kind === 'photo' ? 1 : (max ?? MOST_SCANS);
}

/** By field key: text, a document, or ids of pictures. */
export type Answers = Record<string, unknown>;

export type FieldViolation = Violation & { field: string };

/** Whether a form can be filled in: one name, one document, each key once, each choice with something to choose. */
export function checkForm({ fields }: RegistrationForm): FieldViolation[] {
  const faults: FieldViolation[] = [];
  const fault = (field: string, found: Violation): void => void faults.push({ field, ...found });
  const keys = new Set<string>();
  for (const { key, kind, label, max, choices } of fields) {
    if (!/^[a-z][a-zA-Z0-9]{0,39}$/.test(key)) fault(key, violation('form.keyInvalid', { key: quoted(key) }));
    if (keys.has(key)) fault(key, violation('form.keyTwice', { key }));
    keys.add(key);
    if (!FIELD_KINDS.includes(kind)) fault(key, violation('form.kindUnknown', { kind: quoted(kind) }));
    if (label.zh.trim() === '' || label.en.trim() === '') fault(key, violation('form.labelMissing', { key }));
    const most = kind === 'scan' ? MOST_SCANS : LONGEST_TEXT;
    if (max !== undefined && max !== null && !(Number.isInteger(max) && max >= 1 && max <= most)) {
      fault(key, violation('form.maxInvalid', { key, most }));
    }
    if (kind === 'choice' && !hasChoices(choices)) fault(key, violation('form.choicesMissing', { key }));
  }
  for (const kind of ['name', 'document'] as const) {
    const found = fields.filter((field) => field.kind === kind);
    if (found.length !== 1 || !found[0]!.required) fault('', violation('form.personMissing', { kind }));
  }
  if (fields.length > MOST_FIELDS) fault('', violation('form.tooLong', { most: MOST_FIELDS }));
  return faults;
}

function hasChoices(choices: FormField['choices']): boolean {
  const values = (choices ?? []).map(({ value }) => value.trim());
  return values.length > 0 && !values.includes('') && new Set(values).size === values.length;
}

/**
 * Every fault of what was filled in. `whole`: it is handed in, so nothing required may be missing; otherwise it is a
 * draft, and only what stands there is looked at.
 */
export function checkAnswers(
  form: RegistrationForm,
  answers: Answers,
  today: CalendarDay,
  whole: boolean,
): FieldViolation[] {
  const known = new Set(form.fields.map(({ key }) => key));
  const strange = Object.keys(answers).filter((key) => !known.has(key));
  return [
    ...strange.map((key) => ({ field: key, ...violation('answer.unknown', { field: quoted(key) }) })),
    ...form.fields.flatMap((field) => {
      const answer = own(answers, field.key);
      if (isEmpty(answer)) return whole && field.required ? [{ field: field.key, ...violation('answer.missing') }] : [];
      return checkAnswer(field, answer, today, whole).map((found) => ({ field: field.key, ...found }));
    }),
  ];
}

export function isEmpty(answer: unknown): boolean {
  if (answer === undefined || answer === null) return true;
  if (typeof answer === 'string') return answer.trim() === '';
  return Array.isArray(answer) && answer.length === 0;
}

function checkAnswer(field: FormField, answer: unknown, today: CalendarDay, whole: boolean): Violation[] {
  if (isPicture(field.kind)) return checkPictures(field, answer);
  if (field.kind === 'document') return checkDocumentAnswer(answer, today, whole);
  if (typeof answer !== 'string') return [violation('answer.notText')];
  if (!whole && field.kind !== 'choice' && field.kind !== 'level') return checkText(field, answer);
  return [...checkText(field, answer), ...checkMeaning(field, answer)];
}

function checkText({ kind, max }: FormField, answer: string): Violation[] {
  const longest = kind === 'name' ? LONGEST_NAME : (max ?? LONGEST_TEXT);
  if (/[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069]/u.test(kind === 'text' ? answer.replace(/\n/g, '') : answer)) {
    return [violation('answer.characters')];
  }
  if ([...answer].length > longest) return [violation('answer.tooLong', { most: longest })];
  if (hasFullWidth(answer)) return [violation('answer.fullWidth', { plain: quoted(plainText(answer)) })];
  return [];
}

/** A mainland mobile, or another country's number with its +. */
const PHONE = /^(1\d{10}|\+\d{6,15}|0\d{2,3}\d{7,8})$/;

function checkMeaning({ kind, choices }: FormField, answer: string): Violation[] {
  switch (kind) {
    case 'phone':
      return PHONE.test(answer) ? [] : [violation('answer.phoneInvalid', { value: quoted(answer) })];
    case 'date':
      return isCalendarDay(answer) ? [] : [violation('answer.dateInvalid', { value: quoted(answer) })];
    case 'choice':
      return (choices ?? []).some(({ value }) => value === answer)
        ? []
        : [violation('answer.choiceUnknown', { value: quoted(answer) })];
    case 'level':
      return PRESENT_LEVELS.includes(answer) ? [] : [violation('answer.choiceUnknown', { value: quoted(answer) })];
    default:
      return [];
  }
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function checkPictures(field: FormField, answer: unknown): Violation[] {
  const ids = Array.isArray(answer) ? (answer as unknown[]) : [];
  if (ids.length === 0 || !ids.every((id) => typeof id === 'string' && ID.test(id)))
    return [violation('answer.notPictures')];
  const most = mostPictures(field);
  return ids.length > most ? [violation('answer.tooManyPictures', { most })] : [];
}

function checkDocumentAnswer(answer: unknown, today: CalendarDay, whole: boolean): Violation[] {
  const document = documentOf(answer);
  if (!document) return [violation('answer.notDocument')];
  if (hasFullWidth(document.number)) {
    return [violation('answer.fullWidth', { plain: quoted(plainText(document.number)) })];
  }
  if (!whole) return document.number.length > 40 ? [violation('answer.tooLong', { most: 40 })] : [];
  const checked = checkDocument(document, today);
  return checked.ok ? [] : checked.violations;
}

/** The answer as a document when it has the shape of one. */
export function documentOf(answer: unknown): IdentityDocument | null {
  if (typeof answer !== 'object' || answer === null) return null;
  const { kind, number, birthDate = null, sex = null } = answer as Record<string, unknown>;
  const texts = [kind, number, birthDate ?? '', sex ?? ''];
  return texts.every((text) => typeof text === 'string')
    ? ({ kind, number, birthDate, sex } as IdentityDocument)
    : null;
}
