import { Flag, ListOf, OneOf, Text, Uuid, Whole } from '../../platform/http/fields.ts';
import { LEFT_ALONE } from './seat-decision.ts';
import type { LeftAlone } from './seat-decision.ts';

export class SeatLineView {
  @Uuid()
  sheet: string;

  @Text({ description: 'of the subject' })
  code: string;

  @Text({ description: 'code of the sub-criterion' })
  form: string;

  @Flag({ description: 'this seat has given every score that is wanted of it' })
  scored: boolean;

  @OneOf([...LEFT_ALONE, 'scored'], { nullable: true, description: 'why this sheet stays as it is; null: it changes' })
  leftAlone: LeftAlone | 'scored' | null;
}

export class ManySeatsView {
  @Whole()
  changing: number;

  @ListOf(() => SeatLineView)
  items: SeatLineView[];
}
