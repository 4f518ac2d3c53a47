/** Every fault that the rules can find. `@skillstar/contract` holds the words for each in Chinese and English. */
export const VIOLATION_CODES = [
  'adjustment.outOfBound',
  'adjustment.outOfRange',
  'adjustment.reasonMissing',
  'aspect.maxInvalid',
  'aspect.typeUnknown',
  'award.entrantUnknown',
  'award.followsNothing',
  'award.noTiers',
  'award.presetUnknown',
  'award.reasonMissing',
  'award.restNotLast',
  'award.sizeInvalid',
  'award.trialReward',
  'calculation.choicesMissing',
  'calculation.deductionInvalid',
  'calculation.possibleInvalid',
  'calculation.rangeInvalid',
  'calculation.stepInvalid',
  'calculation.targetInvalid',
  'calculation.typeUnknown',
  'deduction.invalid',
  'draw.algorithmUnknown',
  'draw.commitmentDiffers',
  'draw.delegationTooLarge',
  'draw.entrantUnknown',
  'draw.fixedMoved',
  'draw.impossible',
  'draw.placeDiffers',
  'draw.placeMissing',
  'draw.placeTwice',
  'draw.placeUnknown',
  'draw.sameDelegation',
  'draw.seedMissing',
  'draw.tooFewPlaces',
  'explain.idUnknown',
  'explain.unknown',
  'honour.unknown',
  'id.twice',
  'input.commandUnknown',
  'input.invalid',
  'input.missing',
  'input.notJson',
  'input.unknown',
  'judgement.noScores',
  'judgement.spread',
  'mark.aboveMaximum',
  'mark.abovePossible',
  'mark.negative',
  'mark.notChoice',
  'mark.notNumber',
  'mark.notPassFail',
  'mark.notScore',
  'mark.notWhole',
  'mark.offStep',
  'mark.tooLong',
  'mark.tooPrecise',
  'panel.nothingLeft',
  'panel.scoreInvalid',
  'panel.tooFewJudges',
  'part.missing',
  'part.scoreInvalid',
  'part.weightsNot100',
  'prize.amountInvalid',
  'prize.basisMissing',
  'prize.noMembers',
  'prize.rateInvalid',
  'prize.shareInvalid',
  'promotion.alreadyHeld',
  'promotion.levelUnknown',
  'promotion.notPlaced',
  'promotion.partFailed',
  'promotion.partMissing',
  'rank.inconsistent',
  'rank.keyInvalid',
  'rank.keyMissing',
  'recheck.notChecked',
  'rule.invalid',
  'scale.notWhole',
  'scale.presetUnknown',
  'seat.missing',
  'seat.reasonMissing',
  'seat.recused',
  'seat.twice',
  'selection.gateMissed',
  'selection.gateMissing',
  'selection.stageUnknown',
  'team.totalsDiffer',
  'time.bestSlower',
  'time.invalid',
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

/** Takes faults one by one and in lists: a list of any length, which the arguments of a call are not. */
export function refuse(...found: (Violation | readonly Violation[])[]): Refused {
  return { ok: false, violations: found.flat() };
}

/** What somebody typed, short enough to be shown back. */
export function quoted(value: unknown): string {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
