import { ListOf, Moment, OneOf, Flag, Text, Uuid } from '../../platform/http/fields.ts';
import { Name } from '../../platform/http/name.ts';
import { CHECK_IN_METHODS } from './record-check-in.ts';
import type { CheckInMethod } from './record-check-in.ts';

export class CheckInDto {
  @Uuid()
  competitor: string;

  @Flag({ description: 'false takes a mistake back' })
  present: boolean;

  @OneOf(CHECK_IN_METHODS)
  method: CheckInMethod;
}

export class CheckInQuery {
  @Name({ max: 40, description: 'as it stands on the entry card; capitals, blanks and the hyphen are no matter' })
  code: string;
}

/** A competitor at the start. Who he is, never which code he has. */
export class CheckInView {
  @Uuid()
  competitor: string;

  @Text()
  name: string;

  @Text({ nullable: true })
  number: string | null;

  @Text({ nullable: true })
  unit: string | null;

  @Text()
  delegation: string;

  @Text()
  skill: string;

  @Text({ nullable: true })
  skillEn: string | null;

  @Text({ nullable: true })
  group: string | null;

  @Flag({ description: 'there is a portrait to compare the face with' })
  portrait: boolean;

  @Moment({ nullable: true, description: 'since when he is there; null: not yet' })
  presentAt: string | null;
}

export class CheckInListView {
  @ListOf(() => CheckInView)
  items: CheckInView[];

  @Text({ nullable: true })
  next: string | null;
}
