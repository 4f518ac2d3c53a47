import { ListOf, One, Text, Uuid, Uuids, Whole } from '../../platform/http/fields.ts';

export class JudgeDelegationView {
  @Uuid()
  id: string;

  @Text()
  name: string;
}

export class JudgeView {
  @Uuid({ description: 'the id of the person' })
  id: string;

  @Text()
  name: string;

  @One(() => JudgeDelegationView, { nullable: true })
  delegation: JudgeDelegationView | null;
}

export class JudgeListView {
  @ListOf(() => JudgeView)
  items: JudgeView[];

  @Text({ nullable: true })
  next: string | null;
}

export class SeatPersonView {
  @Uuid()
  id: string;

  @Text()
  name: string;
}

export class SeatView {
  @Whole()
  seat: number;

  @One(() => SeatPersonView)
  person: SeatPersonView;
}

export class MarkingTeamView {
  @Uuid()
  id: string;

  @Uuid()
  skill: string;

  @Text()
  name: string;

  @ListOf(() => SeatView)
  seats: SeatView[];

  @Uuids({ description: 'sub-criteria of the active scheme that this team marks' })
  subCriteria: string[];

  @Whole()
  version: number;
}

export class MarkingTeamListView {
  @ListOf(() => MarkingTeamView)
  items: MarkingTeamView[];

  @Text({ nullable: true })
  next: string | null;
}
