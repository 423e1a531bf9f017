/** The column heads of a round's table as buttons that sort it. */
import { rankingText as words } from '../format/wording/ranking.ts';

/** On a small phone the heads are out of sight, and a list of orders stands in for them. */
const WIDE = '(min-width: 48em)';

const heads = (sheet: HTMLElement) => [...sheet.querySelectorAll<HTMLElement>('th[data-sort]')];
const columnOf = (sort: string) => sort.replace(/^-/, '');

/** Calls with the order that was asked for: the column's own way first, then the other way round. */
export function sortButtons(sheet: HTMLElement, sorted: (sort: string) => void): void {
  const wide = matchMedia(WIDE);
  const arrange = () => {
    for (const head of heads(sheet)) {
      const text = head.textContent ?? '';
      head.textContent = text;
      if (!wide.matches) continue;
      const button = Object.assign(document.createElement('button'), { type: 'button', className: 'srt', textContent: text });
      button.title = words.sortBy(text);
      button.addEventListener('click', () => sorted(nextSort(head)));
      head.replaceChildren(button);
    }
  };
  arrange();
  wide.addEventListener('change', arrange);
  markSort(sheet, 'rank');
}

function nextSort(head: HTMLElement): string {
  const own = head.dataset.sort ?? '';
  const current = head.dataset.now;
  if (current !== own) return own;
  return own.startsWith('-') ? own.slice(1) : `-${own}`;
}

/** Says at the column which way the table runs. */
export function markSort(sheet: HTMLElement, sort: string): void {
  for (const head of heads(sheet)) {
    const here = columnOf(head.dataset.sort ?? '') === columnOf(sort);
    if (here) head.dataset.now = sort;
    else delete head.dataset.now;
    if (here) head.setAttribute('aria-sort', sort.startsWith('-') ? 'descending' : 'ascending');
    else head.removeAttribute('aria-sort');
  }
}

/** Under other weights two columns are about the published ranks. */
export function headWith(sheet: HTMLElement, weighed: boolean): void {
  const texts: Record<string, [string, string]> = { change: [words.change, words.versus], range: [words.range, words.publishedRank] };
  for (const head of heads(sheet)) {
    const [published, own] = texts[columnOf(head.dataset.sort ?? '')] ?? [];
    if (published && own) (head.querySelector('button') ?? head).textContent = weighed ? own : published;
  }
}
