import { Flag, Whole } from '../../platform/http/fields.ts';
import { Name } from '../../platform/http/name.ts';

export class NewSkillDto {
  @Name({ max: 10, description: 'as in the list of skills: 17, D3' })
  number: string;

  @Name({ max: 80 })
  name: string;

  @Name({ max: 120, optional: true, nullable: true })
  nameEn?: string | null;

  @Flag({ optional: true })
  coded?: boolean;

  @Flag({ optional: true, description: 'recorded only: judging does not act on it yet' })
  compatriotRule?: boolean;
}

export class SkillChangeDto {
  @Name({ max: 10, optional: true })
  number?: string;

  @Name({ max: 80, optional: true })
  name?: string;

  @Name({ max: 120, optional: true, nullable: true })
  nameEn?: string | null;

  @Flag({ optional: true })
  coded?: boolean;

  @Flag({ optional: true, description: 'recorded only: judging does not act on it yet' })
  compatriotRule?: boolean;

  @Whole({ min: 1 })
  version: number;
}
