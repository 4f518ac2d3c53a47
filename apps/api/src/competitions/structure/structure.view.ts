import { ListOf, Moment, Text, Uuid, Whole } from '../../platform/http/fields.ts';

export class GroupView {
  @Uuid()
  id: string;

  @Uuid()
  competition: string;

  @Text()
  name: string;

  @Whole()
  version: number;
}

export class GroupListView {
  @ListOf(() => GroupView)
  items: GroupView[];

  @Text({ nullable: true })
  next: string | null;
}

export class DelegationView {
  @Uuid()
  id: string;

  @Uuid()
  competition: string;

  @Text()
  code: string;

  @Text()
  name: string;

  @Text({ nullable: true })
  nameEn: string | null;

  @Whole()
  competitors: number;

  @Whole()
  version: number;
}

export class DelegationListView {
  @ListOf(() => DelegationView)
  items: DelegationView[];

  @Text({ nullable: true })
  next: string | null;
}

export class StageView {
  @Uuid()
  id: string;

  @Uuid()
  skill: string;

  @Text()
  name: string;

  @Whole()
  version: number;
}

export class StageListView {
  @ListOf(() => StageView)
  items: StageView[];

  @Text({ nullable: true })
  next: string | null;
}

export class SessionView {
  @Uuid()
  id: string;

  @Uuid()
  stage: string;

  @Text()
  name: string;

  @Moment({ nullable: true })
  startsAt: string | null;

  @Moment({ nullable: true })
  endsAt: string | null;

  @Whole()
  version: number;
}

export class SessionListView {
  @ListOf(() => SessionView)
  items: SessionView[];

  @Text({ nullable: true })
  next: string | null;
}

export class WorkstationView {
  @Uuid()
  id: string;

  @Uuid()
  skill: string;

  @Text()
  code: string;

  @Whole()
  version: number;
}

export class WorkstationListView {
  @ListOf(() => WorkstationView)
  items: WorkstationView[];

  @Text({ nullable: true })
  next: string | null;
}
