/**
 * Searches, narrows and sorts a whole register on any page of its list. The rows of the page stand until
 * somebody asks for something else; then all rows are fetched, once. What was asked is in the address.
 */
import { registerSearchText as words } from '../format/wording/register-search.ts';
import { AS_PUBLISHED, fillTools, isPlain, readAddress, readTools, writeAddress, type RegisterAsked } from './register-asked.ts';
import type { FoundRows } from './register-found.ts';
import { markSort, sortButtons } from './sort-heads.ts';

const SHOWN = 50;

const sheet = document.querySelector<HTMLElement>('[data-register]');
if (sheet) start(sheet);

function start(sheet: HTMLElement): void {
  const tools = sheet.querySelector('form');
  const body = sheet.querySelector('tbody');
  if (!tools || !body) return;
  const asPublished = [...body.children];
  const publishedOrder = sheet.dataset.order ?? '';
  const pager = document.querySelector<HTMLElement>('[data-register-pager]');
  const part = (name: string) => sheet.querySelector<HTMLElement>(`[data-part=${name}]`);
  const [said, clear, more, opener] = [part('found'), part('clear'), part('more'), part('open')];
  const [pageNote, orderNote] = [part('page-note'), part('order-note')];
  let asked = AS_PUBLISHED;
  let shown = SHOWN;
  let pending: Promise<FoundRows> | undefined;
  const say = (text: string) => {
    if (said) said.textContent = text;
  };

  /** Shows what is asked for, and puts it into the address. */
  const show = async (next: RegisterAsked): Promise<void> => {
    asked = next;
    shown = SHOWN;
    writeAddress(next);
    fillTools(tools, next);
    markSort(sheet, next.sort || publishedOrder);
    const plain = isPlain(next);
    hide(plain, clear);
    hide(!plain, pageNote, pager);
    hide(next.sort !== '', orderNote);
    if (plain) {
      body.replaceChildren(...asPublished);
      hide(true, more);
      say('');
      return;
    }
    try {
      if (!pending) say(words.loading);
      pending ??= import('./register-found.ts').then(({ fetchRows }) => fetchRows(sheet));
      const rows = await pending;
      if (asked === next) write(rows);
    } catch {
      pending = undefined;
      if (asked !== next) return;
      say(words.failed);
      hide(false, pageNote, pager);
    }
  };

  const write = (rows: FoundRows): void => {
    const { count, sentence } = rows.draw(asked, shown);
    say(sentence);
    hide(count <= shown, more);
    const button = more?.querySelector('button');
    if (button) button.textContent = words.more(Math.min(SHOWN, count - shown), sheet.dataset.counter);
  };

  tools.addEventListener('input', () => void show(readTools(tools, asked)));
  tools.addEventListener('submit', (event) => event.preventDefault());
  sortButtons(sheet, words.sortBy, (sort) => void show({ ...asked, sort: sort === publishedOrder ? '' : sort }));
  markSort(sheet, publishedOrder);
  clear?.addEventListener('click', () => {
    void show(AS_PUBLISHED);
    tools.querySelector('input')?.focus();
  });
  more?.addEventListener('click', () => {
    const from = shown;
    shown += SHOWN;
    void pending?.then((rows) => {
      write(rows);
      (body.children[from]?.querySelector('a') as HTMLElement | null)?.focus();
    });
  });
  opener?.addEventListener('click', () => {
    const open = tools.classList.toggle('open');
    opener.setAttribute('aria-expanded', String(open));
  });

  const begun = readAddress((sheet.dataset.filters ?? '').split(' '));
  if (!isPlain(begun)) void show(begun);
}

function hide(hidden: boolean, ...elements: (HTMLElement | null)[]): void {
  for (const element of elements) if (element) element.hidden = hidden;
}
