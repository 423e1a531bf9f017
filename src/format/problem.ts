/** Problems as text for people, as JSON for programs, and as annotations on GitHub. */

/** What is shown of a problem. */
export interface ShownProblem {
  code: string;
  severity: 'error' | 'warning' | 'info';
  file: string;
  line: number;
  row: number;
  column: number;
  columnLetter: string;
  field: string;
  message: string;
  hint: string;
}

const SEVERITY_WORDS: Readonly<Record<ShownProblem['severity'], string>> = { error: '错误', warning: '提醒', info: '说明' };

/** `错误 data/x.csv:12:发布日期 — 哪里不对；现在的值；怎样改（文件第14行，C列，CELL-DATE）`. */
export function problemLine(problem: ShownProblem): string {
  const { severity, message, hint, code } = problem;
  return `${SEVERITY_WORDS[severity]} ${placeOf(problem)} — ${message}；${hint}（${[physicalPlace(problem), code].filter(Boolean).join('，')}）`;
}

/** `data/x.csv:12:发布日期`: file, spreadsheet row (else line) and column title, as far as there are any. */
function placeOf({ file, row, line, field, columnLetter }: ShownProblem): string {
  const name = field || (columnLetter ? `${columnLetter}列` : '');
  return [file || '资料文件夹', row || line || '', name].filter((part) => part !== '').join(':');
}

function physicalPlace({ line, column, columnLetter }: ShownProblem): string {
  const where = columnLetter ? `${columnLetter}列` : column ? `第${column}个字符` : '';
  return [line ? `文件第${line}行` : '', where].filter(Boolean).join('，');
}

/** `共 3 处错误、1 处提醒。` or that nothing was found. */
export function problemSummary(problems: readonly Pick<ShownProblem, 'severity'>[]): string {
  const count = (severity: ShownProblem['severity']) => problems.filter((problem) => problem.severity === severity).length;
  const parts = (['error', 'warning', 'info'] as const)
    .filter((severity) => count(severity) > 0)
    .map((severity) => `${count(severity)} 处${SEVERITY_WORDS[severity]}`);
  return parts.length > 0 ? `共 ${parts.join('、')}。` : '没有发现问题。';
}

/** A JSON list of `{code, severity, file, line, column, columnLetter, message, hint}`, one problem a line. */
export function problemsJson(problems: readonly ShownProblem[]): string {
  const items = problems.map(({ code, severity, file, line, column, columnLetter, message, hint }) =>
    JSON.stringify({ code, severity, file, line, column, columnLetter, message, hint }),
  );
  return items.length > 0 ? `[\n${items.join(',\n')}\n]\n` : '[]\n';
}

const COMMANDS: Readonly<Record<ShownProblem['severity'], string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** A workflow command that GitHub shows beside the changed line. */
export function githubAnnotation(problem: ShownProblem): string {
  const { severity, file, line, row, column, columnLetter, field, code, message, hint } = problem;
  const cell = [row ? `第${row}行` : '', columnLetter && `${columnLetter}列`, field].filter(Boolean).join(' ');
  const properties = [
    file && `file=${property(file)}`,
    line && `line=${line}`,
    column && !columnLetter && `col=${column}`,
    `title=${property(`${code} ${cell}`.trim())}`,
  ]
    .filter(Boolean)
    .join(',');
  return `::${COMMANDS[severity]} ${properties}::${data(`${message}；${hint}`)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
