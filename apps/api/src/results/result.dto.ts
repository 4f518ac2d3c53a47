import { Flag, Moment, Text } from '../platform/http/fields.ts';

export class ProposeDto {
  @Text({ min: 64, max: 64, pattern: /^[0-9a-f]{64}$/, description: 'of the result that the proposer saw' })
  contentHash: string;
}

export class ReasonDto {
  @Text({ min: 1, max: 500, pattern: /\S/, lines: true })
  reason: string;
}

export class NoticeDto {
  @Moment({ description: 'when the results become final by themselves' })
  endsAt: string;

  @Flag({ description: 'names are shown with stars' })
  masked: boolean;
}
