import { SUBJECT_STATUSES } from '@skillstar/contract';
import type { SubjectStatus } from '@skillstar/contract';
import { OneOf, Uuid, Whole } from '../../platform/http/fields.ts';
import { Name } from '../../platform/http/name.ts';

export class SubjectChangeDto {
  @OneOf(SUBJECT_STATUSES, { optional: true })
  status?: SubjectStatus;

  @Name({ max: 300, optional: true, description: 'asked for whenever the status changes' })
  reason?: string;

  @Uuid({ optional: true, nullable: true })
  workstation?: string | null;

  @Whole({ min: 1 })
  version: number;
}
