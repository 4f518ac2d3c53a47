import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { Flag, Text, Uuid, Whole } from '../../platform/http/fields.ts';
import { Name } from '../../platform/http/name.ts';
import { PagingQuery } from '../../platform/http/paging.dto.ts';
import { PHONE, tidyPhone } from './phone.ts';

/** Letters of any script; not a number, which would be taken for a phone. */
export const SIGN_IN_NAME = /^(?!\+?\d+$)[^\s@]+$/u;

function Phone(options: { optional?: boolean; nullable?: boolean } = {}): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? tidyPhone(value) : value)),
    Text({ ...options, max: 20, pattern: PHONE }),
  );
}

export class PeopleQuery extends PagingQuery {
  @Text({ optional: true, max: 60, description: 'a part of the name, sign-in name or phone' })
  search?: string;
}

export class NewPersonDto {
  @Name({ max: 40 })
  name: string;

  @Text({ optional: true, nullable: true, min: 2, max: 60, pattern: SIGN_IN_NAME })
  signInName?: string | null;

  @Phone({ optional: true, nullable: true })
  phone?: string | null;

  @Text({ optional: true, nullable: true, max: 200, pattern: /^[^\s@]+@[^\s@]+$/u })
  mail?: string | null;

  @Text({ optional: true, min: 8, max: 200, description: 'left out: one is made and answered once' })
  password?: string;
}

export class PersonChangeDto {
  @Name({ max: 40, optional: true })
  name?: string;

  @Phone({ optional: true, nullable: true })
  phone?: string | null;

  @Text({ optional: true, nullable: true, max: 200, pattern: /^[^\s@]+@[^\s@]+$/u })
  mail?: string | null;

  @Flag({ optional: true })
  disabled?: boolean;

  @Whole({ min: 1 })
  version: number;
}

export class PersonRefDto {
  @Uuid()
  person: string;
}
