import type { Answers } from '@skillstar/rules';
import { Json, Text, Uuid, Whole } from '../../platform/http/fields.ts';

export class NewApplicationDto {
  @Uuid({ optional: true, nullable: true })
  skill?: string | null;

  @Uuid({ optional: true, nullable: true })
  group?: string | null;

  @Uuid({ optional: true, nullable: true })
  delegation?: string | null;

  @Json({ optional: true, description: 'by field of the form, only those that changed; null empties one' })
  answers?: Answers;
}

export class ApplicationChangeDto extends NewApplicationDto {
  @Whole({ min: 1 })
  version: number;
}

export class HandInDto {
  @Whole({ min: 1 })
  version: number;
}

export class WithdrawalDto {
  @Whole({ min: 1 })
  version: number;

  @Text({ optional: true, nullable: true, max: 200 })
  reason?: string | null;
}
