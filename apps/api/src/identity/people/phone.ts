/** A phone number as it is stored: plain digits, full-width ones too, without blanks, hyphens and China's own prefix. */
export function tidyPhone(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s().-]/g, '')
    .replace(/^(\+|00)86/, '');
}

export const PHONE = /^\+?\d{5,15}$/;
