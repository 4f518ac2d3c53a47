/** Every fault that the rules can find. `@skillstar/contract` holds the words for each in Chinese and English. */
export const VIOLATION_CODES = [
  'aspect.maxInvalid',
  'aspect.typeUnknown',
  'calculation.choicesMissing',
  'calculation.deductionInvalid',
  'calculation.possibleInvalid',
  'calculation.rangeInvalid',
  'calculation.stepInvalid',
  'calculation.targetInvalid',
  'calculation.typeUnknown',
  'judgement.noScores',
  'judgement.spread',
  'mark.abovePossible',
  'mark.aboveMaximum',
  'mark.negative',
  'mark.notChoice',
  'mark.notNumber',
  'mark.notPassFail',
  'mark.notScore',
  'mark.notWhole',
  'mark.offStep',
  'mark.tooLong',
  'mark.tooPrecise',
] as const;

export type ViolationCode = (typeof VIOLATION_CODES)[number];

/** One fault: a code of the catalogue and what its sentence needs. Rules report every fault they find, not the first. */
export interface Violation {
  code: ViolationCode;
  params: Record<string, string | number>;
}

export type Refused = { ok: false; violations: Violation[] };
/** What a rule answers: its result, or the faults that prevent one. Rules never throw for what a person typed. */
export type Outcome<T> = ({ ok: true } & T) | Refused;

export function violation(code: ViolationCode, params: Violation['params'] = {}): Violation {
  return { code, params };
}

export function refuse(...violations: Violation[]): Refused {
  return { ok: false, violations };
}

/** What somebody typed, short enough to be shown back. */
export function quoted(value: unknown): string {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
