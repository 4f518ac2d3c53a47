import type { Calculation } from '@skillstar/rules';

/** Whole numbers below a bound, always the same ones for the same seed (mulberry32). */
export class SeededChance {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  below = (bound: number): number => Math.floor(this.next() * bound);

  /** Around 0, seldom beyond ±1. */
  wobble(): number {
    return this.next() + this.next() - 1;
  }
}

/** How well somebody does this one thing: 0 … 1, around how good they are. */
function success(chance: SeededChance, skill: number): number {
  return Math.min(1, Math.max(0, skill + chance.wobble() * 0.22));
}

/** What a judge would type for the measurement of somebody of this skill (0 … 1). */
export function measuredValue(
  chance: SeededChance,
  skill: number,
  calculation: Calculation | null,
  max: number,
): string {
  const quality = success(chance, skill);
  switch (calculation?.type) {
    case 'PASS_FAIL':
      return chance.next() < 0.15 + 0.85 * skill ? 'pass' : 'fail';
    case 'NUMBER_COMPLETED':
      return String(Math.round(Number(calculation.possible) * quality));
    case 'CHOICE':
      return String(Math.min(calculation.choices.length - 1, Math.floor((1 - quality) * calculation.choices.length)));
    case 'RANGED_SCORE':
      return nearTarget(chance, quality, calculation);
    case 'DEDUCTION':
      return String(chance.next() < 0.7 ? 0 : 1 + chance.below(2));
    default:
      return inSteps(quality, max, calculation?.type === 'PARTIAL' ? calculation.step : 25);
  }
}

/** The better, the nearer: inside the widest range almost always, with one decimal where the target is small. */
function nearTarget(
  chance: SeededChance,
  quality: number,
  { target, ranges }: Extract<Calculation, { type: 'RANGED_SCORE' }>,
): string {
  const upwards = chance.next() < 0.5;
  const distances = ranges.map(({ lower, upper }) => Number(upwards ? upper : lower));
  const off = Math.max(...distances) * (1 - quality) * 1.6 * chance.next();
  const measured = Number(target) + (upwards ? off : -off);
  return measured.toFixed(Math.max(...distances) > 10 ? 0 : 1).replace(/^-0(\.0)?$/, '0');
}

function inSteps(quality: number, max: number, step: number): string {
  return ((Math.floor((max * quality) / step) * step) / 100).toFixed(2);
}

/** The scores of a panel in half points: around one opinion, seldom more than five points from it. */
export function panelScores(chance: SeededChance, skill: number, seats: number): string[] {
  const opinion = 55 + 42 * success(chance, skill);
  return Array.from({ length: seats }, () => {
    const halves = Math.round(2 * (opinion + 5 * chance.wobble()));
    return (Math.min(200, halves) / 2).toFixed(1);
  });
}

/** The scores of a team: one apart at most, so that no second round is asked for. */
export function judgedScores(chance: SeededChance, skill: number, seats: number): number[] {
  const common = Math.min(3, Math.floor(success(chance, skill) * 3.6));
  const other = common === 3 || (common > 0 && chance.next() < 0.5) ? common - 1 : common + 1;
  return Array.from({ length: seats }, () => (chance.next() < 0.3 ? other : common));
}
