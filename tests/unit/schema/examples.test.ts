import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { fieldsOf, type Field } from '../../../src/schema/fields.ts';
import { DUTY_KINDS } from '../../../src/schema/kinds/duty.ts';
import { EDITOR_KINDS } from '../../../src/schema/kinds/editors.ts';
import { OWNERS_KINDS } from '../../../src/schema/kinds/owners.ts';
import { RECORD_KINDS } from '../../../src/schema/kinds/record.ts';
import { WORKS_KINDS } from '../../../src/schema/kinds/works.ts';
import { KINDS, kindOf } from '../../../src/schema/registry.ts';

interface Case {
  /** `channels.how` */
  path: string;
  field: Field;
}

const kinds = KINDS.map((kind) => ({ ...kind, cases: casesOf('', kind.schema) }));

function casesOf(prefix: string, schema: z.ZodObject): Case[] {
  return fieldsOf(schema).flatMap((field) => [
    { path: prefix + field.key, field },
    ...(field.nested ? casesOf(`${prefix}${field.key}.`, field.nested.schema) : []),
  ]);
}

/** Paths of the fields that do not satisfy `holds`. */
const failing = (cases: Case[], holds: (field: Field) => boolean) => cases.filter(({ field }) => !holds(field)).map(({ path }) => path);

const withExample = (cases: Case[]) => cases.filter(({ field }) => field.example !== '');

describe.each(kinds)('$title', ({ schema, cases, key, titleField, references, orders, computed, columns, source }) => {
  test('every field has a Chinese title and a description', () => {
    expect(failing(cases, (field) => /\p{Script=Han}/u.test(field.title))).toEqual([]);
    expect(failing(cases, (field) => field.description !== '')).toEqual([]);
  });

  test('descriptions use full-width punctuation', () => {
    expect(failing(cases, (field) => !/[,;!?]|\.$/.test(field.description))).toEqual([]);
  });

  test('no two fields share a title', () => {
    const titles = fieldsOf(schema).map((field) => field.title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('every required field has an example, so that a template can show one', () => {
    expect(failing(cases, (field) => !field.required || field.nested !== undefined || field.example !== '')).toEqual([]);
  });

  test('every example is accepted by its own field', () => {
    expect(failing(withExample(cases), (field) => z.safeDecode(field.schema, field.example).success)).toEqual([]);
  });

  test('an example written and read again is the same value and the same text', () => {
    for (const { path, field } of withExample(cases)) {
      const value = z.decode(field.schema, field.example);
      const written = z.encode(field.schema, value);
      const again = z.decode(field.schema, written);
      expect(again, path).toEqual(value);
      expect(z.encode(field.schema, again), path).toBe(written);
    }
  });

  test('a choice accepts exactly its own words', () => {
    for (const { path, field } of cases.filter((entry) => entry.field.cell === 'choice')) {
      expect(field.options.length, path).toBeGreaterThan(1);
      expect(
        field.options.filter((word) => !z.safeDecode(field.schema, word).success),
        path,
      ).toEqual([]);
      expect(z.safeDecode(field.schema, '没有这个词').success, path).toBe(false);
    }
  });

  test('has a JSON Schema of what a clerk types', () => {
    const json = z.toJSONSchema(schema, { io: 'input' });
    expect(json).toMatchObject({ type: 'object', additionalProperties: false });
    expect(Object.keys(json.properties ?? {})).toEqual(fieldsOf(schema).map((field) => field.key));
  });

  test('what the registry says of it names its own fields', () => {
    const fields = fieldsOf(schema).map((field) => field.key);
    const { partField = [] } = source;
    const named = [key, titleField ?? [], references.map((reference) => reference.field), orders, columns ?? [], partField].flat(2);
    expect(fields).toEqual(expect.arrayContaining(named));
  });

  test('the days it puts in order are days', () => {
    const days = fieldsOf(schema).filter((field) => field.cell === 'date');
    expect(days.map((field) => field.key)).toEqual(expect.arrayContaining(orders.flat()));
  });

  test('what is computed has no column to type it in', () => {
    expect(fieldsOf(schema).filter((field) => computed.includes(field.title))).toEqual([]);
  });

  test('it has a part field when, and only when, it comes in parts', () => {
    expect(source.partField !== undefined).toBe(source.form === 'parts');
  });

  test('its references point at kinds with a single key', () => {
    for (const target of references.flatMap((reference) => reference.kinds)) {
      expect(KINDS.find((kind) => kind.name === target)?.key).toEqual(['id']);
    }
  });
});

test('no kind of one group hides one of another', () => {
  const names = [RECORD_KINDS, WORKS_KINDS, DUTY_KINDS, OWNERS_KINDS, EDITOR_KINDS].flatMap((group) => Object.keys(group));
  expect(names).toEqual(KINDS.map((kind) => kind.name));
});

test('a record is named by its name, else its title, unless its kind says otherwise', () => {
  expect(kindOf('compound').titleField).toBe('name');
  expect(kindOf('notice').titleField).toBe('title');
  expect(kindOf('consent').titleField).toBe('compoundId');
  expect(kindOf('charge').titleField).toBe('item');
  expect(kindOf('schemeBand').titleField).toBeUndefined();
});

test.each([
  ['name', (kind: (typeof KINDS)[number]) => kind.name],
  ['title', (kind: (typeof KINDS)[number]) => kind.title],
  ['place in the sources', (kind: (typeof KINDS)[number]) => `${kind.source.form === 'texts'} ${kind.source.file}`],
])('no two kinds share a %s', (_what, of) => {
  expect(new Set(KINDS.map(of)).size).toBe(KINDS.length);
});
