/** The search page: asks the index while the reader types, and keeps the query in the address. */
import { findPages, type Answer } from '../search/find-pages.ts';
import { joinHan } from '../search/search-copy.ts';
import type { Pagefind, PagefindResult } from '../search/pagefind.ts';

const PAGE_SIZE = 20;
const PAUSE_MS = 200;

const form = document.querySelector<HTMLFormElement>('form[data-search]');
const place = document.querySelector<HTMLElement>('[data-search-results]');
const input = form?.querySelector<HTMLInputElement>('input[name=q]');
const status = place?.querySelector<HTMLElement>('[data-search-status]');
const list = place?.querySelector<HTMLElement>('[data-search-list]');
if (form && place && input && status && list) start(form, place, input, status, list);

function start(form: HTMLFormElement, place: HTMLElement, input: HTMLInputElement, status: HTMLElement, list: HTMLElement): void {
  let latest = 0;
  let timer = 0;

  async function ask(): Promise<void> {
    const mine = ++latest;
    const query = input.value.trim();
    place.querySelector('button[data-search-more]')?.remove();
    if (query === '') {
      list.replaceChildren();
      status.textContent = '';
      return;
    }
    status.textContent = wording('waiting', query, 0);
    try {
      const answer = await findPages(await loadPagefind(place.dataset.base ?? '/'), query);
      const items = await render(answer.results, 0);
      // An older question may be answered after a newer one; its answer is dropped.
      if (mine !== latest) return;
      list.replaceChildren(...items);
      status.textContent = wording(sentenceFor(answer), query, answer.results.length);
      offerMore(answer, PAGE_SIZE, mine);
    } catch {
      if (mine !== latest) return;
      list.replaceChildren();
      status.textContent = wording('failed', query, 0);
    }
  }

  function offerMore(answer: Answer, shown: number, mine: number): void {
    if (answer.results.length <= shown) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset.searchMore = '';
    button.textContent = place.dataset.more ?? '';
    button.addEventListener('click', async () => {
      const items = await render(answer.results, shown);
      if (mine !== latest) return;
      list.append(...items);
      items[0]?.querySelector('a')?.focus();
      button.remove();
      offerMore(answer, shown + PAGE_SIZE, mine);
    });
    place.append(button);
  }

  function wording(name: string, query: string, count: number): string {
    return (place.dataset[name] ?? '').replace('{q}', () => query).replace('{n}', String(count));
  }

  function takeFromAddress(): void {
    input.value = new URLSearchParams(location.search).get('q') ?? '';
    void ask();
  }

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      keepInAddress(input.value);
      void ask();
    }, PAUSE_MS);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    keepInAddress(input.value);
    void ask();
  });
  window.addEventListener('popstate', takeFromAddress);
  takeFromAddress();
}

function sentenceFor({ kind, results }: Answer): string {
  if (results.length === 0) return 'none';
  return kind === 'exact' ? 'found' : 'near';
}

function keepInAddress(query: string): void {
  const url = new URL(location.href);
  if (query.trim() === '') url.searchParams.delete('q');
  else url.searchParams.set('q', query.trim());
  history.replaceState(null, '', url);
}

async function render(results: readonly PagefindResult[], from: number): Promise<HTMLElement[]> {
  const pages = await Promise.all(results.slice(from, from + PAGE_SIZE).map((result) => result.data()));
  return pages.map(({ url, meta, excerpt }) => {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = url;
    link.textContent = joinHan(meta.title ?? url);
    const kind = document.createElement('span');
    kind.className = 'sub';
    kind.textContent = [meta.kind, meta.date]
      .filter((part) => part !== undefined)
      .map(joinHan)
      .join('，');
    const text = document.createElement('p');
    text.append(...readExcerpt(excerpt));
    item.append(link, kind, text);
    return item;
  });
}

/** The excerpt is text with `mark` elements and escaped characters; nothing else of it becomes markup. */
function readExcerpt(excerpt: string): Node[] {
  const parsed = new DOMParser().parseFromString(joinHan(excerpt), 'text/html');
  return [...parsed.body.childNodes].map((node) => {
    if (!(node instanceof Element) || node.localName !== 'mark') return document.createTextNode(node.textContent ?? '');
    const mark = document.createElement('mark');
    mark.textContent = node.textContent;
    return mark;
  });
}

let loading: Promise<Pagefind> | undefined;

/** Loads the index on first use; a failed attempt does not spoil the next one. */
function loadPagefind(base: string): Promise<Pagefind> {
  loading ??= (async () => {
    const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
    await pagefind.options({ excerptLength: 60, baseUrl: base });
    return pagefind;
  })().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
