import { createHash, randomBytes, randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { Turnstile } from '../platform/jobs/turnstile.ts';

/** Tokens and codes are stored as this only; a reader of the database can sign in nowhere. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Eight characters that nobody confuses when reading them from a slip of paper: no 0, O, 1, I, L. */
const CODE_ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

export function newCode(): string {
  const letter = (): string => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]!;
  const four = (): string => letter() + letter() + letter() + letter();
  return `${four()}-${four()}`;
}

/** Upper case, without blanks and hyphens: what is hashed of a typed code. */
export function bareCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '');
}

/** argon2id with the memory of OWASP's second profile (19 MiB, 2 passes). */
const ARGON = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/**
 * Two at once: a hall that signs in at the same moment, or somebody who floods the door, leaves half of the process's
 * threads to files and pages, and a core to marks.
 */
const hashing = new Turnstile(2);

export function hashSecret(secret: string): Promise<string> {
  return hashing.pass(() => hash(secret.normalize('NFKC'), ARGON));
}

/** Takes as long for somebody who does not exist as for somebody who does. */
export async function matchesSecret(stored: string | null, secret: string): Promise<boolean> {
  nobody ??= hashSecret(newToken());
  const against = stored ?? (await nobody);
  const matches = await hashing.pass(() => verify(against, secret.normalize('NFKC')).catch(() => false));
  return stored !== null && matches;
}

let nobody: Promise<string> | undefined;

/** A password a person can read out: four groups of easy letters and digits. */
export function newPassword(): string {
  return `${newCode()}-${newCode()}`.toLowerCase().slice(0, 14);
}
