import { Transform } from 'class-transformer';
import { Text } from '../../platform/http/fields.ts';
import { tidyAddress } from './address.ts';

/** A phone number or a mail address. */
const ADDRESS = /^(\+?\d{5,15}|[^\s@]+@[^\s@]+)$/u;

export class CodeRequestDto {
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? tidyAddress(value) : value))
  @Text({ min: 3, max: 200, pattern: ADDRESS, description: 'phone or mail address' })
  address: string;
}

export class CodeSignInDto extends CodeRequestDto {
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.normalize('NFKC').replace(/\s/g, '') : value,
  )
  @Text({ min: 6, max: 6, pattern: /^\d{6}$/, description: 'the six digits that were sent' })
  code: string;
}
