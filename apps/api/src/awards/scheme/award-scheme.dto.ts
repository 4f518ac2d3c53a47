import { CUT_TIES, ROUNDINGS } from '@skillstar/rules';
import { Flag, ListOf, Marks, One, OneOf, Text, Texts, Uuid, Whole } from '../../platform/http/fields.ts';
import { Name } from '../../platform/http/name.ts';

const MOST_FEN = 10_000_000_000;

/** Exactly one of these says how far a tier reaches. */
export class TierSizeDto {
  @Whole({ optional: true, min: 0, max: 100_000, description: 'how many' })
  count?: number;

  @Text({ optional: true, max: 10, description: 'per cent of the entrants, a decimal' })
  share?: string;

  @Whole({ optional: true, min: 0, max: 100_000, description: 'the last rank' })
  throughRank?: number;

  @Text({ optional: true, max: 10, description: 'the last rank as per cent of the entrants, a decimal' })
  throughShare?: string;

  @Flag({ optional: true, description: 'everybody who has a rank' })
  rest?: boolean;
}

export class AwardTierDto {
  @Name({ max: 40 })
  award: string;

  @Name({ max: 80, optional: true, nullable: true })
  awardEn?: string | null;

  @One(() => TierSizeDto)
  size: TierSizeDto;

  @Marks({ optional: true, nullable: true, description: 'the least total, in hundredths' })
  minimum?: number | null;

  @Whole({ optional: true, nullable: true, min: 0, max: MOST_FEN, description: 'prize money in fen, before tax' })
  prize?: number | null;
}

export class AwardTieKeyDto {
  @Text({ min: 1, max: 40, description: 'the code of a part' })
  key: string;

  @OneOf(['asc', 'desc'])
  order: 'asc' | 'desc';
}

export class AwardRuleDto {
  @ListOf(() => AwardTierDto, { max: 20 })
  tiers: AwardTierDto[];

  @OneOf(ROUNDINGS, { optional: true, nullable: true })
  rounding?: (typeof ROUNDINGS)[number] | null;

  @Flag({ optional: true, nullable: true })
  atLeastOne?: boolean | null;

  @OneOf(CUT_TIES, { optional: true, nullable: true })
  ties?: (typeof CUT_TIES)[number] | null;

  @ListOf(() => AwardTieKeyDto, { optional: true, nullable: true, max: 20 })
  tieKeys?: AwardTieKeyDto[] | null;

  @OneOf(['ranked', 'entered'], { optional: true, nullable: true })
  base?: 'ranked' | 'entered' | null;

  @OneOf(['all', 'training-place'], { optional: true, nullable: true })
  rewards?: 'all' | 'training-place' | null;
}

export class FieldSizeDto {
  @Whole({ min: 0, max: 1_000 })
  entrants: number;

  @Whole({ min: 1, max: 3, description: '3: all medals, 2: gold and silver, 1: gold' })
  medals: 1 | 2 | 3;
}

export class MedalPrizesDto {
  @Whole({ optional: true, nullable: true, min: 0, max: MOST_FEN })
  gold?: number | null;

  @Whole({ optional: true, nullable: true, min: 0, max: MOST_FEN })
  silver?: number | null;

  @Whole({ optional: true, nullable: true, min: 0, max: MOST_FEN })
  bronze?: number | null;

  @Whole({ optional: true, nullable: true, min: 0, max: MOST_FEN })
  medallion?: number | null;
}

export class MedalSchemeDto {
  @Whole({ min: 0, max: 100, description: 'scale points within which a score still shares the medal' })
  tolerance: number;

  @Whole({ nullable: true, min: 0, max: 10_000, description: 'the scale value from which a medallion is given' })
  medallionFrom: number | null;

  @ListOf(() => FieldSizeDto, { nullable: true, max: 10 })
  smallField: FieldSizeDto[] | null;

  @One(() => MedalPrizesDto, { optional: true, nullable: true })
  prizes?: MedalPrizesDto | null;
}

export class PromotionPartDto {
  @Text({ min: 1, max: 40, description: 'the code of a part of the result' })
  part: string;

  @Marks({ max: 1_000_000 })
  minimum: number;
}

export class PromotionRuleDto {
  @Texts({ nullable: true, max: 30, length: 40, description: 'awards that are good enough; null: they do not count' })
  awards: string[] | null;

  @Whole({ nullable: true, min: 1, max: 100_000 })
  throughRank: number | null;

  @Text({ min: 1, max: 20, description: 'the level that is granted' })
  to: string;

  @Flag({ description: 'whoever holds that level rises one further' })
  nextIfHeld: boolean;

  @ListOf(() => PromotionPartDto, { max: 10 })
  parts: PromotionPartDto[];
}

export class CoachRuleDto {
  @Name({ max: 40 })
  award: string;

  @Name({ max: 80, optional: true, nullable: true })
  awardEn?: string | null;

  @Texts({ max: 30, length: 40 })
  follows: string[];
}

export class AwardPointsDto {
  @Text({ min: 1, max: 40 })
  award: string;

  @Whole({ min: 0, max: 1_000_000 })
  points: number;
}

export class UnitRuleDto {
  @Name({ max: 40 })
  award: string;

  @Name({ max: 80, optional: true, nullable: true })
  awardEn?: string | null;

  @OneOf(['delegation', 'unit'])
  of: 'delegation' | 'unit';

  @OneOf(['entrants', 'points', 'average'])
  by: 'entrants' | 'points' | 'average';

  @ListOf(() => AwardPointsDto, { max: 60 })
  points: AwardPointsDto[];

  @Whole({ min: 1, max: 1_000 })
  count: number;

  @Whole({ min: 1, max: 1_000 })
  minimumEntrants: number;

  @OneOf(['share', 'lower'], { optional: true, nullable: true })
  ties?: 'share' | 'lower' | null;
}

export class NamedAwardDto {
  @Name({ max: 40 })
  award: string;

  @Name({ max: 80, optional: true, nullable: true })
  awardEn?: string | null;
}

/** What a skill hands out; `units`, `bestOfAll` and `bestOfDelegation` belong to the competition over all its skills. */
export class AwardSchemeDto {
  @OneOf(['skill', 'group'])
  within: 'skill' | 'group';

  @One(() => AwardRuleDto, { nullable: true })
  prizes: AwardRuleDto | null;

  @One(() => MedalSchemeDto, { nullable: true })
  medals: MedalSchemeDto | null;

  @One(() => AwardRuleDto, { nullable: true })
  titles: AwardRuleDto | null;

  @ListOf(() => PromotionRuleDto, { max: 10 })
  promotions: PromotionRuleDto[];

  @One(() => CoachRuleDto, { nullable: true })
  coaches: CoachRuleDto | null;

  @Texts({ max: 60, length: 40 })
  highestOnly: string[];

  @One(() => UnitRuleDto, { nullable: true })
  units: UnitRuleDto | null;

  @One(() => NamedAwardDto, { nullable: true })
  bestOfAll: NamedAwardDto | null;

  @One(() => NamedAwardDto, { nullable: true })
  bestOfDelegation: NamedAwardDto | null;
}

export class AwardSchemeChangeDto {
  @Whole({ min: 0, description: 'the version that was edited; 0: there was none' })
  version: number;

  @One(() => AwardSchemeDto)
  scheme: AwardSchemeDto;
}

/** Which skill's awards; left out: those of the competition over all its skills. */
export class AwardsQuery {
  @Uuid({ optional: true })
  skill?: string;
}
