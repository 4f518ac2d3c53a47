import { ASPECT_TYPES, type AspectType, type Calculation } from '../marking/aspect.ts';
import { formatMark, type Hundredths } from '../marks.ts';
import type { TieKey } from './tie-keys.ts';

/** What is marked in one module · in all aspects of one kind · in one aspect · the value measured there. */
export const TIE_SOURCES = ['criterion', 'type', 'mark', 'value'] as const;
export type TieSource = (typeof TIE_SOURCES)[number];

/** An aspect as a tie key looks for it. */
export interface TieAspect {
  id: string;
  /** A1.M2: positional, so only within one version of a marking scheme. */
  label: string;
  criterion: string;
  type: AspectType;
  calculation: Calculation | null;
}

/** `criterion:B`, `type:J`, `mark:A1.J1`, `value:A1.M2`; null: no such key. */
export function readTieKey(key: string): { source: TieSource; of: string } | null {
  const [source, ...rest] = key.split(':');
  const of = rest.join(':');
  const known = TIE_SOURCES.find((one) => one === source);
  return known && of !== '' ? { source: known, of } : null;
}

/** A value that is not measured yet, a time, say, stands behind every other; what is not marked yet is worth nothing yet. */
export function asTieKey({ key, order }: Pick<TieKey, 'key' | 'order'>): TieKey {
  return readTieKey(key)?.source === 'value' ? { key, order, missing: 'last' } : { key, order };
}

/** The aspects that a key looks at; none: it points to nothing in this scheme. */
export function aspectsOfTieKey<T extends TieAspect>(key: string, aspects: readonly T[]): T[] {
  const read = readTieKey(key);
  if (!read) return [];
  const { source, of } = read;
  // a deduction is taken off the total, and is no mark of its module
  const given = aspects.filter(({ type }) => type !== 'D');
  switch (source) {
    case 'criterion':
      return given.filter(({ criterion }) => criterion === of);
    case 'type':
      return given.filter(({ type }) => type === of);
    case 'mark':
      return given.filter(({ label }) => label === of);
    case 'value':
      return aspects.filter(({ label, calculation }) => label === of && isMeasured(calculation));
  }
}

/** The kinds of aspects whose marks may be summed to a key. */
export const SUMMED_TYPES: readonly AspectType[] = ASPECT_TYPES.filter((type) => type !== 'D');

/** Where a judge types a number that is no mark: a length, a time, how much is done, how often something is deducted. */
export function isMeasured(calculation: Calculation | null): boolean {
  return MEASURED.some((type) => type === calculation?.type);
}

const MEASURED = ['RANGED_SCORE', 'NUMBER_COMPLETED', 'DEDUCTION'] as const;

/** What one competitor has in each aspect. */
export interface TieMark {
  mark: Hundredths | null;
  value: string | null;
}

/** The values of a competitor's tie keys: marks as "54.00", what is measured as it was typed. */
export function tieValues(
  keys: readonly TieKey[],
  aspects: readonly TieAspect[],
  marks: ReadonlyMap<string, TieMark>,
): Record<string, string | null> {
  return Object.fromEntries(
    keys.map(({ key, missing }) => {
      const own = aspectsOfTieKey(key, aspects).map(({ id }) => marks.get(id) ?? { mark: null, value: null });
      if (missing === 'last') return [key, own[0]?.value ?? null];
      return [key, formatMark(own.reduce((sum, { mark }) => sum + (mark ?? 0), 0))];
    }),
  );
}
