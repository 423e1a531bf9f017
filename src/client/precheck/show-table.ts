/** A dropped table with its problems at their cells, some rows at a time. */
import { precheckText as words } from '../../format/wording/precheck.ts';
import { make } from '../make-element.ts';
import { button, choice, problemNodes, toneOf } from './nodes.ts';
import type { FileReport, PlacedProblem, TableRow } from './protocol.ts';

/** Rows on the page at once: more would make a phone slow. */
const ROWS = 30;

/** Fetches rows by their number. */
export type FetchRows = (rows: readonly number[]) => Promise<readonly TableRow[]>;

interface Asked {
  rows: 'bad' | 'all';
  severity: 'all' | 'error';
  page: number;
}

/** Draws the table into a place of its own and keeps it up to date with what is asked. */
export function showTable(file: FileReport, fetchRows: FetchRows): HTMLElement {
  const asked: Asked = { rows: file.problems.some(({ row }) => row > 0) ? 'bad' : 'all', severity: 'all', page: 1 };
  const place = make('div', { className: 'sheet' });
  const body = make('div');
  const change = (what: Partial<Asked>) => {
    Object.assign(asked, { page: 1, ...what });
    void draw();
  };
  let jumped: PlacedProblem | undefined;
  const jump = async () => {
    const shown = problemsAt(file, asked);
    const next = shown[(jumped ? shown.indexOf(jumped) + 1 : 0) % Math.max(1, shown.length)];
    if (!next) return;
    jumped = next;
    asked.page = Math.floor(numbersOf(file, asked).indexOf(next.row) / ROWS) + 1;
    await draw();
    const cell = body.querySelector<HTMLElement>(`[data-cell="${next.row}.${next.column || 1}"]`);
    cell?.scrollIntoView({ block: 'center', inline: 'center' });
    cell?.focus({ preventScroll: true });
  };
  const tools = make(
    'div',
    { className: 'pad row' },
    choice(
      'pc-rows',
      words.rowsShown,
      [
        ['bad', words.rowsBad],
        ['all', words.rowsAll],
      ],
      asked.rows,
      (rows) => change({ rows: rows as Asked['rows'] }),
    ),
    choice(
      'pc-severity',
      words.severityShown,
      [
        ['all', words.severityAll],
        ['error', words.severityErrors],
      ],
      asked.severity,
      (severity) => change({ severity: severity as Asked['severity'] }),
    ),
    button(words.next, () => void jump()),
  );
  place.append(tools, body);

  const draw = async () => {
    const numbers = numbersOf(file, asked);
    const pages = Math.max(1, Math.ceil(numbers.length / ROWS));
    const from = (asked.page - 1) * ROWS;
    const rows = await fetchRows(numbers.slice(from, from + ROWS));
    body.replaceChildren(...drawRows(file, rows, asked), ...drawPages(asked.page, pages, (page) => change({ page })));
  };
  void draw();
  return place;
}

function problemsAt(file: FileReport, { severity }: Asked): PlacedProblem[] {
  return file.problems
    .filter((problem) => problem.row > 0 && (severity === 'all' || problem.severity === 'error'))
    .toSorted((a, b) => a.row - b.row || a.column - b.column);
}

/** Numbers of the rows to be seen; the header, 1, only when something is wrong with it. */
function numbersOf(file: FileReport, asked: Asked): number[] {
  const bad = [...new Set(problemsAt(file, asked).map(({ row }) => row))];
  if (asked.rows === 'bad') return bad;
  return [...bad.filter((row) => row === 1), ...Array.from({ length: file.rows }, (_, index) => index + 2)];
}

function drawRows(file: FileReport, rows: readonly TableRow[], asked: Asked): Node[] {
  if (rows.length === 0) return [make('p', { className: 'pad hint', textContent: words.noRows })];
  const problems = Map.groupBy(problemsAt(file, asked), ({ row }) => row);
  const head = make(
    'tr',
    {},
    make('th', { scope: 'col', textContent: words.rowHead }),
    ...file.columns.map(({ letter, title }) =>
      make('th', { scope: 'col' }, make('span', { className: 'small', textContent: letter }), make('br'), title),
    ),
  );
  const table = make(
    'table',
    { className: asked.rows === 'bad' ? 't rows pc few' : 't rows pc' },
    make('caption', { textContent: words.tableCaption(rows.length, file.rows) }),
    make('thead', {}, head),
    make('tbody', {}, ...rows.flatMap((row) => drawRow(file, row, problems.get(row.row) ?? []))),
  );
  const region = make('div', { className: 'wide-table', tabIndex: 0, role: 'region', ariaLabel: words.tableRegion }, table);
  return asked.rows === 'bad' ? [make('p', { className: 'pad under hint phone', textContent: words.phoneNote }), region] : [region];
}

function drawRow(file: FileReport, { row, label, cells }: TableRow, problems: readonly PlacedProblem[]): Node[] {
  const width = Math.max(file.columns.length, cells.length);
  const drawn = Array.from({ length: width }, (_, index) => {
    const worst = problems
      .filter(({ column }) => column === index + 1)
      .toSorted((a, b) => (a.severity === 'error' ? -1 : b.severity === 'error' ? 1 : 0))[0];
    const cell = make('td', { className: worst ? `at ${toneOf(worst.severity)}` : '', textContent: cells[index] ?? '' });
    cell.dataset.l = file.columns[index]?.title ?? '';
    if (worst) mark(cell, row, index + 1);
    return cell;
  });
  const head = make('th', { scope: 'row', textContent: label });
  if (problems.some(({ column }) => column === 0)) mark(head, row, 1);
  const line = make('tr', {}, head, ...drawn);
  if (problems.length === 0) return [line];
  const said = make(
    'td',
    { colSpan: width + 1, className: 'wide', id: `pc-said-${row}` },
    ...problems.map((problem) => make('p', {}, ...problemNodes(problem))),
  );
  return [line, make('tr', { className: 'said-at' }, said)];
}

/** Lets the keyboard and a screen reader come to a cell with a problem, and hear it. */
function mark(cell: HTMLElement, row: number, column: number): void {
  cell.tabIndex = -1;
  cell.dataset.cell = `${row}.${column}`;
  cell.setAttribute('aria-describedby', `pc-said-${row}`);
}

function drawPages(page: number, pages: number, turn: (page: number) => void): Node[] {
  if (pages === 1) return [];
  const step = (to: number, text: string) => {
    const element = button(text, () => turn(to));
    element.disabled = to < 1 || to > pages;
    return element;
  };
  return [
    make(
      'nav',
      { className: 'pager pad', ariaLabel: words.pages },
      step(page - 1, words.pageBack),
      make('span', { className: 'tn', textContent: words.pageOf(page, pages) }),
      step(page + 1, words.pageOn),
    ),
  ];
}
