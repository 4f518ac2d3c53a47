import type { CalendarDay } from '../registration/calendar.ts';
import { checkDocument } from '../registration/identity-document.ts';
import { refuse, violation, type Outcome } from '../violations.ts';

/** Residence permits of Hong Kong, Macao and Taiwan begin so. */
const PERMIT = /^8[123]/;
const OTHER = /^(?=.*\d)[A-Z0-9()]{5,20}$/;

/**
 * The number under which a winner's tax is handed over. Eighteen characters are a resident's card or permit and must
 * hold together; of passports and travel permits only the shape can be told.
 */
export function checkTaxDocument(number: string, today: CalendarDay): Outcome<object> {
  if (/^\d{15,}/.test(number)) {
    return checkDocument({ kind: PERMIT.test(number) ? 'residence-permit' : 'id-card', number }, today);
  }
  return OTHER.test(number) ? { ok: true } : refuse(violation('document.passportShape'));
}
