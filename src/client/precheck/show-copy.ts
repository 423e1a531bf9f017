import { precheckText as words } from '../../format/wording/precheck.ts';
import { make } from '../make-element.ts';
import { button, section } from './nodes.ts';
import type { Correction, FileReport } from './protocol.ts';

/** What a corrected copy changes, and the copy itself. `write` makes it when it is asked for. */
export function showCopy(file: FileReport, write: () => Promise<string>): HTMLElement {
  const { corrections, correctionCount } = file;
  const take = button(
    words.copyDownload,
    () => void write().then((csv) => handOut(csv, words.copyName(file.name.replace(/^.*\/|\.[a-z]+(?= |$)/gi, '')))),
  );
  return section(
    words.copyTitle,
    make(
      'div',
      { className: 'sheet' },
      make('p', { className: 'pad under', textContent: words.copyLead(correctionCount) }),
      ...(corrections.length > 0 ? [listOf(corrections, correctionCount - corrections.length)] : []),
      make('div', { className: 'acts' }, take),
    ),
  );
}

function listOf(corrections: readonly Correction[], more: number): HTMLElement {
  const { place, title, before, after, why } = words.copyColumns;
  const rows = corrections.map((one) => {
    const cells: [string, string][] = [
      [title, one.title],
      [before, one.before],
      [after, one.after],
      [why, words.why[one.why]],
    ];
    return make(
      'tr',
      {},
      make('th', { scope: 'row', textContent: one.place }),
      ...cells.map(([label, text]) => {
        const cell = make('td', { textContent: text });
        cell.dataset.l = label;
        return cell;
      }),
    );
  });
  const table = make(
    'table',
    { className: 't rows' },
    make('caption', { textContent: words.copyCaption }),
    make('thead', {}, make('tr', {}, ...[place, title, before, after, why].map((text) => make('th', { scope: 'col', textContent: text })))),
    make('tbody', {}, ...rows),
  );
  return make('div', {}, table, ...(more > 0 ? [make('p', { className: 'pad hint', textContent: words.copyMore(more) })] : []));
}

function handOut(csv: string, name: string): void {
  const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  make('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
