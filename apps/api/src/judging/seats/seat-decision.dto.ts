import { Transform } from 'class-transformer';
import { Flag, OneOf, Text, Uuid, Uuids, Whole } from '../../platform/http/fields.ts';
import { truth, whole } from '../../platform/http/query-values.ts';
import { SEAT_DECISIONS } from './seat-decision.ts';
import type { SeatDecision } from './seat-decision.ts';

class SeatDto {
  @OneOf(SEAT_DECISIONS, {
    description: 'exclude, include: whether the seat counts for this subject; stand-in: who scores on it instead',
  })
  decision: SeatDecision['decision'];

  @Uuid({ optional: true, description: 'who stands in: a judge of the skill without a seat on the sheet' })
  person?: string;
}

export class SeatDecisionDto extends SeatDto {
  @Whole({ min: 1, max: 15 })
  seat: number;

  @Text({ min: 2, max: 500, lines: true })
  reason: string;
}

export class ManySeatsDto extends SeatDecisionDto {
  @Uuid()
  team: string;

  @Uuids({ max: 20_000, description: 'the sheets to change, as a look showed them' })
  sheets: string[];

  @Flag({ description: 'of these, none on which the judge has scored everything meanwhile' })
  keepScored: boolean;
}

export class SeatPreviewQuery extends SeatDto {
  @Uuid()
  team: string;

  @Transform(whole)
  @Whole({ min: 1, max: 15 })
  seat: number;

  @Transform(truth)
  @Flag({ description: 'sheets on which the judge has scored everything stay as they are' })
  keepScored: boolean;
}
