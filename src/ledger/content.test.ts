import { expect, test } from 'vitest';
import { z } from 'zod';
import { id as idCell, text as textCell } from '../schema/cells.ts';
import { fieldsOf, type Field } from '../schema/fields.ts';
import { kindOf, KINDS } from '../schema/registry.ts';
import type { Row } from '../schema/dataset.ts';
import { loadSources } from '../sources/load.ts';
import { nodeFiles } from '../sources/node-files.ts';
import { fromBase64, toHex } from './base64.ts';
import { canonicalJson, parseCanonical, type Canonical } from './canonical.ts';
import { attachmentsIn, contentHash, contentOf, idOfContent, parseContent, recordId } from './content.ts';

/** Of each kind so many records are tried. */
const MOST = 200;

type Values = Record<string, unknown>;

/** The content as the schemas encode it: slow, and beyond doubt. */
function encoded(fields: readonly Field[], value: Values): Values {
  return Object.fromEntries(
    fields.filter(({ key }) => value[key] !== undefined).map((field) => [field.key, encodedField(field, value[field.key])]),
  );
}

function encodedField({ nested, schema }: Field, value: unknown): unknown {
  if (!nested) return String(z.encode(schema, value as never));
  const inner = fieldsOf(nested.schema);
  return nested.list ? (value as Values[]).map((one) => encoded(inner, one)) : encoded(inner, value as Values);
}

test('contents of the whole demonstration are canonical and say what a clerk would type; ids tell records apart', () => {
  const { dataset } = loadSources('', nodeFiles('.'));
  const wrong: string[] = [];
  let records = 0;
  for (const kind of KINDS.filter(({ published }) => published)) {
    const rows = dataset[kind.name] as Row<Values>[];
    const ids = new Set(rows.map(({ value }) => recordId(kind, value)));
    expect(ids.size, kind.name).toBe(rows.length);
    const step = Math.ceil(rows.length / MOST);
    for (const { value, body } of rows.filter((_, at) => at % step === 0)) {
      const text = contentOf(kind, value, body);
      const expected = { fields: encoded(fieldsOf(kind.schema), value), ...(body !== undefined && { body }) } as Canonical;
      if (text !== canonicalJson(expected)) wrong.push(text);
      if (idOfContent(kind, parseContent(text)!) !== recordId(kind, value)) wrong.push(recordId(kind, value));
      records++;
    }
  }
  expect(wrong).toEqual([]);
  expect(records).toBeGreaterThan(5000);
});

test('a content names its files by their hashes, in order, and only where there are any', () => {
  const notice = kindOf('notice');
  const value = { id: 'n-2026-0001', title: '公示' };
  const files = { '/attachments/n/b.pdf': 'Yg==', '/attachments/n/a.pdf': 'YQ==' };
  expect(contentOf(notice, value, '正文', files)).toBe(
    '{"body":"正文","fields":{"id":"n-2026-0001","title":"公示"},"files":{"/attachments/n/a.pdf":"YQ==","/attachments/n/b.pdf":"Yg=="}}',
  );
  expect(contentOf(notice, value, '', {})).toBe('{"body":"","fields":{"id":"n-2026-0001","title":"公示"}}');
});

test('fields stand in the order of their names, nested ones too, and empty ones not at all', () => {
  const schema = z.strictObject({
    zone: textCell,
    id: idCell,
    empty: textCell.optional(),
    parts: z.array(z.strictObject({ b: textCell, a: textCell.optional() })),
  });
  const text = contentOf({ schema }, { id: 'x', parts: [{ b: '"' }, { a: '1', b: '2' }], zone: 'é\n' });
  expect(text).toBe('{"fields":{"id":"x","parts":[{"b":"\\""},{"a":"1","b":"2"}],"zone":"é\\n"}}');
  expect(parseCanonical(text)).toBeDefined();
});

test('an id can be taken apart again', () => {
  const kind = { schema: z.strictObject({ a: textCell, b: textCell }), key: ['a', 'b'] };
  const ids = [
    ['x/y', 'z'],
    ['x', 'y/z'],
    ['x%2Fy', 'z'],
  ].map(([a, b]) => recordId(kind, { a, b }));
  expect(ids).toEqual(['x%2Fy/z', 'x/y%2Fz', 'x%252Fy/z']);
});

test('the same content under another salt has another hash', () => {
  const [one, other] = [new Uint8Array(32), new Uint8Array(32).fill(1)];
  // As sha256sum says it: (head -c 32 /dev/zero; printf '{"fields":{}}') | sha256sum
  expect(toHex(fromBase64(contentHash(one, '{"fields":{}}'))!)).toBe('8691dbaf9e8d91bac31782d33742e9268a1b50614cbfd114130a697b73221ca8');
  expect(contentHash(one, '{"fields":{}}')).not.toBe(contentHash(other, '{"fields":{}}'));
  expect(contentHash(one, '{"fields":{}}')).not.toBe(contentHash(one, '{"fields":{ }}'));
});

test('attachments that a text leads to are found once each, however they are written', () => {
  const body = '见[图](/attachments/n/plan.pdf)和[表](/attachments/n/%E8%A1%A8.xlsx)，再看[图](/attachments/n/plan.pdf)。';
  expect(attachmentsIn(body)).toEqual(['/attachments/n/plan.pdf', '/attachments/n/表.xlsx']);
});
