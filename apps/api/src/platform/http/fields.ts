import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

/**
 * One decorator per field says its shape to the validator and to OpenAPI at once, in requests (dto) and answers (view).
 * `optional`: may be left out; `nullable`: may be null.
 */
export interface FieldOptions {
  optional?: boolean;
  nullable?: boolean;
  description?: string;
  example?: unknown;
}

type Decorator = PropertyDecorator;
type Constructor = new (...args: never[]) => object;

function field(options: FieldOptions, property: ApiPropertyOptions, ...rules: Decorator[]): Decorator {
  const presence: Decorator[] = [];
  if (options.optional && options.nullable) presence.push(IsOptional());
  else if (options.nullable) presence.push(ValidateIf((_, value) => value !== null));
  else if (options.optional) presence.push(ValidateIf((_, value) => value !== undefined));
  const shown = {
    ...property,
    required: !options.optional,
    ...(options.nullable && { nullable: true }),
    ...(options.description && { description: options.description }),
    ...(options.example !== undefined && { example: options.example }),
  } as ApiPropertyOptions;
  return applyDecorators(ApiProperty(shown), ...presence, ...rules);
}

/** Text without control characters and halves of surrogate pairs (the database keeps neither); `min` and `max` count UTF-16 units. `lines` admits line breaks. */
export function Text(
  options: FieldOptions & { min?: number; max?: number; pattern?: RegExp; lines?: boolean } = {},
): Decorator {
  const { min = 0, max = 500, pattern, lines } = options;
  return field(
    options,
    { type: String, minLength: min, maxLength: max, ...(pattern && { pattern: pattern.source }) },
    IsString(),
    MinLength(min),
    MaxLength(max),
    Matches(lines ? /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\p{Cs}]*$/u : /^[^\u0000-\u001f\p{Cs}]*$/u, {
      message: 'control characters',
    }),
    ...(pattern ? [Matches(pattern)] : []),
  );
}

/** An id, in small letters from here on: PostgreSQL takes both for one, and comparisons in code must too. */
export function Uuid(options: FieldOptions = {}): Decorator {
  return field(
    options,
    { type: String, format: 'uuid' },
    Transform(({ value }) => small(value)),
    IsUUID('all'),
  );
}

function small(value: unknown): unknown {
  return typeof value === 'string' ? value.toLowerCase() : value;
}

export function Whole(options: FieldOptions & { min?: number; max?: number } = {}): Decorator {
  const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = options;
  return field(
    options,
    {
      type: 'integer',
      ...(options.min !== undefined && { minimum: min }),
      ...(options.max !== undefined && { maximum: max }),
    },
    IsInt(),
    Min(min),
    Max(max),
  );
}

/** An amount of marks in hundredths: 8650 is 86.50. */
export function Marks(options: FieldOptions & { min?: number; max?: number } = {}): Decorator {
  return Whole({ min: 0, max: 10_000_000, description: 'marks in hundredths', ...options });
}

export function Flag(options: FieldOptions = {}): Decorator {
  return field(options, { type: Boolean }, IsBoolean());
}

export function OneOf(values: readonly string[], options: FieldOptions = {}): Decorator {
  return field(options, { type: String, enum: [...values] }, IsIn(values));
}

/** A moment, ISO 8601 UTC. */
export function Moment(options: FieldOptions = {}): Decorator {
  return field(options, { type: String, format: 'date-time' }, IsISO8601({ strict: true }));
}

/** A calendar day, YYYY-MM-DD. */
export function Day(options: FieldOptions = {}): Decorator {
  return field(options, { type: String, format: 'date' }, Matches(/^\d{4}-\d{2}-\d{2}$/), IsISO8601({ strict: true }));
}

/** Calendar days, each once. */
export function Days(options: FieldOptions & { max?: number } = {}): Decorator {
  return field(
    options,
    { type: String, format: 'date', isArray: true },
    IsArray(),
    ArrayMaxSize(options.max ?? 400),
    ArrayUnique(),
    Matches(/^\d{4}-\d{2}-\d{2}$/, { each: true }),
    IsISO8601({ strict: true }, { each: true }),
  );
}

export function One(type: () => Constructor, options: FieldOptions = {}): Decorator {
  // A list passes for nested, and an empty one for right.
  return field(options, lazily(type), IsObject(), ValidateNested(), Type(type as () => new () => object));
}

/** Swagger takes a function for "look later" only when its name is `type`, which a property gives it here. */
function lazily(type: () => Constructor): { type: () => Constructor } {
  return { type: () => type() };
}

export function ListOf(
  type: () => Constructor,
  options: FieldOptions & { min?: number; max?: number } = {},
): Decorator {
  return field(
    options,
    { ...lazily(type), isArray: true },
    IsArray(),
    ArrayMinSize(options.min ?? 0),
    ArrayMaxSize(options.max ?? 10_000),
    // a list among them passes for nested, and an empty one for right
    IsObject({ each: true }),
    ValidateNested({ each: true }),
    Type(type as () => new () => object),
  );
}

export function Texts(
  options: FieldOptions & { max?: number; length?: number; values?: readonly string[] } = {},
): Decorator {
  return field(
    options,
    { type: String, isArray: true, ...(options.values && { enum: [...options.values] }) },
    IsArray(),
    ArrayMaxSize(options.max ?? 1_000),
    IsString({ each: true }),
    MaxLength(options.length ?? 2_000, { each: true }),
    ...(options.values ? [IsIn(options.values, { each: true })] : []),
  );
}

export function Wholes(options: FieldOptions & { max?: number } = {}): Decorator {
  return field(
    options,
    { type: 'integer', isArray: true },
    IsArray(),
    ArrayMaxSize(options.max ?? 1_000),
    IsInt({ each: true }),
  );
}

export function Uuids(options: FieldOptions & { max?: number } = {}): Decorator {
  return field(
    options,
    { type: String, format: 'uuid', isArray: true },
    IsArray(),
    ArrayMaxSize(options.max ?? 1_000),
    Transform(({ value }) => (Array.isArray(value) ? value.map(small) : value)),
    IsUUID('all', { each: true }),
  );
}

/** Free JSON whose meaning a rule checks, not the door. */
export function Json(options: FieldOptions & { schema?: Record<string, unknown> } = {}): Decorator {
  return field(options, { type: 'object', additionalProperties: true, ...options.schema } as ApiPropertyOptions);
}
