import { ListOf, Uuid, Whole } from '../../../platform/http/fields.ts';
import { Name } from '../../../platform/http/name.ts';

export class TeamShareDto {
  @Uuid()
  competitor: string;

  @Whole({ min: 1, max: 1_000_000, description: 'parts of the whole' })
  parts: number;
}

export class TeamSharesDto {
  @Whole({ min: 0, description: 'the version that was seen; 0: equal parts' })
  version: number;

  @Name({ max: 200, description: 'what the members agreed on, and where it is written' })
  basis: string;

  @ListOf(() => TeamShareDto, { min: 1, max: 50 })
  shares: TeamShareDto[];
}
