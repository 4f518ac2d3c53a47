import { NOTICE_WORKING_DAYS } from '@skillstar/rules';
import { Flag, Moment, Text, Whole } from '../platform/http/fields.ts';

export class ProposeDto {
  @Text({ min: 64, max: 64, pattern: /^[0-9a-f]{64}$/, description: 'of the result that the proposer saw' })
  contentHash: string;
}

export class ReasonDto {
  @Text({ min: 1, max: 500, pattern: /\S/, lines: true })
  reason: string;
}

export class NoticeDto {
  @Whole({
    optional: true,
    ...{ min: NOTICE_WORKING_DAYS.least, max: NOTICE_WORKING_DAYS.most },
    description: 'to the end of the last of so many working days, by the calendar of the competition',
  })
  workingDays?: number;

  @Moment({ optional: true, description: 'when the results become final by themselves; instead of working days' })
  endsAt?: string;

  @Flag({ description: 'names are shown with stars' })
  masked: boolean;
}
