/** A tree of texts to one record by its schema: the same cell readers as tables, nested fields included. */
import type { Source } from '../schema/dataset.ts';
import { problemAt } from '../schema/dataset.ts';
import type { Field } from '../schema/fields.ts';
import type { Problem } from '../schema/problem.ts';
import type { z } from 'zod';
import { CellReaders } from './cell-reader.ts';
import { exampleOf } from './diagnosis.ts';
import { fileProblem, finding, quoted, type Finding } from './finding.ts';
import { findField, namesOf } from './field-names.ts';
import { nearest } from './nearest.ts';
import type { Spot, Tree } from './tree.ts';

export interface RecordResult {
  /** Undefined when anything was refused. */
  value?: Record<string, unknown>;
  places: Map<string, Spot>;
  problems: Problem[];
}

/** Reads the top of a file as a record of `schema`. `at` is the place of the file's first entry; `cells` may serve many files. */
export function readRecordTree(tree: Tree | undefined, schema: z.ZodObject, at: Source, cells = new CellReaders()): RecordResult {
  const places = new Map<string, Spot>();
  const reading: Reading = { at: { ...at, places }, places, problems: [], refused: false, cells };
  if (tree?.form !== 'map') {
    reading.problems.push(
      fileProblem(at.file, finding('FIELD-SHAPE', '这里应当是“名称: 内容”的列表', '每行写一个名称和它的内容'), tree ?? { line: at.line }),
    );
    return { places, problems: reading.problems };
  }
  const value = readMap(tree, schema, '', reading);
  return { places, problems: reading.problems, ...(!reading.refused && { value }) };
}

interface Reading {
  at: Source;
  places: Map<string, Spot>;
  problems: Problem[];
  refused: boolean;
  cells: CellReaders;
}

function readMap(tree: Extract<Tree, { form: 'map' }>, schema: z.ZodObject, path: string, reading: Reading): Record<string, unknown> {
  const { fields, names } = namesOf(schema);
  const value: Record<string, unknown> = {};
  const seen = new Set<string>();
  for (const entry of tree.entries) {
    const field = findField(entry.key, names);
    if (!field) {
      refuseAt(reading, entry.at, entry.key, unknownName(entry.key, fields));
      continue;
    }
    if (seen.has(field.key)) {
      refuseAt(
        reading,
        entry.at,
        field.title,
        finding('FIELD-DUPLICATE', `“${field.title}”写了两次`, '只能留一个，请核对内容后删掉另一个'),
      );
      continue;
    }
    seen.add(field.key);
    const place = path + field.key;
    reading.places.set(place, entry.at);
    const read = readValue(entry.value, field, place, reading);
    if (read !== undefined) value[field.key] = read;
  }
  for (const field of fields) {
    if (!field.required || seen.has(field.key)) continue;
    refuseAt(
      reading,
      tree,
      field.title,
      finding('FIELD-MISSING', `缺少“${field.title}”`, `请加上：${field.description}${exampleOf(field)}`),
    );
  }
  return value;
}

function readValue(tree: Tree, field: Field, path: string, reading: Reading): unknown {
  if (field.nested?.list) return readNestedList(tree, field, field.nested.schema, path, reading);
  if (field.nested) {
    if (tree.form === 'map') return readMap(tree, field.nested.schema, `${path}.`, reading);
    return refuseField(reading, path, field, shape(field, '下一级的“名称: 内容”'));
  }
  if (tree.form === 'scalar') return readScalar(tree, field, path, reading);
  if (tree.form === 'list' && field.cell === 'list') return readWords(tree.items, field, path, reading);
  return refuseField(reading, path, field, shape(field, field.cell === 'list' ? '一列文字' : '一段文字'));
}

function readNestedList(tree: Tree, field: Field, schema: z.ZodObject, path: string, reading: Reading): unknown {
  if (tree.form !== 'list') return refuseField(reading, path, field, shape(field, '用“- ”开头的几项'));
  return tree.items.map((item, index) => {
    const place = `${path}.${index}`;
    reading.places.set(place, { line: item.line, column: item.column });
    if (item.form === 'map') return readMap(item, schema, `${place}.`, reading);
    return refuseField(reading, place, field, shape(field, '用“- ”开头的几项，每项是“名称: 内容”'));
  });
}

/** A list written item by item; joined as a cell would be, so that both forms mean the same. */
function readWords(items: readonly Tree[], field: Field, path: string, reading: Reading): unknown {
  const words: string[] = [];
  for (const [index, item] of items.entries()) {
    const place = `${path}.${index}`;
    reading.places.set(place, { line: item.line, column: item.column });
    if (item.form !== 'scalar') return refuseField(reading, place, field, shape(field, '一列文字'));
    if (/[；;]/.test(item.text) || item.text === '') {
      return refuseField(
        reading,
        place,
        field,
        finding('CELL-LIST', `每项写一个内容，不能为空，也不能有分号；现在是${quoted(item.text)}`, '拆成几项'),
      );
    }
    words.push(item.text);
  }
  if (words.length === 0)
    return refuseField(
      reading,
      path,
      field,
      finding('CELL-LIST', `“${field.title}”是空的列表`, field.required ? `请填写${exampleOf(field)}` : '没有内容时请删掉这一项'),
    );
  return readText(words.join('；'), field, path, reading);
}

function readScalar(tree: Extract<Tree, { form: 'scalar' }>, field: Field, path: string, reading: Reading): unknown {
  if (tree.plain && tree.text === 'null') {
    return refuseField(
      reading,
      path,
      field,
      finding('JSON-NULL', `“${field.title}”是 null`, field.required ? `请填写${exampleOf(field)}` : '没有内容时请删掉这一项'),
    );
  }
  return readText(tree.text, field, path, reading);
}

function readText(text: string, field: Field, path: string, reading: Reading): unknown {
  const result = reading.cells.read(text, field);
  for (const found of result.findings) reading.problems.push(problemAt(reading.at, path, field.title, found));
  if (result.refused) reading.refused = true;
  return result.value;
}

function shape(field: Field, wanted: string): Finding {
  return finding('FIELD-SHAPE', `“${field.title}”应当是${wanted}`, field.description);
}

function unknownName(name: string, fields: readonly Field[]): Finding {
  const near = nearest(
    name.trim(),
    fields.flatMap((field) => [field.title, field.key]),
  );
  return finding(
    'FIELD-UNKNOWN',
    `没有${quoted(name)}这一项`,
    near
      ? `是不是“${near}”？名称要一字不差；不需要的请删掉`
      : `可以用的名称：${fields.map((field) => field.title).join('、')}；不需要的请删掉`,
  );
}

function refuseField(reading: Reading, path: string, field: Field, found: Finding): undefined {
  reading.refused = true;
  reading.problems.push(problemAt(reading.at, path, field.title, found));
}

function refuseAt(reading: Reading, spot: Spot, title: string, found: Finding): undefined {
  reading.refused = true;
  reading.problems.push(fileProblem(reading.at.file, found, { line: spot.line, column: spot.column, field: title }));
}
