import { Flag, OneOf, Text, Uuid, Whole } from '../../platform/http/fields.ts';
import { Name } from '../../platform/http/name.ts';
import { PagingQuery } from '../../platform/http/paging.dto.ts';

export class CompetitorQuery extends PagingQuery {
  @Uuid({ optional: true })
  skill?: string;

  @Uuid({ optional: true })
  delegation?: string;

  @Uuid({ optional: true })
  group?: string;

  @Text({ optional: true, max: 60, description: 'a part of the name or of the unit' })
  search?: string;
}

export class NewCompetitorDto {
  @Uuid()
  skill: string;

  @Uuid()
  delegation: string;

  @Uuid({ optional: true, nullable: true })
  group?: string | null;

  @Name({ max: 40 })
  name: string;

  @Name({ max: 80, optional: true, nullable: true })
  nameEn?: string | null;

  @Name({ max: 100, optional: true, nullable: true })
  unit?: string | null;

  @OneOf(['male', 'female'], { optional: true, nullable: true })
  sex?: string | null;

  @Flag({ optional: true })
  outOfContest?: boolean;
}

export class CompetitorChangeDto {
  @Uuid({ optional: true })
  skill?: string;

  @Uuid({ optional: true })
  delegation?: string;

  @Uuid({ optional: true, nullable: true })
  group?: string | null;

  @Name({ max: 40, optional: true })
  name?: string;

  @Name({ max: 80, optional: true, nullable: true })
  nameEn?: string | null;

  @Name({ max: 100, optional: true, nullable: true })
  unit?: string | null;

  @OneOf(['male', 'female'], { optional: true, nullable: true })
  sex?: string | null;

  @Flag({ optional: true })
  outOfContest?: boolean;

  @Whole({ min: 1 })
  version: number;
}
