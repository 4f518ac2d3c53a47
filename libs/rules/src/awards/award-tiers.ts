import { parseDecimal, compareDecimals, whole } from '../exact/decimal.ts';
import { divide, power10, ROUNDINGS, type Rounding } from '../exact/rounding.ts';
import type { Hundredths } from '../marks.ts';
import type { Fen } from '../money.ts';
import { cutPositions, type CutTies, type Placed } from '../ranking/cut.ts';
import { byId } from '../ranking/standings.ts';
import type { SubjectStatus } from '../ranking/status.ts';
import type { TieKey } from '../ranking/tie-keys.ts';
import { quoted, refuse, violation, type Outcome, type Violation } from '../violations.ts';

/**
 * How far a tier reaches. `count` and `share` (per cent of the entrants) are the tier's own size, counted on from the
 * tier above; `throughRank` and `throughShare` name the last rank; `rest` takes everybody who has a rank.
 */
export type TierSize =
  { count: number } | { share: string } | { throughRank: number } | { throughShare: string } | { rest: true };

/** An award, prize, title or place: what it is called, how far it reaches, and the least total it asks for. */
export interface AwardTier {
  award: string;
  size: TierSize;
  minimum?: Hundredths;
  /** Prize money of everybody who gets it, before tax. */
  prize?: Fen;
}

export interface AwardRule {
  /** Best first. */
  tiers: readonly AwardTier[];
  /** Of a share of the entrants: floor unless told. */
  rounding?: Rounding;
  /** A share is never less than one place, unless told. */
  atLeastOne?: boolean;
  /** Equal ranks at a cut: all of them get the better award, unless told. */
  ties?: CutTies;
  tieKeys?: readonly TieKey[];
  /** Shares are of those with a rank, or of all who entered (absent, withdrawn and disqualified too). */
  base?: 'ranked' | 'entered';
  /** A selection trial gives a training place, never the rewards of a national contest. */
  rewards?: 'all' | 'training-place';
}

export interface AwardEntry extends Placed {
  total?: Hundredths | null;
  status?: SubjectStatus;
}

export interface Awarded {
  id: string;
  rank: number | null;
  /** The place by which the cuts judged this rank (see `cutPositions`). */
  position: number | null;
  award: string | null;
}

/** What a tier came to: its own size and the last position it reaches (null: everybody). */
export interface TierReach {
  award: string;
  size: number | null;
  through: number | null;
}

export function awardTiers(
  rule: AwardRule,
  entries: readonly AwardEntry[],
): Outcome<{ competitors: Awarded[]; tiers: TierReach[] }> {
  const base = entries.filter((entry) =>
    rule.base === 'entered' ? entry.status !== 'out-of-contest' : entry.rank !== null,
  ).length;
  const faults = checkAwardRule(rule);
  const tiers = faults.length > 0 ? [] : reaches(rule, base);
  const cuts = tiers.flatMap(({ through }) => through ?? []);
  const placing = cutPositions(entries, rule.ties, rule.tieKeys, cuts);
  if (!placing.ok || faults.length > 0) return refuse(faults, placing.ok ? [] : placing.violations);
  const competitors = entries.map((entry): Awarded => {
    const position = placing.positions.get(entry.id) ?? null;
    const inside = (tier: AwardTier, index: number): boolean => {
      const through = tiers[index]!.through;
      if (position === null || (through !== null && position > through)) return false;
      return tier.minimum === undefined || (entry.total ?? -1) >= tier.minimum;
    };
    return { id: entry.id, rank: entry.rank, position, award: rule.tiers.find(inside)?.award ?? null };
  });
  competitors.sort((a, b) => byRank(a, b) || byId(a, b));
  return { ok: true, competitors, tiers };
}

/** The prize money that goes with an award of the rule; null where there is none. */
export function prizeOf(rule: AwardRule, award: string | null): Fen | null {
  return rule.tiers.find((tier) => tier.award === award)?.prize ?? null;
}

function byRank(a: Awarded, b: Awarded): number {
  if (a.rank === null || b.rank === null) return a.rank === b.rank ? 0 : a.rank === null ? 1 : -1;
  return a.rank - b.rank;
}

function reaches(rule: AwardRule, base: number): TierReach[] {
  let through: number | null = 0;
  return rule.tiers.map(({ award, size }): TierReach => {
    const above: number | null = through;
    const own = ownSize(rule, size, base, above ?? 0);
    through = own === null || above === null ? null : above + own;
    return { award, size: own, through };
  });
}

function ownSize(rule: AwardRule, size: TierSize, base: number, above: number): number | null {
  const to = (last: number): number => (last > above ? last - above : 0);
  if ('rest' in size) return null;
  if ('count' in size) return size.count;
  if ('throughRank' in size) return to(size.throughRank);
  if ('throughShare' in size) return to(shareOf(rule, size.throughShare, base));
  return shareOf(rule, size.share, base);
}

/** A per cent of the entrants: floor with a minimum of one place, unless the rule says otherwise. */
function shareOf(rule: AwardRule, text: string, base: number): number {
  const percent = parseDecimal(text)!;
  const places = divide(BigInt(base) * percent.units, 100n * power10(percent.places), rule.rounding ?? 'floor');
  const isSome = base > 0 && percent.units > 0n;
  return places === 0n && isSome && rule.atLeastOne !== false ? 1 : Number(places);
}

function checkAwardRule(rule: AwardRule): Violation[] {
  const violations: Violation[] = [];
  if (rule.tiers.length === 0) violations.push(violation('award.noTiers'));
  if (rule.rounding !== undefined && !ROUNDINGS.includes(rule.rounding)) {
    violations.push(violation('rule.invalid', { setting: 'rounding', value: quoted(rule.rounding) }));
  }
  for (const { award, size, prize = 0 } of rule.tiers) {
    if (!isWhole(prize)) violations.push(violation('prize.amountInvalid', { amount: quoted(prize) }));
    if (!isSize(size)) violations.push(violation('award.sizeInvalid', { award, size: quoted(size) }));
    if (rule.rewards === 'training-place' && award !== TRAINING_PLACE) {
      violations.push(violation('award.trialReward', { award }));
    }
  }
  return violations;
}

/** The only thing that a selection trial hands out. */
export const TRAINING_PLACE = 'training-place';

function isSize(size: TierSize): boolean {
  if ('rest' in size) return true;
  if ('count' in size) return isWhole(size.count);
  if ('throughRank' in size) return isWhole(size.throughRank);
  const percent = parseDecimal('share' in size ? size.share : size.throughShare);
  return percent !== null && percent.units >= 0n && compareDecimals(percent, whole(100)) <= 0;
}

function isWhole(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
