import { smallRemainder } from '../exact/rounding.ts';
import { sha256, utf8 } from '../proof/sha256.ts';

/** Name of the algorithm, stored with every draw: a draw is replayed with the algorithm that made it. */
export const DRAW_ALGORITHM = 'sha256+xoshiro128**+fisher-yates/1';

/** A stream of whole numbers 0 … 2³²−1. */
export type Generator = () => number;

/** xoshiro128** 1.1 (Blackman and Vigna, public domain) from four 32-bit words that are not all zero. */
export function xoshiro128(state: readonly [number, number, number, number]): Generator {
  let [s0, s1, s2, s3] = state;
  return () => {
    const result = Math.imul(rotateLeft(Math.imul(s1, 5), 7), 9) >>> 0;
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = rotateLeft(s3, 11);
    return result;
  };
}

function rotateLeft(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

/** The generator of a seed: the first 16 bytes of SHA-256 of the seed's UTF-8 text, as four big-endian words. */
export function seeded(seed: string): Generator {
  const digest = new DataView(sha256(utf8(seed)).buffer);
  return xoshiro128([digest.getUint32(0), digest.getUint32(4), digest.getUint32(8), digest.getUint32(12)]);
}

/** A whole number 0 … limit − 1, every one equally likely: values in the incomplete last run of 2³² are thrown away. */
export function below(next: Generator, limit: number): number {
  const range = 4294967296;
  const unbiased = range - smallRemainder(range, limit);
  for (;;) {
    const value = next();
    if (value < unbiased) return smallRemainder(value, limit);
  }
}

/** Fisher–Yates from the last place to the first, on a copy. */
export function shuffle<T>(items: readonly T[], next: Generator): T[] {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const chosen = below(next, last + 1);
    [shuffled[last], shuffled[chosen]] = [shuffled[chosen]!, shuffled[last]!];
  }
  return shuffled;
}
