import { APPLICATION_STATUSES, REGISTRATION_STATES } from '@skillstar/contract';
import type { ApplicationStatus, RegistrationState } from '@skillstar/contract';
import { FIELD_KINDS, SEXES } from '@skillstar/rules';
import type { FieldKind, Sex } from '@skillstar/rules';
import { Flag, ListOf, Moment, One, OneOf, Text, Texts, Uuid, Uuids, Whole } from '../../platform/http/fields.ts';
import { ApplicationFaultView, ReturnReasonView } from '../application/application.view.ts';
import { WordsDto } from '../form/registration.dto.ts';
import { EntryPlaceView } from '../form/registration.view.ts';

export class ReviewLineView {
  @Uuid()
  id: string;

  @OneOf(APPLICATION_STATUSES)
  status: ApplicationStatus;

  @Text()
  name: string;

  @Text({ nullable: true })
  unit: string | null;

  @One(() => EntryPlaceView)
  skill: EntryPlaceView;

  @One(() => EntryPlaceView, { nullable: true })
  group: EntryPlaceView | null;

  @One(() => EntryPlaceView)
  delegation: EntryPlaceView;

  @Moment()
  submittedAt: string;

  @Whole({ description: 'how often it was handed in' })
  submissions: number;

  @Texts({ description: 'who else has it on the screen now' })
  lookers: string[];

  @Whole()
  version: number;
}

export class ReviewListView {
  @ListOf(() => ReviewLineView)
  items: ReviewLineView[];

  @Text({ nullable: true })
  next: string | null;
}

export class ReviewCountView {
  @Uuid()
  skill: string;

  @Uuid()
  delegation: string;

  @OneOf(APPLICATION_STATUSES)
  status: ApplicationStatus;

  @Whole()
  count: number;
}

export class ReviewCountListView {
  @ListOf(() => ReviewCountView)
  items: ReviewCountView[];

  @Text({ nullable: true })
  next: string | null;
}

export class ReviewFieldView {
  @Text({ description: 'skill, group, delegation or answers.<field>' })
  field: string;

  @OneOf([...FIELD_KINDS, 'place'])
  kind: FieldKind | 'place';

  @One(() => WordsDto)
  label: WordsDto;

  @Text({ nullable: true, max: 2_000, description: 'personal answers are masked' })
  text: string | null;

  @Flag()
  masked: boolean;

  @Uuids()
  pictures: string[];

  @Flag({ description: 'since it was last handed in' })
  changed: boolean;

  @Text({ nullable: true, max: 2_000, description: 'what stood there when it was last handed in, if that was another' })
  before: string | null;

  @Text({ nullable: true, max: 2_000, description: 'why it was returned the last time, if for this field' })
  asked: string | null;
}

export class ReviewStepView {
  @Text({ description: 'submitted, approved, returned, rejected, undone, withdrawn' })
  what: string;

  @Text({ nullable: true })
  person: string | null;

  @Flag({ description: 'by whoever asks' })
  mine: boolean;

  @Moment()
  at: string;

  @ListOf(() => ReturnReasonView)
  reasons: ReturnReasonView[];
}

export class ReviewHolderView {
  @Whole({ description: 'on the day by which ages are reckoned, or today' })
  age: number;

  @OneOf(SEXES)
  sex: Sex;
}

export class ReviewView {
  @Uuid()
  id: string;

  @Uuid()
  competition: string;

  @OneOf(APPLICATION_STATUSES)
  status: ApplicationStatus;

  @Text()
  name: string;

  @ListOf(() => ReviewFieldView)
  fields: ReviewFieldView[];

  @One(() => ReviewHolderView, { nullable: true, description: 'as the document tells' })
  holder: ReviewHolderView | null;

  @ListOf(() => ApplicationFaultView, { description: 'what the conditions say of it today' })
  faults: ApplicationFaultView[];

  @Whole({ description: 'competitors of the same name in the same skill, beside this one' })
  namesakes: number;

  @Whole()
  submissions: number;

  @Moment()
  submittedAt: string;

  @ListOf(() => ReviewStepView, { description: 'the oldest first' })
  history: ReviewStepView[];

  @OneOf(REGISTRATION_STATES, { description: 'over: who is returned cannot hand in again' })
  registration: RegistrationState;

  @Flag({ description: 'personal data was forgotten on its day' })
  purged: boolean;

  @Uuid({ nullable: true })
  competitor: string | null;

  @Uuid({ nullable: true, description: 'the next one that waits' })
  next: string | null;

  @Whole()
  version: number;
}

export class LookerView {
  @Text()
  name: string;

  @Moment()
  at: string;
}

export class ReviewWatchView {
  @OneOf(APPLICATION_STATUSES)
  status: ApplicationStatus;

  @Whole()
  version: number;

  @ListOf(() => LookerView, { description: 'who else has it on the screen now' })
  others: LookerView[];
}

export class DecisionReceiptView {
  @Uuid()
  id: string;

  @Whole({ nullable: true, description: 'its version now; null: it was not decided' })
  version: number | null;

  @Text({ nullable: true })
  code: string | null;

  @Text({ nullable: true, description: 'why not' })
  message: string | null;
}

export class ManyDecisionsView {
  @ListOf(() => DecisionReceiptView)
  items: DecisionReceiptView[];
}
