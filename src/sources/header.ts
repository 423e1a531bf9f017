/** Which field each column of a table holds. Unknown, missing and doubled headers are told, never guessed. */
import type { Field } from '../schema/fields.ts';
import type { Encoding } from './decode.ts';
import { findField, type FieldNames } from './field-names.ts';
import { finding, quoted, type Finding } from './finding.ts';
import { nearest } from './nearest.ts';

export interface HeaderMap {
  /** The field of each column, by position; undefined where a column has none. */
  fields: (Field | undefined)[];
  /** Field key → column from 1. */
  columns: ReadonlyMap<string, number>;
  findings: (Finding & { column: number; title: string })[];
  /** Whether rows cannot be read under this header. */
  unusable: boolean;
}

/** Maps the first row of a table. Chinese titles, English keys and `标题（单位）` are known. */
export function mapHeader(cells: readonly string[], { fields, names }: FieldNames, encoding: Encoding): HeaderMap {
  const columns = new Map<string, number>();
  const findings: HeaderMap['findings'] = [];
  const found = cells.map((title, index) => {
    const field = findField(title, names);
    const note = noteOn(title, field, index === cells.length - 1 || cells.slice(index).every(isBlank), fields, columns);
    if (note) findings.push({ ...note, column: index + 1, title: title.trim() });
    if (!field || columns.has(field.key)) return undefined;
    columns.set(field.key, index + 1);
    return field;
  });
  if (columns.size === 0) return { fields: found, columns, findings: [unreadable(cells, encoding)], unusable: true };
  const missing = fields.filter((field) => field.required && !columns.has(field.key)).map((field) => `“${field.title}”`);
  if (missing.length > 0) {
    findings.push({
      ...finding('CSV-HEADER-MISSING', `表头缺少必需的列：${missing.join('、')}`, '在表头加上这些列，名称要一字不差'),
      column: 0,
      title: '',
    });
  }
  return { fields: found, columns, findings, unusable: missing.length > 0 };
}

/** How many of the cells are known headers: tells a header from a banner or a row of data. */
export function countKnown(cells: readonly string[], { names }: FieldNames): number {
  return cells.filter((cell) => findField(cell, names)).length;
}

function isBlank(cell: string): boolean {
  return cell.trim() === '';
}

function noteOn(
  title: string,
  field: Field | undefined,
  trailing: boolean,
  fields: readonly Field[],
  columns: ReadonlyMap<string, number>,
): Finding | undefined {
  if (isBlank(title)) {
    return trailing
      ? finding('CSV-COLUMN-EMPTY', '右边有没有表头的空列', '删掉多余的空列')
      : finding('CSV-HEADER-EMPTY', '这一列没有表头', '填上列名，或删掉这一列');
  }
  if (field && columns.has(field.key)) {
    return finding(
      'CSV-HEADER-DUPLICATE',
      `表头${quoted(title)}和第 ${columns.get(field.key)} 列重复`,
      '两列只能留一列，请核对内容后删掉另一列',
    );
  }
  if (field) return formOf(title, field);
  if (title in {}) return finding('CSV-HEADER-RESERVED', `不能用${quoted(title)}做表头`, '这是程序保留的名称，请改成正确的列名');
  const folded = title.normalize('NFKC');
  const unit = folded.endsWith(')') ? folded.indexOf('(') : -1;
  const bare = (unit < 0 ? folded : folded.slice(0, unit)).trim();
  const sameTitle = fields.find((other) => other.title === bare && other.unit);
  if (sameTitle) {
    return finding(
      'CSV-HEADER-UNIT',
      `表头${quoted(title)}里的单位不对，这一列的单位是“${sameTitle.unit}”`,
      `把数值换算成“${sameTitle.unit}”，表头写“${sameTitle.title}”`,
    );
  }
  const near = nearest(
    bare,
    fields.flatMap((other) => [other.title, other.key]),
  );
  return finding(
    'CSV-HEADER-UNKNOWN',
    `没有${quoted(title)}这一列`,
    near
      ? `是不是“${near}”？列名要一字不差；不需要的列请删掉`
      : `可以用的列名：${fields.map((other) => other.title).join('、')}；不需要的列请删掉`,
  );
}

function formOf(title: string, field: Field): Finding | undefined {
  const accepted = [field.title, field.key, `${field.title}（${field.unit}）`];
  if (accepted.includes(title)) return undefined;
  return finding('CSV-HEADER-FORM', `表头${quoted(title)}当作“${field.title}”读取`, `请写成“${field.title}”`);
}

function unreadable(cells: readonly string[], encoding: Encoding): HeaderMap['findings'][number] {
  const seen = quoted(cells.join(','));
  const found =
    encoding === 'GB18030'
      ? finding(
          'CSV-HEADER-ENCODING',
          `第一行没有一个认识的列名，现在读成${seen}；文件可能是 Big5（繁体）或 Shift_JIS（日文）编码`,
          '请在原来的软件里另存为“CSV UTF-8（逗号分隔）”',
        )
      : finding('CSV-HEADER-MISSING', `第一行没有一个认识的列名，现在是${seen}`, '第一行必须是表头，列名见 data/README.md');
  return { ...found, column: 0, title: '' };
}
