import { COMPETITION_STATUSES, TEMPLATES } from '@skillstar/contract';
import type { CompetitionStatus, Template } from '@skillstar/contract';
import { Day, Days, Json, ListOf, One, OneOf, Text, Uuid, Whole } from '../../platform/http/fields.ts';

export class CompetitionCountsView {
  @Whole()
  skills: number;

  @Whole()
  competitors: number;

  @Whole()
  delegations: number;

  @Whole()
  judges: number;
}

export class CompetitionView {
  @Uuid()
  id: string;

  @Text()
  name: string;

  @Text({ nullable: true })
  nameEn: string | null;

  @OneOf(TEMPLATES)
  template: Template;

  @Day()
  startsOn: string;

  @Whole()
  days: number;

  @Days({ description: 'weekdays that are public holidays' })
  daysOff: string[];

  @Days({ description: 'weekends that are worked instead' })
  workDays: string[];

  @OneOf(COMPETITION_STATUSES)
  status: CompetitionStatus;

  @Whole()
  version: number;

  @One(() => CompetitionCountsView)
  counts: CompetitionCountsView;
}

export class CompetitionListView {
  @ListOf(() => CompetitionView)
  items: CompetitionView[];

  @Text({ nullable: true })
  next: string | null;
}

export class TemplateView {
  @OneOf(TEMPLATES)
  id: Template;

  @Text()
  name: string;

  @Text()
  nameEn: string;

  @Text()
  description: string;
}

export class TemplateListView {
  @ListOf(() => TemplateView)
  items: TemplateView[];

  @Text({ nullable: true })
  next: string | null;
}

export class MissingView {
  @Text({ description: 'what is missing; the words are in the catalogue of blockers' })
  code: string;

  @Json()
  params: Record<string, string | number>;

  @Text({ description: 'the sentence in the language of the request' })
  message: string;

  @Uuid({ nullable: true })
  skill: string | null;
}

export class MissingListView {
  @ListOf(() => MissingView)
  items: MissingView[];

  @Text({ nullable: true })
  next: string | null;
}
