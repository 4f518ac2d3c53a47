import { Text, Uuid, Whole } from '../platform/http/fields.ts';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsObject } from 'class-validator';

/** One entry of a batch. It is checked by itself, so that one bad entry never holds up the others. */
export class MarkEntryDto {
  @Uuid({ description: 'UUIDv7, made by the tablet; sending it again is safe' })
  id: string;

  @Uuid()
  sheet: string;

  @Uuid()
  aspect: string;

  @Whole({ min: 1, max: 50 })
  round: number;

  @Text({ nullable: true, max: 40, description: 'null clears the slot' })
  value: string | null;

  @Uuid({ nullable: true, description: 'the entry that the judge saw in the slot' })
  basedOn: string | null;

  @Whole({ min: 0, description: "the device's own counter" })
  deviceSeq: number;

  @Text({ max: 40, description: 'the device’s clock; recorded, never compared' })
  deviceTime: string;
}

export class MarkEntriesDto {
  @ApiProperty({ type: MarkEntryDto, isArray: true, minItems: 1, maxItems: 500 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @IsObject({ each: true })
  entries: object[];
}

export class SignatureDto {
  @Text({ min: 64, max: 64, description: 'what the judge saw and signs' })
  contentHash: string;
}

export class ReopeningDto {
  @Text({ min: 2, max: 500, lines: true })
  reason: string;
}
