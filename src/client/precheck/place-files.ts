import { decode } from '../../sources/decode.ts';
import { splitRows } from '../../sources/csv-rows.ts';
import { findField, namesOf } from '../../sources/field-names.ts';
import { kindOf, type Kind } from '../../schema/registry.ts';
import { precheckText as words } from '../../format/wording/precheck.ts';
import { finding } from '../../sources/finding.ts';
import { bareName, frontValue, kindAt, kindByFrontMatter, kindByHeader, kindByName } from './guess-kind.ts';
import type { Placed } from './placed.ts';
import { placeSheets } from './place-sheets.ts';
import type { GivenFile } from './protocol.ts';
import { rootPath } from './root-path.ts';

/** What is known of the published sources while files are placed among them. */
export interface Known {
  /** Paths of the published sources. */
  paths: ReadonlySet<string>;
  /** `YYYY` of the data. */
  year: string;
  /** Whether a whole source root was given. */
  whole: boolean;
}

const WORKBOOK = /\.(?:xlsx|xlsm|xlsb|xls|et|ods)$/i;
const TABLE = /\.(?:csv|tsv|txt)$/i;
const TEXT = /\.(?:md|markdown)$/i;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Finds the place in the sources of every file that was given; of a workbook that of every sheet. A place is taken once. */
export async function placeFiles(given: readonly GivenFile[], known: Known): Promise<Placed[]> {
  const placed: Placed[] = [];
  const taken = new Map<string, string>();
  for (const [index, file] of given.entries()) {
    for (const one of await placeFile(file, index, known)) {
      const other = taken.get(one.path);
      if (one.path && other !== undefined) placed.push(refuse(one, words.twice(other)));
      else {
        if (one.path) taken.set(one.path, one.name);
        placed.push(one);
      }
    }
  }
  return placed;
}

async function placeFile(file: GivenFile, given: number, known: Known): Promise<Placed[]> {
  const { name, bytes } = file;
  const chosen = file.kind && kindOf(file.kind);
  const root = rootPath(name);
  const one = (path: string, kind: Kind | undefined): Placed[] => [{ name, given, path, kind, bytes, findings: [] }];
  // What lies in a source root lies where it lies; a table beside it may still be a workbook.
  if (root && (known.whole || root.startsWith('public/'))) return one(root, kindAt(root));
  if (WORKBOOK.test(name)) return placeSheets(file, given, known);
  if (root && (!chosen || kindAt(root) === chosen)) return one(root, kindAt(root));
  if (/\.json$/i.test(name)) {
    const kind = chosen ?? kindByName(name, ['json']);
    if (kind?.source.form === 'json') return one(`data/${kind.source.file}.json`, kind);
  }
  if (TEXT.test(name)) {
    const text = decode(bytes, 'md').text ?? '';
    const kind = chosen ?? kindByFrontMatter(text);
    if (kind.source.form === 'texts') return one(textPath(kind, name, text, known), kind);
  }
  if (TABLE.test(name)) {
    const kind = chosen ?? kindByName(name, ['table', 'parts']) ?? kindByHeader(bytes);
    if (kind && (kind.source.form === 'table' || kind.source.form === 'parts')) return one(tablePath(kind, name, bytes, known), kind);
    return [refuse({ name, given, path: '', kind: undefined, bytes, findings: [] }, words.unknownTable)];
  }
  return [refuse({ name, given, path: '', kind: undefined, bytes, findings: [] }, words.otherFile)];
}

/** The file with a reason why it has no place; it is not checked. */
export function refuse(placed: Placed, reason: { message: string; hint: string }): Placed {
  return { ...placed, path: '', findings: [...placed.findings, finding('BAD-FILE-UNKNOWN', reason.message, reason.hint)] };
}

/** Where a table of that kind lies; a part is named after its first record. */
export function tablePath(kind: Kind, name: string, bytes: Uint8Array, { paths }: Known): string {
  const { form, file, partField } = kind.source;
  if (form === 'table') return `data/${file}.csv`;
  const bare = bareName(name);
  const named = `data/${file}/${bare}.csv`;
  if (paths.has(named)) return named;
  const first = partField && firstValue(bytes, kind, partField);
  const part = first && ID.test(first) ? first : ID.test(bare) ? bare : kind.source.file;
  return `data/${file}/${part}.csv`;
}

function firstValue(bytes: Uint8Array, kind: Kind, key: string): string | undefined {
  const { text } = decode(bytes, 'csv');
  const [header, first] = splitRows((text ?? '').slice(0, 20_000)).rows;
  const { names } = namesOf(kind.schema);
  const column = header?.cells.findIndex((title) => findField(title, names)?.key === key) ?? -1;
  return first?.cells[column]?.trim();
}

/** Where a text lies: where one of its name is published, else by its id and the year of its publication. */
function textPath(kind: Kind, name: string, text: string, { paths, year }: Known): string {
  const { file, byYear } = kind.source;
  const bare = bareName(name);
  const id = ID.test(bare) ? bare : frontValue(text, words.fields.id) || bare;
  const known = [...paths].find((path) => path.startsWith(`content/${file}/`) && path.endsWith(`/${id}.md`));
  if (known) return known;
  if (!byYear) return `content/${file}/${id}.md`;
  const day = frontValue(text, words.fields.publishedOn);
  return `content/${file}/${/^(?:19|20)\d{2}/.exec(day)?.[0] ?? year}/${id}.md`;
}
