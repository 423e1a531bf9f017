/** What describes the downloads – package, schemas, CSVW, catalogue, sums – is valid, and true of the files. */
import { createHash } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { oddSite, textOf, type OddSite } from './odd-site.ts';
import { PACKAGE_SHAPE } from './package-shape.ts';

interface Column {
  name: string;
  title: string;
  type: string;
  delimiter?: string;
  trueValues?: string[];
  missingValues?: { value: string }[];
  constraints?: { required?: boolean; unique?: boolean; enum?: string[]; pattern?: string; minimum?: number; maximum?: number };
}
type Node = Record<string, unknown> & { '@id': string; '@type'?: string[] };
interface Flattener {
  flatten(document: unknown, context: undefined, options: object): Promise<Node[]>;
}
interface Key {
  fields: string[];
  reference: { resource?: string; fields: string[] };
}
interface Resource {
  name: string;
  path: string;
  bytes: number;
  hash: string;
  schema: { fields: Column[]; primaryKey?: string[]; uniqueKeys?: string[][]; foreignKeys?: Key[] };
}

let odd: OddSite;
let rowsOf: Map<string, Record<string, string>[]>;
let resources: Resource[];
const json = (name: string) => JSON.parse(textOf(odd.downloads, name)) as Record<string, unknown>;
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
beforeAll(async () => {
  odd = await oddSite();
  resources = json('datapackage.json').resources as Resource[];
  rowsOf = new Map(resources.map(({ name, path }) => [name, parse(textOf(odd.downloads, path), { bom: true, columns: true })]));
}, 120_000);

const ajv = () => {
  const made = new Ajv2020({ strict: false, allErrors: true });
  (addFormats as unknown as (ajv: Ajv2020) => void)(made);
  return made;
};

describe('the Data Package', () => {
  test('has the form that the specification asks for', () => {
    const check = ajv().compile(PACKAGE_SHAPE);
    check(json('datapackage.json'));
    expect(check.errors ?? []).toEqual([]);
  });

  test('says of every file its size, its sum and its header', () => {
    for (const { path, bytes, hash, schema } of resources) {
      const { content } = odd.downloads.get(path)!;
      expect([bytes, hash]).toEqual([content.length, `sha256:${sha256(content)}`]);
      const [header] = parse(textOf(odd.downloads, path), { bom: true, to: 1 }) as string[][];
      expect(header).toEqual(schema.fields.map(({ name }) => name));
    }
  });

  test('gives every column a type and constraints that its cells keep', () => {
    for (const { name, schema } of resources) {
      for (const column of schema.fields) {
        const wrong = rowsOf.get(name)!.find((row) => !fits(column, row[column.name]!));
        expect(wrong?.[column.name], `${name}.${column.name} ${JSON.stringify(column)}`).toBeUndefined();
      }
    }
  });

  test('names keys that no two rows share, and foreign keys that lead to a row', () => {
    const keyOf = (row: Record<string, string>, fields: string[]) => fields.map((field) => row[field]).join('\0');
    const foreign = resources.flatMap(({ name, schema }) => (schema.foreignKeys ?? []).map((key) => ({ name, ...key })));
    for (const { name, schema } of resources) {
      for (const key of [schema.primaryKey ?? [], ...(schema.uniqueKeys ?? [])].filter(({ length }) => length > 0)) {
        const keys = rowsOf.get(name)!.map((row) => keyOf(row, key));
        expect(new Set(keys).size, `${name} ${key.join()}`).toBe(keys.length);
      }
    }
    for (const { name, fields, reference } of foreign) {
      const there = new Set(rowsOf.get(reference.resource ?? name)!.map((row) => keyOf(row, reference.fields)));
      const lost = rowsOf.get(name)!.filter((row) => fields.every((field) => row[field] !== '') && !there.has(keyOf(row, fields)));
      expect(lost, `${name}.${fields.join()}`).toEqual([]);
    }
    expect(foreign.length).toBeGreaterThan(100);
  });
});

/** As Table Schema reads a cell. */
function fits(column: Column, cell: string): boolean {
  const { type, constraints = {}, missingValues = [{ value: '' }] } = column;
  if (missingValues.some(({ value }) => value === cell)) return !(constraints.required && cell === '');
  if (type === 'integer' || type === 'number') {
    const form = type === 'integer' ? /^[+-]?\d+$/ : /^[+-]?\d+(?:\.\d+)?$/;
    return form.test(cell) && Number(cell) >= (constraints.minimum ?? -Infinity) && Number(cell) <= (constraints.maximum ?? Infinity);
  }
  if (type === 'boolean') return cell === '是' || cell === '否';
  if (type === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(cell);
  if (type === 'array' || type === 'object') return Array.isArray(JSON.parse(cell)) === (type === 'array');
  if (constraints.enum && !constraints.enum.includes(cell)) return false;
  return !constraints.pattern || new RegExp(`^(?:${constraints.pattern})$`, 'u').test(cell);
}

test('every JSON follows the schema of its kind, and what is missing, unknown or of another type does not', () => {
  const judge = ajv();
  for (const { name, kind } of odd.tables) {
    if (!kind) continue;
    const schema = json(`${name}.schema.json`);
    const check = judge.compile(schema);
    const file = json(`${name}.json`) as { rows: Record<string, unknown>[] };
    check({ ...file, rows: file.rows.slice(0, 2000) });
    expect(check.errors?.slice(0, 3) ?? [], name).toEqual([]);
    const row = (one: object) => check({ ...file, rows: [one] });
    const [first] = file.rows;
    if (!first) continue;
    expect(row({ ...first, more: 1 })).toBe(false);
    const [key] = Object.keys(first) as [string];
    const { [key]: _, ...less } = first;
    expect(row(less), name).toBe(false);
    expect(row({ ...first, [key]: { no: 'such value' } }), name).toBe(false);
  }
});

interface CsvwColumn {
  name: string;
  titles: string;
  required?: boolean;
  separator?: string;
  datatype: string | { base: string; format?: string; minimum?: number; maximum?: number };
}
interface CsvwTable {
  url: string;
  tableSchema: {
    columns: CsvwColumn[];
    foreignKeys?: { columnReference: string[]; reference: { resource: string; columnReference: string[] } }[];
  };
}

describe('the CSVW metadata', () => {
  const tablesIn = () => json('csv-metadata.json').tables as CsvwTable[];

  test('names every CSV, its header and the columns that lead elsewhere', () => {
    expect((json('csv-metadata.json')['@context'] as unknown[])[0]).toBe('http://www.w3.org/ns/csvw');
    const tables = tablesIn();
    expect(tables.map(({ url }) => url).sort()).toEqual([...odd.downloads.keys()].filter((name) => name.endsWith('.csv')).sort());
    const columnsOf = new Map(tables.map(({ url, tableSchema }) => [url, tableSchema.columns.map(({ name }) => name)]));
    for (const { url, tableSchema } of tables) {
      const [header] = parse(textOf(odd.downloads, url), { bom: true, to: 1 }) as string[][];
      expect(tableSchema.columns.map(({ titles }) => titles)).toEqual(header);
      for (const { columnReference, reference } of tableSchema.foreignKeys ?? []) {
        expect(columnsOf.get(url)).toEqual(expect.arrayContaining(columnReference));
        expect(columnsOf.get(reference.resource), reference.resource).toEqual(expect.arrayContaining(reference.columnReference));
      }
    }
  });

  test('gives every column a datatype that its cells have', () => {
    const tables = new Map(tablesIn().map((table) => [table.url, table]));
    for (const { name, path } of resources) {
      for (const column of tables.get(path)!.tableSchema.columns) {
        const wrong = rowsOf.get(name)!.find((row) => !isOf(column, row[column.name]!));
        expect(wrong?.[column.name], `${name} ${JSON.stringify(column)}`).toBeUndefined();
      }
    }
  });
});

/** As CSVW reads a cell (Metadata Vocabulary, 6.4). */
function isOf({ datatype, separator, required = false }: CsvwColumn, cell: string): boolean {
  if (cell === '') return !required;
  const { base, format, minimum = -Infinity, maximum = Infinity } = typeof datatype === 'string' ? { base: datatype } : datatype;
  const isNumber = (form: RegExp) => form.test(cell) && Number(cell) >= minimum && Number(cell) <= maximum;
  if (base === 'integer') return isNumber(/^[+-]?\d+$/);
  if (base === 'decimal') return isNumber(/^[+-]?\d+(?:\.\d+)?$/);
  if (base === 'boolean') return format!.split('|').includes(cell);
  if (base === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(cell);
  if (base === 'json') return typeof JSON.parse(cell) === 'object';
  return (
    base === 'string' &&
    (separator ? cell.split(separator) : [cell]).every((one) => !format || new RegExp(`^(?:${format})$`, 'u').test(one))
  );
}

test('the catalogue is JSON-LD that says where every file is, how large it is and its sum', async () => {
  const document = json('dcat.jsonld');
  // Of a package without types only what is asked of it here.
  const { default: jsonld } = (await import('jsonld' as string)) as { default: Flattener };
  const documentLoader = () => Promise.reject(new Error('a reader should not have to fetch anything'));
  const expanded = await jsonld.flatten(document, undefined, { documentLoader });
  const dcat = 'http://www.w3.org/ns/dcat#';
  const of = (type: string) => expanded.filter((node) => node['@type']?.includes(dcat + type));
  const one = (node: Node, name: string) => (node[name] as { '@id': string; '@value': string }[])[0]!;
  expect(of('Catalog')).toHaveLength(1);
  expect(of('Dataset')).toHaveLength(odd.tables.filter(({ kind }) => kind).length + 1);
  const nodes = new Map(expanded.map((node) => [node['@id'], node]));
  for (const distribution of of('Distribution')) {
    const name = one(distribution, `${dcat}downloadURL`)['@id'].replace(/^.*\/data\//, '');
    const { content } = odd.downloads.get(name)!;
    const sum = nodes.get(one(distribution, 'http://spdx.org/rdf/terms#checksum')['@id'])!;
    expect(one(distribution, `${dcat}byteSize`)['@value']).toBe(String(content.length));
    expect(one(sum, 'http://spdx.org/rdf/terms#checksumValue')['@value']).toBe(sha256(content));
  }
});

test('the list of sums is that of every other file', () => {
  const others = [...odd.downloads.values()].filter(({ name }) => name !== 'sha256sums.txt');
  expect(textOf(odd.downloads, 'sha256sums.txt')).toBe(others.map(({ name, content }) => `${sha256(content)}  ${name}\n`).join(''));
});
