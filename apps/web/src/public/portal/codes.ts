import { request } from '../../lib/api.ts';
import type { components } from '../../lib/api-types.ts';
import type { Me } from './use-me.ts';

export interface CodeSent {
  address: string;
  carried: boolean;
  minutes: number;
  /** This page's clock (`performance.now()`): when another code may be asked for. */
  againAt: number;
}

export async function sendCode(address: string): Promise<CodeSent> {
  const answer = await request<components['schemas']['CodeSentView']>('POST', '/sign-in-codes', { body: { address } });
  return {
    address,
    carried: answer.carried,
    minutes: Math.round(answer.goodForMs / 60_000),
    againAt: performance.now() + answer.againInMs,
  };
}

export const signInByCode = (address: string, code: string): Promise<Me> =>
  request<Me>('POST', '/sign-ins/by-code', { body: { address, code } });

/** Full-width digits and blanks of a Chinese keyboard, shown as what they mean. */
export function plainDigits(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}

/** The same shape that the server asks for. */
export function isAddress(text: string): boolean {
  const phone = text.replace(/[().-]/g, '');
  return /^\+?\d{5,15}$/.test(phone) || /^[^\s@]+@[^\s@]+$/u.test(text);
}
