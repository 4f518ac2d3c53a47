import { SKILL_LEVELS } from '@skillstar/rules';
import { ListOf, OneOf, Whole } from '../../platform/http/fields.ts';
import { Name } from '../../platform/http/name.ts';

export class CoachDto {
  @Name({ max: 40 })
  name: string;
}

export class TrainingDto {
  @OneOf(SKILL_LEVELS, { nullable: true, description: 'present skill level' })
  level: string | null;

  @ListOf(() => CoachDto, { max: 5 })
  coaches: CoachDto[];

  @Whole({ min: 0, description: 'the version that was seen; 0: nothing was written down' })
  version: number;
}
