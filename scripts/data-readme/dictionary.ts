import { cellForms } from '../../src/format/wording/cell-forms.ts';
import type { CellKind } from '../../src/schema/cells.ts';
import { fieldsOf, type Field } from '../../src/schema/fields.ts';
import { kindOf, KINDS, type Kind } from '../../src/schema/registry.ts';

/** The data dictionary: every kind of record with its file and its fields, as Markdown in Chinese. */
export function writeDictionary(): string {
  return [
    '# 数据说明',
    '',
    '<!-- 由 node scripts/data-readme.ts 生成，请不要手工修改。 -->',
    '',
    '这里列出网站用到的每一张表、每一个文件和其中的每一列。表头写中文列名，也可以写英文列名；没有列出的列会报错。',
    '必填的列不能空着。空白、0 和“无”是三个不同的意思：不知道就空着，确实是零才填 0。',
    '',
    '## 每种格子怎样填',
    '',
    ...table(['格式', '怎样填'], Object.values(CELLS)),
    '',
    '## 全部登记簿',
    '',
    ...table(
      ['登记簿', '文件', '必需', '公开下载'],
      KINDS.map((kind) => [kind.title, code(fileOf(kind)), yes(kind.source.required), yes(kind.published)]),
    ),
    '',
    ...KINDS.flatMap(section),
  ].join('\n');
}

const FORMS: Record<Kind['source']['form'], string> = {
  json: '一个 JSON 文件，键是下面的列名，值都写成文字（加引号）。',
  table: '一张 CSV 表。',
  parts: '一个文件夹，里面每一期一张 CSV 表，表头都相同。',
  texts: '每条一个 Markdown 文件，列名写在文件开头两行“---”之间，正文写在后面。',
};

/** How each cell form is typed: its name and an instruction. */
const CELLS: Record<CellKind, readonly [string, string]> = cellForms;

function section(kind: Kind): string[] {
  return [
    `## ${kind.title}`,
    '',
    `${kind.about}文件：${code(fileOf(kind))}。${FORMS[kind.source.form]}`,
    '',
    ...identity(kind),
    ...fieldTable(kind.schema),
    '',
    ...nestedTables(fieldsOf(kind.schema)),
  ];
}

function identity(kind: Kind): string[] {
  const fields = fieldsOf(kind.schema);
  const title = (key: string) => fields.find((field) => field.key === key)?.title ?? key;
  const lines = [
    ...(kind.key.length > 0 ? [`- 不能重复：${kind.key.map(title).join('、')}${kind.key.length > 1 ? '（合在一起）' : ''}。`] : []),
    ...kind.references.map(
      ({ field, kinds }) => `- “${title(field)}”必须是${kinds.map((name) => `“${kindOf(name).title}”`).join('或')}里已有的编号。`,
    ),
    ...(kind.progress.length > 0 ? [`- 公布以后照常往下填、可以直接改的列：${kind.progress.map(title).join('、')}。`] : []),
    ...(kind.filledLater.length > 0
      ? [`- 公布时空着、以后可以补填的列：${kind.filledLater.map(title).join('、')}；填好以后再改就是更正。`]
      : []),
    ...(kind.published ? [] : ['- 不公开，不进登记日志。']),
  ];
  return lines.length > 0 ? [...lines, ''] : [];
}

function nestedTables(fields: readonly Field[]): string[] {
  return fields.flatMap((field) =>
    field.nested
      ? [`### ${field.title}里的列`, '', ...fieldTable(field.nested.schema), '', ...nestedTables(fieldsOf(field.nested.schema))]
      : [],
  );
}

function fieldTable(schema: Kind['schema'] | NonNullable<Field['nested']>['schema']): string[] {
  return table(
    ['列名', '英文列名', '必填', '格式', '单位', '说明', '示例', '可填的词'],
    fieldsOf(schema).map((field) => [
      field.title,
      code(field.key),
      yes(field.required),
      CELLS[field.cell][0],
      field.unit,
      field.description,
      field.example,
      field.options.join('、'),
    ]),
  );
}

function fileOf({ source: { form, file, byYear } }: Kind): string {
  if (form === 'json') return `data/${file}.json`;
  if (form === 'table') return `data/${file}.csv`;
  if (form === 'parts') return `data/${file}/*.csv`;
  return `content/${file}/${byYear ? '<年份>/' : ''}<编号>.md`;
}

const yes = (value: boolean) => (value ? '是' : '否');
const code = (text: string) => `\`${text}\``;
const row = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [row(head), row(head.map(() => '---')), ...rows.map(row)];
}
