import { APPLICATION_STATUSES } from '@skillstar/contract';
import type { ApplicationStatus } from '@skillstar/contract';
import type { Answers } from '@skillstar/rules';
import { Flag, Json, ListOf, Moment, One, OneOf, Text, Uuid, Whole } from '../../platform/http/fields.ts';
import { EntryPlaceView } from '../form/registration.view.ts';
import { WITHDRAWALS } from './withdrawal.ts';
import type { Withdrawal } from './withdrawal.ts';

export class ApplicationFaultView {
  @Text({ description: 'skill, group, delegation, or answers.<field>' })
  field: string;

  @Text()
  code: string;

  @Json()
  params: Record<string, string | number>;

  @Text()
  message: string;
}

export class ReturnReasonView {
  @Text({ nullable: true, description: 'null: about the application as a whole' })
  field: string | null;

  @Text({ max: 2_000 })
  reason: string;
}

export class PersonalAnswerView {
  @Text()
  field: string;

  @Text({ nullable: true, description: 'of a document' })
  kind: string | null;

  @Text({ description: 'masked' })
  masked: string;
}

export class ApplicationView {
  @Uuid()
  id: string;

  @One(() => EntryPlaceView)
  competition: EntryPlaceView;

  @OneOf(APPLICATION_STATUSES)
  status: ApplicationStatus;

  @One(() => EntryPlaceView, { nullable: true })
  skill: EntryPlaceView | null;

  @One(() => EntryPlaceView, { nullable: true })
  group: EntryPlaceView | null;

  @One(() => EntryPlaceView, { nullable: true })
  delegation: EntryPlaceView | null;

  @OneOf(WITHDRAWALS, {
    description:
      'what withdrawing would do now: frees the place, leaves the list, stays on the board as withdrawn; coded, begun: by the organiser only',
  })
  withdrawal: Withdrawal;

  @Text({ nullable: true })
  name: string | null;

  @Json({ description: 'by field, without the personal ones' })
  answers: Answers;

  @ListOf(() => PersonalAnswerView)
  personal: PersonalAnswerView[];

  @ListOf(() => ApplicationFaultView, {
    description: 'what keeps a draft or a returned application from being handed in',
  })
  faults: ApplicationFaultView[];

  @ListOf(() => ReturnReasonView, { description: 'of the last decision' })
  reasons: ReturnReasonView[];

  @Whole({ description: 'how often it was handed in' })
  submissions: number;

  @Moment()
  createdAt: string;

  @Moment()
  updatedAt: string;

  @Moment({ nullable: true })
  submittedAt: string | null;

  @Whole()
  version: number;
}

export class ApplicationLineView {
  @Uuid()
  id: string;

  @One(() => EntryPlaceView)
  competition: EntryPlaceView;

  @OneOf(APPLICATION_STATUSES)
  status: ApplicationStatus;

  @One(() => EntryPlaceView, { nullable: true })
  skill: EntryPlaceView | null;

  @One(() => EntryPlaceView, { nullable: true })
  delegation: EntryPlaceView | null;

  @Text({ nullable: true })
  name: string | null;

  @Moment()
  updatedAt: string;

  @Whole()
  version: number;
}

export class HandInFaultView {
  @Text({ description: 'skill, group, delegation, or answers.<field>' })
  field: string;

  @Text()
  message: string;
}

export class HandInReceiptView {
  @Uuid()
  id: string;

  @Text({ nullable: true })
  name: string | null;

  @Flag({ description: 'false: it is the draft that it was' })
  handedIn: boolean;

  @Text({ nullable: true, description: 'why not' })
  message: string | null;

  @ListOf(() => HandInFaultView)
  faults: HandInFaultView[];
}

export class HandInReceiptListView {
  @ListOf(() => HandInReceiptView)
  items: HandInReceiptView[];
}

export class ApplicationListView {
  @ListOf(() => ApplicationLineView)
  items: ApplicationLineView[];

  @Text({ nullable: true })
  next: string | null;
}
