/** The column heads of a table as buttons that sort it. */

/** The heads by which the table can be sorted; `data-sort` says how each does first. */
export const sortHeads = (sheet: ParentNode) => [...sheet.querySelectorAll<HTMLElement>('th[data-sort]')];
/** The column of an order such as `-total`. */
export const columnOf = (sort: string) => sort.replace(/^-/, '');

/**
 * Calls with the order that was asked for: the column's own way first, then the other way round. `titleOf` says what a
 * button does. Where the rows are labelled the heads are out of sight, and a list of orders stands in for them.
 */
export function sortButtons(sheet: HTMLElement, titleOf: (column: string) => string, sorted: (sort: string) => void): void {
  const thead = sheet.querySelector('thead');
  let shown: boolean | undefined;
  const arrange = () => {
    const seen = thead !== null && getComputedStyle(thead).position !== 'absolute';
    if (seen === shown) return;
    shown = seen;
    for (const head of sortHeads(sheet)) {
      const text = head.textContent ?? '';
      head.textContent = text;
      if (!seen) continue;
      const button = Object.assign(document.createElement('button'), { type: 'button', className: 'srt', textContent: text });
      button.title = titleOf(text);
      button.addEventListener('click', () => sorted(nextSort(head)));
      head.replaceChildren(button);
    }
  };
  arrange();
  new ResizeObserver(arrange).observe(sheet);
}

function nextSort(head: HTMLElement): string {
  const own = head.dataset.sort ?? '';
  const current = head.dataset.now;
  if (current !== own) return own;
  return own.startsWith('-') ? own.slice(1) : `-${own}`;
}

/** Says at the column which way the table runs. */
export function markSort(sheet: ParentNode, sort: string): void {
  for (const head of sortHeads(sheet)) {
    const here = sort !== '' && columnOf(head.dataset.sort ?? '') === columnOf(sort);
    if (here) head.dataset.now = sort;
    else delete head.dataset.now;
    if (here) head.setAttribute('aria-sort', sort.startsWith('-') ? 'descending' : 'ascending');
    else head.removeAttribute('aria-sort');
  }
}
