/** What the comparison with the log tells a clerk, and the very words to add. */
import type { RecordCorrection } from '../schema/correction.ts';
import { problemAt, type Row } from '../schema/dataset.ts';
import { fieldsOf } from '../schema/fields.ts';
import type { Notice } from '../schema/notice.ts';
import type { Problem, Severity } from '../schema/problem.ts';
import { KINDS, kindOf, type Kind } from '../schema/registry.ts';
import type { Change } from './changed-record.ts';
import type { Content, FieldContent } from './content.ts';
import { kindTitled } from './correction-rows.ts';
import type { Draft } from './draft.ts';
import type { Entry } from './entry.ts';

const TABLE = 'data/corrections.csv';
const HEADER = fieldsOf(kindOf('correction').schema)
  .map(({ title }) => title)
  .join(',');
/** More of a kind than anybody reads one by one. */
const MOST_GONE = 20;

/** A published record that changed without a word of why. */
export function silentProblem(kind: Kind, row: Row<unknown>, id: string, change: Change, day: string, first: boolean): Problem {
  const field = fieldsOf(kind.schema).find(({ key }) => key === change.key);
  const title = change.part === 'body' ? '正文' : change.part === 'files' ? '正文里的附件' : (field?.title ?? change.key);
  const at = change.part === 'field' ? row.at : { ...row.at, line: row.bodyLine ?? row.at.line };
  const values = change.part === 'field' && field && !field.nested ? `从${quoted(change.before)}变成${quoted(change.after)}` : '改了';
  const [counter, message] =
    kind.name === 'notice' ? [`这份${(row.value as Notice).kind}`, '没有更正记录'] : [`这条${kind.title}`, '没有更正登记'];
  const hint =
    kind.name === 'notice'
      ? `确实要改的，在开头的“更正记录”里加一条：日期写 ${day}，再写更正单位、原因，能写的写原文和改为`
      : `确实要改的，${rowToAdd(kind, id, day, '更正', first)}`;
  return problemAt(at, change.part === 'field' ? change.key : '', title, {
    code: 'V-09',
    severity: 'error',
    message: `${counter}已经公布过，“${title}”${values}，却${message}`,
    hint: `${hint}；不该改的改回原样`,
  });
}

/** Published records that are no longer there. */
export function goneProblems(
  gone: readonly Entry[],
  day: string,
  first: boolean,
  contentIn: (entry: Entry) => Content | undefined,
): Problem[] {
  return [...Map.groupBy(gone, ({ record }) => record)].flatMap(([record, entries]) => {
    const kind = KINDS.find(({ name }) => name === record);
    if (!kind) return [];
    const shown = entries.length > MOST_GONE ? entries.slice(0, MOST_GONE - 1) : entries;
    const problems = shown.map((entry) => {
      const title = kind.titleField && contentIn(entry)?.fields[kind.titleField];
      const name = typeof title === 'string' && title !== entry.id ? `“${title}”（${entry.id}）` : `“${entry.id}”`;
      return problemOf(
        kind,
        'REC-GONE',
        'error',
        `已经公布过的${kind.title}${name}不见了`,
        `删错的放回来；确实要撤的，${rowToAdd(kind, entry.id, day, '撤回', first)}`,
      );
    });
    if (shown.length === entries.length) return problems;
    const more = `已经公布过的${kind.title}还有 ${entries.length - shown.length} 条不见了`;
    return [...problems, problemOf(kind, 'REC-GONE', 'error', more, '多半是整张表或整个文件夹被删了、换了，请放回来')];
  });
}

/** A row of `data/corrections.csv` that fits no change. */
export function unusedProblem(row: Row<RecordCorrection>, log: { last(record: string, id: string): Entry | undefined }): Problem {
  const { table, record, action } = row.value;
  const kind = kindTitled(table);
  const last = kind && log.last(kind, record);
  const [field, message, hint]: [string, string, string] = !kind
    ? ['table', `没有“${table}”这张公开的表`, '写中文表名，例如 实际收费、公示公告，全部表名见 data/README.md']
    : !last
      ? [
          'record',
          `登记日志里没有“${table}”的“${record}”`,
          '写登记日志里的编号，在那条记录的页面上可以抄到；还没有登记过的可以直接改，不用写更正',
        ]
      : action === '撤回' && last.kind !== 'withdraw'
        ? ['action', `“${table}”的“${record}”写了撤回，却还在资料里`, '把那条记录从资料里删掉；公示写上撤下日期']
        : [
            'record',
            `“${table}”的“${record}”写了${action}，内容却和登记过的一样`,
            '先改好那条记录；已经登记过的更正和撤回不用再写，删掉这一行',
          ];
  return problemAt(row.at, field, fieldsOf(kindOf('correction').schema).find(({ key }) => key === field)!.title, {
    code: 'V-09',
    severity: 'error',
    message,
    hint,
  });
}

/** A notice that comes into the log later than it says it was published (rule V-06). */
export function lateProblems(row: Row<Notice>, day: string): Problem[] {
  const { kind, publishedOn, periodStart, periodEnd } = row.value;
  const open = kind === '公示' && periodStart !== undefined && periodEnd !== undefined;
  if (open && periodEnd < day) {
    const finding = {
      message: `这份公示是新加的，公示到 ${periodEnd} 已经结束，居民来不及提意见`,
      hint: '公示期写错的改正；补登以前的公示，照实写，页面上会标明“补发”',
    };
    return [problemAt(row.at, 'periodEnd', '公示结束', { code: 'V-06', severity: 'warning', ...finding })];
  }
  if (open && periodStart < day) {
    const finding = {
      message: `这份公示还没有登记，公示期却从 ${periodStart} 就开始了，居民看得到的时间短了`,
      hint: '登记那天才算公布，公示期从那天起重新数；照实补登的，页面上会标明“补发”',
    };
    return [problemAt(row.at, 'periodStart', '公示开始', { code: 'V-06', severity: 'warning', ...finding })];
  }
  if (publishedOn >= day) return [];
  const finding = {
    message: `这份${kind}还没有登记，发布日期 ${publishedOn} 已经过去，登记以后页面上会标明“补发”和两个日期`,
    hint: '发布日期写错的改正；照实补登的，不用改',
  };
  return [problemAt(row.at, 'publishedOn', '发布日期', { code: 'V-06', severity: 'info', ...finding })];
}

/** One note for everything that waits to be appended. */
export function waitingProblem(drafts: readonly Draft[]): Problem {
  const counts = [...Map.groupBy(drafts, ({ record }) => record)].map(
    ([record, own]) => [KINDS.find(({ name }) => name === record)?.title ?? record, own.length] as const,
  );
  const most = counts.sort(([, a], [, b]) => b - a).slice(0, 5);
  const named = most.map(([title, count]) => `${title} ${count} 条`).join('、');
  return {
    ...placeless('data/ledger'),
    code: 'LEDGER-WAITING',
    severity: 'info',
    message: `有 ${drafts.length} 条还没有登记：${named}${counts.length > most.length ? '等' : ''}`,
    hint: '核对无误后运行 npm run ledger -- append',
  };
}

/** The line of `data/corrections.csv` that a change asks for. */
function rowToAdd(kind: Kind, id: string, day: string, action: RecordCorrection['action'], first: boolean): string {
  const cell = (text: string) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const line = [kind.title, cell(id), day, action, '写单位', '写原因', ''].join(',');
  return first ? `新建 ${TABLE}，第一行写 ${HEADER}，第二行写 ${line}` : `在 ${TABLE} 里加一行 ${line}`;
}

function problemOf(kind: Kind, code: string, severity: Severity, message: string, hint: string): Problem {
  const { form, file, byYear } = kind.source;
  const path = form === 'texts' ? `content/${file}` : form === 'parts' ? `data/${file}` : `data/${file}.csv`;
  return { ...placeless(byYear ? `content/${file}` : path), code, severity, message, hint };
}

function placeless(file: string): Pick<Problem, 'file' | 'line' | 'row' | 'column' | 'columnLetter' | 'field'> {
  return { file, line: 0, row: 0, column: 0, columnLetter: '', field: '' };
}

function quoted(value: FieldContent | undefined): string {
  if (typeof value !== 'string') return '空着';
  return `“${value.length > 40 ? `${value.slice(0, 39)}…` : value}”`;
}
