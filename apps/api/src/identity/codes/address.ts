import { tidyPhone } from '../people/phone.ts';

/** A mail address in small letters, or a phone as it is stored: one spelling for one mailbox, one telephone. */
export function tidyAddress(typed: string): string {
  return typed.includes('@') || typed.includes('＠') ? typed.normalize('NFKC').trim().toLowerCase() : tidyPhone(typed);
}

export function isMail(address: string): boolean {
  return address.includes('@');
}
