import { COMPETITION_STATUSES, TEMPLATES } from '@skillstar/contract';
import type { CompetitionStatus, Template } from '@skillstar/contract';
import { Day, Days, OneOf, Whole } from '../../platform/http/fields.ts';
import { Name } from '../../platform/http/name.ts';

export class NewCompetitionDto {
  @Name({ max: 100 })
  name: string;

  @Name({ max: 200, optional: true, nullable: true })
  nameEn?: string | null;

  @OneOf(TEMPLATES)
  template: Template;

  @Day()
  startsOn: string;

  @Whole({ min: 1, max: 60 })
  days: number;
}

export class CompetitionChangeDto {
  @Name({ max: 100, optional: true })
  name?: string;

  @Name({ max: 200, optional: true, nullable: true })
  nameEn?: string | null;

  @Day({ optional: true })
  startsOn?: string;

  @Whole({ min: 1, max: 60, optional: true })
  days?: number;

  @Days({ optional: true, max: 60, description: 'weekdays that are public holidays' })
  daysOff?: string[];

  @Days({ optional: true, max: 60, description: 'weekends that are worked instead (调休)' })
  workDays?: string[];

  @OneOf(COMPETITION_STATUSES, { optional: true })
  status?: CompetitionStatus;

  @Whole({ min: 1 })
  version: number;
}
