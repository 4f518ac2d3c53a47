import { ListOf, Uuid, Uuids, Whole } from '../../platform/http/fields.ts';
import { Name } from '../../platform/http/name.ts';

export class NewJudgeDto {
  @Uuid()
  person: string;

  @Uuid({ optional: true, nullable: true })
  delegation?: string | null;
}

export class NewMarkingTeamDto {
  @Name({ max: 40 })
  name: string;

  @Uuids({ max: 15, description: 'judges of the skill; the first sits on seat 1' })
  seats: string[];
}

export class MarkingTeamChangeDto {
  @Name({ max: 40, optional: true })
  name?: string;

  @Uuids({ max: 15, optional: true })
  seats?: string[];

  @Whole({ min: 1 })
  version: number;
}

export class AssignedSubCriterionDto {
  @Uuid()
  subCriterion: string;

  @Uuid({ nullable: true, description: 'the team that the caller saw there' })
  from: string | null;

  @Uuid({ nullable: true })
  team: string | null;
}

export class AssignmentDto {
  @ListOf(() => AssignedSubCriterionDto, { max: 500 })
  assignment: AssignedSubCriterionDto[];
}
