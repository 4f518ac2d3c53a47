import { smallRemainder } from '../exact/rounding.ts';
import { quoted, refuse, violation, type Outcome, type Violation } from '../violations.ts';
import { isCalendarDay, type CalendarDay } from './calendar.ts';
import { hasFullWidth, plainNumber } from './plain-text.ts';

/**
 * id-card: 居民身份证 · residence-permit: 港澳台居民居住证 · hk-macao-permit: 港澳居民来往内地通行证 ·
 * taiwan-permit: 台湾居民来往大陆通行证 · passport: 护照
 */
export const DOCUMENT_KINDS = ['id-card', 'residence-permit', 'hk-macao-permit', 'taiwan-permit', 'passport'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const SEXES = ['male', 'female'] as const;
export type Sex = (typeof SEXES)[number];

export interface IdentityDocument {
  kind: DocumentKind;
  number: string;
  /** Asked for where the number does not say it. */
  birthDate?: CalendarDay | null;
  sex?: Sex | null;
}

/** Whom the document names, as far as entry asks. */
export interface Holder {
  birthDate: CalendarDay;
  sex: Sex;
}

/** Kinds whose 18 characters hold the birth date and the sex (GB 11643). */
export function tellsHolder(kind: DocumentKind): boolean {
  return kind === 'id-card' || kind === 'residence-permit';
}

/** GB/T 2260: the first two digits of a resident's province. 81, 82, 83 stand on residence permits only. */
const PROVINCES: readonly [from: number, to: number][] = [
  [11, 15],
  [21, 23],
  [31, 37],
  [41, 46],
  [50, 54],
  [61, 65],
  [71, 71],
];
const PERMITS: readonly [from: number, to: number][] = [[81, 83]];

/** GB 11643-1999, after ISO 7064 MOD 11-2. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK = '10X98765432';

export function idCardCheck(seventeen: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(seventeen[index]), 0);
  return CHECK[smallRemainder(sum, 11)]!;
}

const SHAPES = {
  'hk-macao-permit': [/^[HM]\d{8}(\d{2})?$/, 'document.hkMacaoShape'],
  'taiwan-permit': [/^\d{8}$/, 'document.taiwanShape'],
  passport: [/^(?=.*\d)[A-Z0-9]{5,9}$/, 'document.passportShape'],
} as const;

/** The number exactly as it is kept: nothing is repaired here. `today` is the day of the check: nobody is born after it. */
export function checkDocument(document: IdentityDocument, today: CalendarDay): Outcome<Holder> {
  const { kind, number } = document;
  if (!DOCUMENT_KINDS.includes(kind)) return refuse(violation('document.kindUnknown', { kind: quoted(kind) }));
  if (hasFullWidth(number)) return refuse(violation('answer.fullWidth', { plain: plainNumber(number) }));
  if (kind === 'id-card' || kind === 'residence-permit') {
    return checkIdCard(number, today, kind === 'id-card' ? PROVINCES : PERMITS);
  }
  const [shape, code] = SHAPES[kind];
  const faults: Violation[] = shape.test(number) ? [] : [violation(code)];
  const { birthDate, sex } = document;
  if (!birthDate) faults.push(violation('document.birthMissing'));
  else if (!isBirthDate(birthDate, today)) faults.push(violation('document.birthInvalid', { date: quoted(birthDate) }));
  if (!sex || !SEXES.includes(sex)) faults.push(violation('document.sexMissing'));
  return birthDate && sex && faults.length === 0 ? { ok: true, birthDate, sex } : refuse(faults);
}

/** A resident's 18 characters: province, birth date, sequence (odd: male), check character. */
export function checkIdCard(
  number: string,
  today: CalendarDay,
  regions: readonly [from: number, to: number][] = PROVINCES,
): Outcome<Holder> {
  if (!/^\d{17}[\dX]$/.test(number)) return refuse(violation('document.idCardShape'));
  const faults: Violation[] = [];
  const region = Number(number.slice(0, 2));
  if (!regions.some(([from, to]) => region >= from && region <= to)) {
    faults.push(violation('document.regionUnknown', { region }));
  }
  const birthDate = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!isBirthDate(birthDate, today)) faults.push(violation('document.birthInvalid', { date: birthDate }));
  // the character that would fit is not told: a number with an error elsewhere must not be made to look right
  if (idCardCheck(number) !== number[17]) faults.push(violation('document.checkCharacter'));
  if (faults.length > 0) return refuse(faults);
  return { ok: true, birthDate, sex: smallRemainder(Number(number[16]), 2) === 1 ? 'male' : 'female' };
}

function isBirthDate(day: CalendarDay, today: CalendarDay): boolean {
  return isCalendarDay(day) && day >= '1900-01-01' && day <= today;
}
