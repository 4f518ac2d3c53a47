import { REGISTRATION_STATES } from '@skillstar/contract';
import type { RegistrationState } from '@skillstar/contract';
import { ListOf, Moment, One, OneOf, Text, Uuid, Uuids, Whole } from '../../platform/http/fields.ts';
import { EntryConditionsDto, RegistrationFormDto } from './registration.dto.ts';

export class EntryPlaceView {
  @Uuid()
  id: string;

  @Text()
  name: string;

  @Text({ nullable: true })
  nameEn: string | null;
}

export class RegistrationView {
  @Uuid()
  competition: string;

  @Text()
  name: string;

  @Text({ nullable: true })
  nameEn: string | null;

  @OneOf(REGISTRATION_STATES)
  state: RegistrationState;

  @Moment({ nullable: true })
  opensAt: string | null;

  @Moment({ nullable: true })
  closesAt: string | null;

  @Text({ nullable: true, description: 'YYYY-MM-DD' })
  purgeOn: string | null;

  @One(() => RegistrationFormDto)
  form: RegistrationFormDto;

  @One(() => EntryConditionsDto)
  conditions: EntryConditionsDto;

  @ListOf(() => EntryPlaceView)
  skills: EntryPlaceView[];

  @ListOf(() => EntryPlaceView)
  groups: EntryPlaceView[];

  @ListOf(() => EntryPlaceView)
  delegations: EntryPlaceView[];

  @Uuids({ nullable: true, description: 'the delegations that whoever asks leads, and registers for; null: any' })
  led: string[] | null;

  @Whole()
  version: number;
}
