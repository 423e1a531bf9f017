/** Has the browser keep the page of the reader's own compound and what that links first, and forget them with the choice. */

/** Pages beside that of the compound. */
const MOST = 12;
const base = import.meta.env.BASE_URL;

/** `page` is that of the compound, which lies at `address`; this one where it is the same. */
export function keepOwnPages(address: string, page: Document): void {
  const linked = [...page.querySelectorAll('[data-answer-lines] a')].map((link) => link.getAttribute('href') ?? '');
  const paths = [address, ...linked]
    .filter((one) => one.startsWith(base))
    .map((one) => one.slice(base.length).replace(/[?#].*$/, ''))
    .filter((path) => path.endsWith('/'));
  tell([...new Set(paths)].slice(0, 1 + MOST));
}

/** Forgets them. */
export function dropOwnPages(): void {
  tell([]);
}

/** Where there is no worker, and none comes, nothing was stored. */
function tell(paths: readonly string[]): void {
  void navigator.serviceWorker?.ready.then(({ active }) => active?.postMessage(paths));
}
