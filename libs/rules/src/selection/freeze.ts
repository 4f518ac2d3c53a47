import { canonicalJson } from '../proof/canonical.ts';
import { sha256Hex } from '../proof/sha256.ts';

/** A rule that can no longer change, and the hash by which anybody can tell that it did not. */
export interface FrozenRule<T> {
  rule: T;
  hash: string;
}

/** Copies a rule, freezes the copy in depth and hashes its canonical text. */
export function freezeRule<T>(rule: T): FrozenRule<T> {
  const copy = deepFreeze(structuredClone(rule));
  return { rule: copy, hash: ruleHash(copy) };
}

export function ruleHash(rule: unknown): string {
  return sha256Hex(canonicalJson(rule));
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const field of Object.values(value)) deepFreeze(field);
    Object.freeze(value);
  }
  return value;
}
