/** A document in the form of OpenAPI 3, as far as the specs read it. */
export interface Schema {
  $ref?: string;
  allOf?: Schema[];
  type?: string;
  format?: string;
  enum?: string[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
}

export type Schemas = Record<string, Schema>;

/** Numbers between 0 and 1, the same ones in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** JSON as text, because JSON.stringify cannot write a number that no double holds, nor one key twice. */
const HOSTILE = [
  'null',
  'true',
  '0',
  '-1',
  '-0',
  '0.01',
  '1e309',
  '-1e309',
  '2147483648',
  '9007199254740993',
  '1e21',
  '""',
  '" "',
  '"NaN"',
  '"\\u0000"',
  '"甲\\u0000乙"',
  '"\\ud800"',
  '"𠮷\\u202e·\\ufeff"',
  '"１２．５０"',
  '"0000-00-00"',
  '"9999-12-31"',
  '"+275760-09-13T00:00:00.000Z"',
  '"-000001-01-01T00:00:00Z"',
  '"=cmd|\' /C calc\'!A0"',
  '"\'; drop table person; --"',
  `"${'长'.repeat(100_000)}"`,
  '{}',
  '[]',
  '[null]',
  '[[[]]]',
  '[{"a":{}}]',
  '{"__proto__":{"grants":[]},"constructor":{"prototype":{"x":1}}}',
  '{"type":"CHOICE","choices":[{"label":"\\u0000","deduction":"1e309"}]}',
  '{"type":"RANGED_SCORE","target":"1e9999","ranges":[{"lower":"-","upper":"","deduction":"\\ud800"}]}',
  '{"toString":1,"valueOf":null,"length":1e9,"then":"x"}',
  `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
];

export function hostileValue(chance: () => number): string {
  return HOSTILE[Math.floor(chance() * HOSTILE.length)]!;
}

/** Whole bodies that are no object of the route's kind, with the content type that they claim. */
export const HOSTILE_BODIES: { type: string; body: string; encoding?: string }[] = [
  { type: 'application/json', body: '' },
  { type: 'application/json', body: '{' },
  { type: 'application/json', body: 'null' },
  { type: 'application/json', body: '"text"' },
  { type: 'application/json', body: '[]' },
  { type: 'application/json', body: '[{}]' },
  { type: 'application/json', body: '{"version":1,"version":1e309,"__proto__":{"version":1}}' },
  { type: 'application/json', body: '{"":"","a.b":1,"constructor":{},"hasOwnProperty":1}' },
  { type: 'application/json', body: `{"deep":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}` },
  { type: 'application/json', body: `[${'{},'.repeat(200_000)}{}]` },
  { type: 'application/json', body: `"${'x'.repeat(1_100_000)}"` },
  { type: 'application/json; charset=utf-7', body: '{}' },
  { type: 'application/json', body: 'no gzip', encoding: 'gzip' },
  { type: 'application/json', body: '{}', encoding: 'zip' },
  { type: 'text/plain', body: '{"version":1}' },
  { type: 'application/x-www-form-urlencoded', body: 'version=1&__proto__[x]=1' },
  { type: 'multipart/form-data; boundary=x', body: '--x\r\n\r\n--x--' },
  {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: `PK\u0003\u0004${'\u0000'.repeat(500_000)}`,
  },
  { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', body: '' },
];

export const HOSTILE_PATHS = [
  'nonsense',
  '%00',
  "x'%00",
  '%ED%A0%80',
  '%E0%A4%A',
  '..%2f..%2fme',
  'NaN',
  '-1',
  `${'9'.repeat(5_000)}`,
  '01900000-0000-7000-8000-000000000000',
];

/** Something that exists, for a member or a path of this name. */
export type IdOf = (name: string) => string;

/** A body that the schema admits, each member as JSON text. */
export function fittingMembers(schema: Schema, schemas: Schemas, idOf: IdOf, chance: () => number): [string, string][] {
  const { properties = {} } = resolved(schema, schemas);
  return Object.entries(properties).map(([name, member]) => [name, fitting(name, member, schemas, idOf, chance)]);
}

function resolved(schema: Schema, schemas: Schemas): Schema {
  const ref = schema.$ref ?? schema.allOf?.[0]?.$ref;
  return ref ? resolved(schemas[ref.split('/').at(-1)!]!, schemas) : schema;
}

function fitting(name: string, given: Schema, schemas: Schemas, idOf: IdOf, chance: () => number): string {
  const schema = resolved(given, schemas);
  const one = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)]!;
  if (schema.enum) return JSON.stringify(one(schema.enum));
  switch (schema.type) {
    case 'array':
      return `[${Array.from({ length: schema.minItems || 1 }, () => fitting(name, schema.items!, schemas, idOf, chance)).join()}]`;
    case 'boolean':
      return String(chance() < 0.5);
    case 'integer':
    case 'number':
      return String(Math.max(schema.minimum ?? 1, Math.min(1, schema.maximum ?? 1)));
    case 'object':
      return `{${fittingMembers(schema, schemas, idOf, chance)
        .map(([member, value]) => `${JSON.stringify(member)}:${value}`)
        .join()}}`;
  }
  if (schema.format === 'uuid') return JSON.stringify(idOf(name));
  if (schema.format === 'date') return '"2026-12-05"';
  if (schema.format === 'date-time') return '"2026-12-05T08:00:00.000Z"';
  const texts = ['A', 'A1', '2580', '13800000001', 'a@b.cn', 'abcdefghij', '云岭市代表队'];
  const fits = texts.filter(
    (text) =>
      text.length >= (schema.minLength ?? 0) &&
      text.length <= (schema.maxLength ?? 500) &&
      (!schema.pattern || new RegExp(schema.pattern, 'u').test(text)),
  );
  return JSON.stringify(fits.length > 0 ? one(fits) : 'x'.repeat(schema.minLength ?? 1));
}
