import { Moment, Whole } from '../../platform/http/fields.ts';
import { Name } from '../../platform/http/name.ts';

export class NewGroupDto {
  @Name({ max: 40 })
  name: string;
}

export class GroupChangeDto {
  @Name({ max: 40, optional: true })
  name?: string;

  @Whole({ min: 1 })
  version: number;
}

export class NewDelegationDto {
  @Name({ max: 12 })
  code: string;

  @Name({ max: 60 })
  name: string;

  @Name({ max: 120, optional: true, nullable: true })
  nameEn?: string | null;
}

export class DelegationChangeDto {
  @Name({ max: 12, optional: true })
  code?: string;

  @Name({ max: 60, optional: true })
  name?: string;

  @Name({ max: 120, optional: true, nullable: true })
  nameEn?: string | null;

  @Whole({ min: 1 })
  version: number;
}

export class NewStageDto {
  @Name({ max: 40 })
  name: string;
}

export class StageChangeDto {
  @Name({ max: 40, optional: true })
  name?: string;

  @Whole({ min: 1 })
  version: number;
}

export class NewSessionDto {
  @Name({ max: 40 })
  name: string;

  @Moment({ optional: true, nullable: true })
  startsAt?: string | null;

  @Moment({ optional: true, nullable: true })
  endsAt?: string | null;
}

export class SessionChangeDto {
  @Name({ max: 40, optional: true })
  name?: string;

  @Moment({ optional: true, nullable: true })
  startsAt?: string | null;

  @Moment({ optional: true, nullable: true })
  endsAt?: string | null;

  @Whole({ min: 1 })
  version: number;
}

export class NewWorkstationDto {
  @Name({ max: 12 })
  code: string;
}

export class WorkstationChangeDto {
  @Name({ max: 12, optional: true })
  code?: string;

  @Whole({ min: 1 })
  version: number;
}
