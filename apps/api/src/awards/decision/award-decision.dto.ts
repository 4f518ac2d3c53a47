import { ListOf, One, OneOf, Text, Uuid, Whole } from '../../platform/http/fields.ts';
import { Name } from '../../platform/http/name.ts';
import { AwardSchemeDto } from '../scheme/award-scheme.dto.ts';

export class AwardOverrideDto {
  @OneOf(['prize', 'medal', 'title'])
  kind: 'prize' | 'medal' | 'title';

  @Uuid()
  subject: string;

  @Text({ nullable: true, max: 40, description: 'another award of the scheme; null: none' })
  award: string | null;

  @Name({ max: 500 })
  reason: string;
}

export class AwardPreviewDto {
  @One(() => AwardSchemeDto, { optional: true, nullable: true, description: 'left out: the scheme in force' })
  scheme?: AwardSchemeDto | null;

  @ListOf(() => AwardOverrideDto, { max: 500 })
  overrides: AwardOverrideDto[];
}

export class NewAwardDecisionDto {
  @Whole({ min: 0, description: 'the decision that was seen; 0: none' })
  base: number;

  @Whole({ min: 0, description: 'the scheme that was seen' })
  schemeVersion: number;

  @Uuid({ nullable: true, description: 'the publication that was seen; null over all skills' })
  publication: string | null;

  @ListOf(() => AwardOverrideDto, { max: 500 })
  overrides: AwardOverrideDto[];

  @Name({ max: 500, optional: true, nullable: true, description: 'why it replaces the decision before it' })
  reason?: string | null;
}
