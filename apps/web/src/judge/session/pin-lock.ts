import { hex, sha256 } from './sha256.ts';

/**
 * The lock keeps hands off a screen; it does not protect the storage (a PIN of four digits is soon guessed by whoever
 * can read it). The server checks the PIN again at every sign-in.
 */
export interface PinLock {
  salt: string;
  hash: string;
  length: number;
}

const ROUNDS = 2_000;

export function lockWith(pin: string, salt: string): PinLock {
  return { salt, hash: stretch(pin, salt), length: pin.length };
}

export function opens(lock: PinLock, pin: string): boolean {
  return stretch(pin, lock.salt) === lock.hash;
}

function stretch(pin: string, salt: string): string {
  let digest = sha256(new TextEncoder().encode(`${salt}:${pin}`));
  for (let round = 1; round < ROUNDS; round++) digest = sha256(digest);
  return hex(digest);
}

/** 4–8 digits; 1111, 1234 and 4321 are what everybody tries first. */
export function weakPin(pin: string): boolean {
  const steps = new Set([...pin].slice(1).map((digit, at) => Number(digit) - Number(pin[at])));
  return steps.size === 1 && [0, 1, -1].includes([...steps][0]!);
}

/** After five wrong tries 30 s, then twice as long each time, at most ten minutes. */
export function lockPause(wrongTries: number): number {
  return wrongTries < 5 ? 0 : Math.min(30_000 * 2 ** (wrongTries - 5), LONGEST_PAUSE_MS);
}

const LONGEST_PAUSE_MS = 600_000;

/** Seconds until a PIN may be tried. An end further away than any pause was set before the clock was turned back. */
export function pauseLeft(until: number, now: number): number {
  const left = until - now;
  return left <= 0 || left > LONGEST_PAUSE_MS ? 0 : Math.ceil(left / 1_000);
}
