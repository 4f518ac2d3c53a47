import { CAP_SCOPES, FIELD_KINDS, SEXES } from '@skillstar/rules';
import type { CapScope, FieldKind, Sex } from '@skillstar/rules';
import { Day, Flag, ListOf, Moment, One, OneOf, Text, Uuid, Uuids, Whole } from '../../platform/http/fields.ts';

export class WordsDto {
  @Text({ max: 100 })
  zh: string;

  @Text({ max: 200 })
  en: string;
}

export class FieldChoiceDto {
  @Text({ max: 60 })
  value: string;

  @Text({ max: 100 })
  zh: string;

  @Text({ max: 200 })
  en: string;
}

export class FormFieldDto {
  @Text({ max: 40 })
  key: string;

  @OneOf(FIELD_KINDS)
  kind: FieldKind;

  @One(() => WordsDto)
  label: WordsDto;

  @One(() => WordsDto, { optional: true, nullable: true })
  hint?: WordsDto | null;

  @Flag()
  required: boolean;

  @Whole({ optional: true, nullable: true, description: 'longest text in characters; most pictures of a scan' })
  max?: number | null;

  @ListOf(() => FieldChoiceDto, { optional: true, nullable: true, max: 100 })
  choices?: FieldChoiceDto[] | null;
}

export class RegistrationFormDto {
  @ListOf(() => FormFieldDto, { max: 60 })
  fields: FormFieldDto[];
}

export class AgeBoundDto {
  @Uuid({ nullable: true })
  skill: string | null;

  @Uuid({ nullable: true })
  group: string | null;

  @OneOf(SEXES, { nullable: true })
  sex: Sex | null;

  @Whole({ nullable: true, description: 'full years, inclusive' })
  min: number | null;

  @Whole({ nullable: true, description: 'full years, inclusive' })
  max: number | null;
}

export class SkillGroupsDto {
  @Uuid()
  skill: string;

  @Uuids({ max: 50 })
  groups: string[];
}

export class CapDto {
  @OneOf(CAP_SCOPES)
  per: CapScope;

  @Whole()
  most: number;
}

export class EntryConditionsDto {
  @Day({ nullable: true, description: 'the day on which ages are reckoned' })
  ageOn: string | null;

  @ListOf(() => AgeBoundDto, { max: 200 })
  ages: AgeBoundDto[];

  @ListOf(() => SkillGroupsDto, { max: 200, description: 'the groups a skill is open to; others are open to all' })
  groups: SkillGroupsDto[];

  @Flag()
  groupNeeded: boolean;

  @Flag({ description: 'each person enters one skill' })
  oneSkill: boolean;

  @ListOf(() => CapDto, { max: 20 })
  caps: CapDto[];
}

export class RegistrationChangeDto {
  @Moment({ nullable: true })
  opensAt: string | null;

  @Moment({ nullable: true })
  closesAt: string | null;

  @One(() => RegistrationFormDto, { optional: true, description: 'left out: the standard form, or the present one' })
  form?: RegistrationFormDto;

  @One(() => EntryConditionsDto, { optional: true })
  conditions?: EntryConditionsDto;

  @Day({ nullable: true, description: 'the day on which personal data is forgotten' })
  purgeOn: string | null;

  @Whole({ min: 0, description: '0 when there was none' })
  version: number;
}
