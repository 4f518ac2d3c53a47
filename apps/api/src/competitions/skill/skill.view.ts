import { SKILL_STATUSES } from '@skillstar/contract';
import type { SkillStatus } from '@skillstar/contract';
import { Flag, ListOf, Marks, OneOf, Text, Uuid, Whole } from '../../platform/http/fields.ts';

export class SkillView {
  @Uuid()
  id: string;

  @Uuid()
  competition: string;

  @Text()
  number: string;

  @Text()
  name: string;

  @Text({ nullable: true })
  nameEn: string | null;

  @Flag({ description: 'codes and competitors are kept apart; cannot change once the skill is open' })
  coded: boolean;

  @OneOf(SKILL_STATUSES)
  status: SkillStatus;

  @Flag({ description: 'a judge never marks a competitor of his own delegation' })
  compatriotRule: boolean;

  @Marks({ nullable: true, description: 'declared total of the active marking scheme, hundredths' })
  total: number | null;

  @Whole()
  version: number;

  @Whole()
  competitors: number;

  @Whole()
  judges: number;
}

export class SkillListView {
  @ListOf(() => SkillView)
  items: SkillView[];

  @Text({ nullable: true })
  next: string | null;
}
