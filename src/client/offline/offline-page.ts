/** Lists the pages that this browser has stored of the site, and deletes them. */
import { shortDate } from '../../format/date.ts';
import { offlineText as words } from '../../format/wording/offline.ts';
import { chinaDate } from '../../model/instant.ts';
import { make } from '../make-element.ts';
import { parsePage } from '../my-page.ts';
import { STORED, storesOf } from './stores.ts';

interface StoredPage {
  address: string;
  title: string;
  storedOn: string;
}

const { own, notices } = storesOf(import.meta.env.BASE_URL, '');
const part = (name: string) => document.querySelector<HTMLElement>(`[data-offline-${name}]`);
const [said, list, clear] = [part('said'), part('list'), part('clear')];

if (said && list && clear && 'caches' in window) void start(said, list, clear);
// The worker puts it into whatever comes from a store; naming it here has it built.
if (document.documentElement.dataset.stored) void import('./stored-note.ts');

async function start(said: HTMLElement, list: HTMLElement, clear: HTMLElement): Promise<void> {
  clear.addEventListener('click', () => {
    void Promise.all([own, notices].map((name) => caches.delete(name))).then(() => {
      show([]);
      finish(words.cleared);
    });
  });
  show(await readPages());

  function show(pages: readonly StoredPage[]): void {
    said.textContent = pages.length > 0 ? words.count(pages.length) : words.none;
    list.replaceChildren(...pages.map((page) => itemOf(page)));
    list.hidden = clear.hidden = pages.length === 0;
  }

  function itemOf({ address, title, storedOn }: StoredPage): HTMLElement {
    const button = make('button', { type: 'button', textContent: words.remove });
    button.setAttribute('aria-label', words.removeOf(title));
    button.addEventListener('click', () => {
      void remove(address).then(async () => {
        show(await readPages());
        finish(words.removed(title));
      });
    });
    const since = make('span', { className: 'sub', textContent: words.storedOn(shortDate(storedOn)) });
    return make('li', {}, make('div', {}, make('a', { href: address, textContent: title }), since), button);
  }

  /** What was pressed is gone, and the focus with it. */
  function finish(text: string): void {
    said.textContent = text;
    document.getElementById('h-stored')?.focus();
  }
}

async function remove(address: string): Promise<void> {
  for (const name of [own, notices]) await (await caches.open(name)).delete(address);
}

/** The own compound's first, then notices, the latest first; each page once. */
async function readPages(): Promise<StoredPage[]> {
  const pages = new Map<string, StoredPage>();
  for (const name of [own, notices]) {
    if (!(await caches.has(name))) continue;
    const store = await caches.open(name);
    const keys = await store.keys();
    for (const { url } of name === notices ? keys.toReversed() : keys) {
      const stored = await store.match(url);
      if (!stored || pages.has(url)) continue;
      const title =
        parsePage(await stored.text())
          .querySelector('h1')
          ?.textContent.trim() ?? '';
      pages.set(url, { address: url, title: title || url, storedOn: chinaDate(Date.parse(stored.headers.get(STORED) ?? '')) });
    }
  }
  return [...pages.values()];
}
