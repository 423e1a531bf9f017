/** The links to the pages before and after, with addresses of their own. */
import { frameText } from '../format/wording/frame.ts';
import { make } from './make-element.ts';

export interface PageOf<T> {
  items: T[];
  /** Number of the first of them, from 1. */
  first: number;
  /** From 1. */
  page: number;
  pages: number;
  /** Of all pages. */
  count: number;
}

/** What stands on the pager; nothing when there is one page only. */
export function drawPager({ page, pages }: PageOf<unknown>, addressOf: (page: number) => string, turn: (page: number) => void): Node[] {
  if (pages <= 1) return [];
  const link = (to: number, text: string, rel: string): Node => {
    if (to < 1 || to > pages) return make('span');
    const element = make('a', { className: 'btn', rel, href: addressOf(to), textContent: text });
    element.addEventListener('click', (event) => {
      // Somebody may want it in a tab of its own.
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      turn(to);
    });
    return element;
  };
  return [
    link(page - 1, frameText.previous, 'prev'),
    make('span', { className: 'tn', textContent: frameText.pageOf(page, pages) }),
    link(page + 1, frameText.next, 'next'),
  ];
}
