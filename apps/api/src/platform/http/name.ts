import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsString, Matches, ValidateBy, ValidateIf } from 'class-validator';

/** Outer blanks away, one form for equal characters (NFC); everything else stays: 阿依努尔·买买提, 𠮷田. */
export function tidy(text: string): string {
  return text.normalize('NFC').trim();
}

/** A name or another short text of one line: tidied, not empty, counted in characters (a rare one counts once). */
export function Name(
  options: { max: number; min?: number; optional?: boolean; nullable?: boolean; description?: string } = { max: 100 },
): PropertyDecorator {
  const { max, min = 1, optional, nullable, description } = options;
  const length = (value: unknown): number => (typeof value === 'string' ? [...value].length : 0);
  return applyDecorators(
    ApiProperty({
      type: String,
      minLength: min,
      maxLength: max,
      required: !optional,
      ...(nullable && { nullable }),
      ...(description && { description }),
    }),
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? tidy(value) : value)),
    ValidateIf((_, value) => !((optional && value === undefined) || (nullable && value === null))),
    IsString(),
    Matches(/^[^\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u),
    ValidateBy({ name: 'minLength', validator: { validate: (value) => length(value) >= min } }),
    ValidateBy({ name: 'maxLength', validator: { validate: (value) => length(value) <= max } }),
  );
}
