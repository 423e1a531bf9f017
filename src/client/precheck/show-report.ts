/** The result of a check: what was found, file by file, and in what was published before. */
import { precheckText as words } from '../../format/wording/precheck.ts';
import type { KindName } from '../../schema/registry.ts';
import { make } from '../make-element.ts';
import { status } from '../state-mark.ts';
import { button, choice, countsText, problemList, section } from './nodes.ts';
import type { FileReport, KindChoice, PlacedProblem, Report, TableRow } from './protocol.ts';
import { showCopy } from './show-copy.ts';
import { showPreview } from './show-preview.ts';
import { showTable } from './show-table.ts';

export interface Acts {
  /** Says what a given file is. */
  choose(given: number, kind: KindName | undefined): void;
  rows(file: number, rows: readonly number[]): Promise<readonly TableRow[]>;
  copy(file: number): Promise<string>;
}

/** The result in one sentence. */
export function resultText({ files, elsewhereCounts }: Report): string {
  return words.result(countsText(...files.map(({ counts }) => counts), elsewhereCounts), files.length);
}

/** Draws a report into `place`; the file with the most to do is opened first. */
export function showReport(place: HTMLElement, report: Report, chosen: (given: number) => KindName | undefined, acts: Acts): void {
  const panel = make('div', { className: 'stack', id: 'pc-file' });
  const list = make('ul', { className: 'sheet lines plain' });
  const open = (index: number, jump: boolean) => {
    [...list.children].forEach((item, at) => item.querySelector('button')?.setAttribute('aria-pressed', String(at === index)));
    const file = report.files[index];
    if (!file) return;
    panel.replaceChildren(...fileNodes(file, index, acts));
    if (jump) panel.scrollIntoView({ block: 'start' });
  };
  list.append(...report.files.map((file, index) => fileItem(file, index, report.kinds, chosen(file.given), acts, () => open(index, true))));
  place.replaceChildren(
    section(
      words.resultTitle,
      ...(report.incomplete ? [make('p', { className: 'lead', textContent: words.incomplete })] : []),
      ...(report.whole ? [make('p', { className: 'lead', textContent: words.whole })] : []),
      list,
    ),
    panel,
    ...(report.elsewhere.length > 0 ? [elsewhereNode(report)] : []),
  );
  const worst = report.files
    .map(({ counts }, index) => ({ index, weight: counts.error * 1000 + counts.warning + counts.info }))
    .toSorted((a, b) => b.weight - a.weight)[0];
  open(worst?.index ?? 0, false);
}

function fileItem(
  file: FileReport,
  index: number,
  kinds: readonly KindChoice[],
  chosen: KindName | undefined,
  acts: Acts,
  open: () => void,
): HTMLElement {
  const counts = countsText(file.counts);
  const bad = file.counts.error > 0;
  const kind = kinds.find(({ name }) => name === file.kind);
  const offered = kinds.filter(({ form }) => form === (file.form === 'other' ? 'table' : file.form));
  const state = counts === '' ? status('good', 'ok', words.sound) : status(bad ? 'bad' : 'caution', bad ? 'bad' : 'warn', counts);
  const options = [['', words.kindGuess] as const, ...offered.map(({ name, title }) => [name, title] as const)];
  return make(
    'li',
    {},
    make('p', { className: 'a' }, file.name, ' ', state),
    ...(kind && file.path ? [make('p', { className: 'd', textContent: `${kind.title}，${words.goesTo(file.path)}` })] : []),
    make(
      'div',
      { className: 'row' },
      choice(`pc-kind-${index}`, words.kind, options, chosen ?? '', (value) =>
        acts.choose(file.given, value === '' ? undefined : (value as KindName)),
      ),
      button(words.show, open),
    ),
  );
}

function fileNodes(file: FileReport, index: number, acts: Acts): Node[] {
  const isTable = file.form === 'table' && file.columns.length > 0;
  const apart = isTable ? file.problems.filter(({ row }) => row === 0) : file.problems;
  const title = isTable ? words.fileProblems : file.name;
  const total = countsText(file.counts);
  const left = file.counts.error + file.counts.warning + file.counts.info - file.problems.length;
  return [
    ...(left > 0 ? [make('p', { className: 'lead', textContent: words.tooMany(total, file.problems.length) })] : []),
    ...(apart.length > 0 ? [section(title, make('div', { className: 'sheet' }, problemList(apart)))] : []),
    ...(isTable
      ? [
          section(
            file.name,
            showTable(file, (rows) => acts.rows(index, rows)),
          ),
        ]
      : []),
    ...(file.hasCopy ? [showCopy(file, () => acts.copy(index))] : []),
    ...(file.form === 'text'
      ? [
          section(
            words.previewTitle,
            ...(file.preview ? showPreview(file.preview) : [make('p', { className: 'sheet pad', textContent: words.previewNone })]),
          ),
        ]
      : []),
  ];
}

function elsewhereNode({ elsewhere }: Report): HTMLElement {
  const placeOf = ({ file, place }: PlacedProblem) => [file, place].filter(Boolean).join(' ');
  return section(
    words.elsewhereTitle,
    make('p', { className: 'lead', textContent: words.elsewhereLead }),
    make('div', { className: 'sheet' }, problemList(elsewhere, placeOf)),
  );
}
