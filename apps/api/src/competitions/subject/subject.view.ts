import { SUBJECT_STATUSES } from '@skillstar/contract';
import type { SubjectStatus } from '@skillstar/contract';
import { ListOf, One, OneOf, Text, Uuid, Whole } from '../../platform/http/fields.ts';

export class SubjectDelegationView {
  @Uuid()
  id: string;

  @Text()
  code: string;

  @Text()
  name: string;
}

export class SubjectCompetitorView {
  @Uuid()
  id: string;

  @Text()
  name: string;

  @One(() => SubjectDelegationView)
  delegation: SubjectDelegationView;
}

export class SubjectWorkstationView {
  @Uuid()
  id: string;

  @Text()
  code: string;
}

export class SubjectSessionView {
  @Uuid()
  id: string;

  @Text()
  name: string;
}

export class SubjectView {
  @Uuid()
  id: string;

  @Text()
  code: string;

  @OneOf(SUBJECT_STATUSES)
  status: SubjectStatus;

  @Text({ nullable: true })
  statusReason: string | null;

  @One(() => SubjectWorkstationView, { nullable: true })
  workstation: SubjectWorkstationView | null;

  @One(() => SubjectSessionView, { nullable: true })
  session: SubjectSessionView | null;

  @One(() => SubjectCompetitorView, {
    nullable: true,
    description: 'null in a coded skill for everybody but the encryption referee',
  })
  competitor: SubjectCompetitorView | null;

  @Whole()
  version: number;
}

export class SubjectListView {
  @ListOf(() => SubjectView)
  items: SubjectView[];

  @Text({ nullable: true })
  next: string | null;
}

export class AssignedCodesView {
  @Whole({ description: 'how many competitors got a code just now' })
  assigned: number;
}
