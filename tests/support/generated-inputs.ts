/** Inputs made from the contract's own schemas: almost right, with things in them that break careless code. */
import fc from 'fast-check';
import { z } from 'zod';
import { operations, type OperationName } from '../../src-main/contract';

interface JsonSchema {
  type?: string;
  format?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  minimum?: number;
  maximum?: number;
}

/** These would act on the test's own computer, print for long, or take away what the other inputs need. */
const leftOut = new Set<OperationName>([
  'library.reveal',
  'evidence.reveal',
  'letters.exportPdf',
  'sample.add',
  'sample.remove'
]);

export const fuzzedOperations = (Object.keys(operations) as OperationName[]).filter((name) => !leftOut.has(name));

const nasty = fc.constantFrom(
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udfff\ud800',
  '\u202e',
  '\ufeff',
  '😀'.repeat(250),
  'x'.repeat(501),
  'x'.repeat(200_001),
  '__proto__',
  'constructor',
  '../../../etc/passwd',
  'C:\\Windows\\System32',
  "'; DROP TABLE interviews; --",
  '" OR 1=1',
  'NEAR(a b, 2) AND *',
  '%s%n%d',
  '${process.env.HOME}',
  '<script>alert(1)</script>',
  '2026-02-30',
  '2026-13-01T00:00:00Z',
  '+010000-01-01T00:00:00Z',
  '0000-01-01',
  'NaN',
  'a\r\nb: c'
);

/** Deep, wide, poisoned: made from text, because only so `__proto__` is a key like any other. */
const structures: fc.Arbitrary<unknown> = fc.constantFrom(
  ...[
    `${'['.repeat(400)}${']'.repeat(400)}`,
    `${'{"a":'.repeat(400)}1${'}'.repeat(400)}`,
    '{"__proto__":{"polluted":true}}',
    '{"constructor":{"prototype":{"polluted":true}}}',
    '{"toString":1,"valueOf":2,"hasOwnProperty":3,"then":4}',
    '{"length":4294967295}',
    `[${'0,'.repeat(5_000)}0]`,
    '1e309',
    '-0',
    '9007199254740993'
  ].map((text) => JSON.parse(text) as unknown)
);
const wrong = fc.oneof(nasty, structures, fc.constantFrom(null, true, -1, 0, 1.5, 2 ** 31, 2 ** 53, -(2 ** 63)));

/** Ids that exist in the library under test, by the domain that lists them (`interviews`, `facts`, …). */
export type KnownIds = Readonly<Record<string, readonly string[]>>;

/** Which ids are likely to fit a field. */
type IdsOf = (field: string) => readonly string[];

export function inputsFor(name: OperationName, known: KnownIds): fc.Arbitrary<unknown> {
  const everything = Object.values(known).flat();
  const own = known[name.split('.')[0] ?? ''] ?? [];
  const ids: IdsOf = (field) => {
    if (field === 'interviewId') return known.interviews ?? [];
    return field === 'id' && own.length > 0 ? own : everything;
  };
  const schema = z.toJSONSchema(operations[name].input, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  return fc.oneof({ weight: 9, arbitrary: like(schema, ids, '') }, { weight: 1, arbitrary: wrong });
}

/** Mostly what the schema takes, here and there something that it may not. */
function like(schema: JsonSchema, ids: IdsOf, field: string): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 24, arbitrary: right(schema, ids, field) }, { weight: 1, arbitrary: wrong });
}

function right(schema: JsonSchema, ids: IdsOf, field: string): fc.Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((choice) => like(choice, ids, field)));
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.const !== undefined) return fc.constant(schema.const);
  switch (schema.type) {
    case 'object':
      return objectLike(schema.properties ?? {}, ids);
    case 'array':
      return fc.array(like(schema.items ?? {}, ids, field), { maxLength: 4 });
    case 'integer':
    case 'number':
      return fc.integer({ min: schema.minimum ?? -10, max: Math.min(schema.maximum ?? 1_000, 1_000_000) });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'string':
      return stringLike(schema, ids(field));
    default:
      return wrong;
  }
}

function stringLike({ format }: JsonSchema, ids: readonly string[]): fc.Arbitrary<string> {
  if (format === 'uuid')
    return fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: fc.uuid() });
  if (format === 'date-time')
    return fc.constantFrom('2026-11-20T09:00:00Z', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z');
  if (format === 'date') return fc.constantFrom('2026-11-20', '0001-01-01', '9999-12-31');
  return fc.oneof(
    nasty,
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom('Europe/Berlin', 'UTC', 'shift')
  );
}

/** Any of the fields may be missing; now and then there is one that nobody asked for. */
function objectLike(properties: Record<string, JsonSchema>, ids: IdsOf): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(
    Object.entries(properties).map(([key, schema]) => [
      key,
      fc.option(like(schema, ids, key), { nil: undefined, freq: 9 })
    ])
  );
  const surplus = fc.option(fc.tuple(fc.constantFrom('__proto__', 'constructor', 'surplus', ''), wrong), { freq: 5 });
  return fc.tuple(fc.record(fields), surplus).map(([made, more]) => {
    const all = Object.entries(made).filter(([, value]) => value !== undefined);
    const object: Record<string, unknown> = {};
    for (const [key, value] of more === null ? all : [...all, more]) {
      Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
    }
    return object;
  });
}
