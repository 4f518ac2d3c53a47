import { ListOf, One, OneOf, Text, Uuid, Uuids } from '../platform/http/fields.ts';
import { Name } from '../platform/http/name.ts';
import { DRAW_KINDS } from './draw-rows.ts';
import type { DrawKind } from './draw-rows.ts';

export class ApartDto {
  @OneOf(['neighbours', 'batches'], { description: 'never beside each other, or never in one session' })
  rule: 'neighbours' | 'batches';

  @OneOf(['required', 'preferred'])
  strength: 'required' | 'preferred';
}

export class DrawnByHandDto {
  @Text({ min: 1, max: 60, description: 'codes: the competitor; stations: the code' })
  entrant: string;

  @Text({ min: 1, max: 20, description: 'codes: the code; stations: the workstation' })
  place: string;

  @Uuid({ optional: true, nullable: true })
  session?: string | null;
}

export class NewDrawDto {
  @OneOf(DRAW_KINDS)
  kind: DrawKind;

  @Uuids({ optional: true, max: 50, description: 'stations: the sessions of one stage; none: all at the same time' })
  sessions?: string[];

  @One(() => ApartDto, { optional: true, nullable: true, description: 'stations of an open skill only' })
  apart?: ApartDto | null;

  @ListOf(() => DrawnByHandDto, {
    optional: true,
    max: 200,
    description: 'stations: places that are given beforehand and told with the commitment; the rest is drawn',
  })
  fixed?: DrawnByHandDto[];
}

export class MakeDrawDto {
  @Name({
    max: 100,
    optional: true,
    nullable: true,
    description: 'said in the hall after the commitment was published',
  })
  word?: string | null;
}

export class DrawByHandDto extends NewDrawDto {
  @ListOf(() => DrawnByHandDto, { max: 2_000 })
  assignments: DrawnByHandDto[];
}
