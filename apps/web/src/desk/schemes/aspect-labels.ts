import type { AspectType } from '@skillstar/rules';

/** Aspects are numbered by their place among their kind: A1.M1, A1.J1, A1.M2. */
export function labelsOf(form: { code: string; aspects: readonly { type: AspectType }[] }): string[] {
  const count = { M: 0, J: 0, P: 0, D: 0 };
  return form.aspects.map(({ type }) => `${form.code}.${type}${(count[type] += 1)}`);
}
