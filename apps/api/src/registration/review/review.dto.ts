import { APPLICATION_STATUSES } from '@skillstar/contract';
import type { ApplicationStatus } from '@skillstar/contract';
import { OmitType } from '@nestjs/swagger';
import { ListOf, OneOf, Text, Uuid, Whole } from '../../platform/http/fields.ts';
import { PagingQuery } from '../../platform/http/paging.dto.ts';
import { DECISIONS } from './decide.ts';
import type { Decision } from './decide.ts';

export class ReviewQuery extends PagingQuery {
  @OneOf(APPLICATION_STATUSES.filter((status) => status !== 'draft'), { optional: true })
  status?: ApplicationStatus;

  @Uuid({ optional: true })
  skill?: string;

  @Uuid({ optional: true })
  delegation?: string;

  @Uuid({ optional: true })
  group?: string;
}

/** The same without pages: a file holds them all. */
export class ReviewFilter extends OmitType(ReviewQuery, ['cursor', 'limit']) {}

export class DecisionReasonDto {
  @Text({ nullable: true, max: 60, description: 'skill, group, delegation or answers.<field>; null: as a whole' })
  field: string | null;

  @Text({ max: 500, lines: true })
  reason: string;
}

export class DecisionDto {
  @OneOf(DECISIONS, { description: 'undone takes back the last one' })
  decision: Decision;

  @ListOf(() => DecisionReasonDto, { max: 60, description: 'needed to return and to reject' })
  reasons: DecisionReasonDto[];

  @Whole({ min: 1 })
  version: number;
}

export class DecidedApplicationDto {
  @Uuid()
  id: string;

  @Whole({ min: 1 })
  version: number;
}

export class ManyDecisionsDto {
  @OneOf(DECISIONS)
  decision: Decision;

  @Text({ nullable: true, max: 500, lines: true, description: 'the same for all; needed to return and to reject' })
  reason: string | null;

  @ListOf(() => DecidedApplicationDto, { min: 1, max: 200 })
  items: DecidedApplicationDto[];
}
