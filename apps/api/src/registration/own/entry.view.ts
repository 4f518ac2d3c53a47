import { SUBJECT_STATUSES } from '@skillstar/contract';
import type { SubjectStatus } from '@skillstar/contract';
import { Day, ListOf, Moment, One, OneOf, Text, Uuid, Whole } from '../../platform/http/fields.ts';
import { EntryPlaceView } from '../form/registration.view.ts';

export class EntryCompetitionView extends EntryPlaceView {
  @Day()
  startsOn: string;

  @Whole()
  days: number;
}

export class EntrySessionView {
  @Text()
  stage: string;

  @Text()
  name: string;

  @Moment({ nullable: true })
  startsAt: string | null;

  @Moment({ nullable: true })
  endsAt: string | null;
}

export class EntryView {
  @Uuid()
  competitor: string;

  @Text()
  name: string;

  @One(() => EntryCompetitionView)
  competition: EntryCompetitionView;

  @One(() => EntryPlaceView)
  skill: EntryPlaceView;

  @One(() => EntryPlaceView)
  delegation: EntryPlaceView;

  @Text({ nullable: true })
  group: string | null;

  @OneOf(SUBJECT_STATUSES, { nullable: true, description: 'null: no code has been given yet' })
  status: SubjectStatus | null;

  @Text({ nullable: true, description: 'in a coded skill never told' })
  workstation: string | null;

  @ListOf(() => EntrySessionView, { description: 'his own session, or those of the skill while none is his' })
  sessions: EntrySessionView[];
}

export class EntryListView {
  @ListOf(() => EntryView)
  items: EntryView[];
}
