import { SHEET_STATES } from '@skillstar/contract';
import type { SheetState } from '@skillstar/contract';
import { OneOf, Text, Uuid } from '../platform/http/fields.ts';
import { PagingQuery } from '../platform/http/paging.dto.ts';

export class SheetsQuery extends PagingQuery {
  @Uuid()
  skill: string;

  @OneOf(SHEET_STATES, { optional: true })
  state?: SheetState;

  @OneOf(['blanks', 'conflicts', 'spreads'], { optional: true, description: 'only sheets that have some' })
  has?: 'blanks' | 'conflicts' | 'spreads';
}

export class ResolutionDto {
  @OneOf(['present', 'other'])
  take: 'present' | 'other';

  @Text({ min: 2, max: 500, lines: true })
  reason: string;
}
