import { BOARD_KINDS, COUNTS, VISIBILITIES } from '@skillstar/contract';
import type { BoardKind, Counts, Visibility } from '@skillstar/contract';
import { OneOf, Text, Uuid, Whole } from '../platform/http/fields.ts';

export class ChangeBoardDto {
  @OneOf(COUNTS, { optional: true })
  counts?: Counts;

  @OneOf(VISIBILITIES, { optional: true })
  visibility?: Visibility;

  @Text({ optional: true, max: 500, lines: true })
  reason?: string;

  @Whole({ min: 1 })
  version: number;
}

export class NewBoardDto {
  @OneOf(BOARD_KINDS.filter((kind) => kind !== 'skill'))
  kind: Exclude<BoardKind, 'skill'>;

  @Uuid({ optional: true, description: 'the group of a group board' })
  group?: string;
}

export class TicketDto {
  @Uuid()
  board: string;

  @OneOf(['stage', 'staff'])
  audience: 'stage' | 'staff';
}

export class NewScreenDto {
  @Text({ min: 1, max: 60 })
  name: string;
}
