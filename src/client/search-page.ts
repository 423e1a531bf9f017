/**
 * The search page: answers what is typed after a pause or on Enter. The address
 * always says what is shown; what was sent, narrowed or turned to can be gone
 * back to, what was only typed replaces itself.
 */
import { searchText as words } from '../format/wording/search.ts';
import { foldName } from '../search/name-fold.ts';
import { addressOf, readAsked, type Asked } from './search-address.ts';
import { getAnswer, readPage, type Answered } from './search-answer.ts';
import { attachFilters } from './search-filters.ts';
import { viewOf } from './search-show.ts';
import { watchTyping } from './typed-text.ts';

const PAUSE_MS = 400;
/** One character is searched when it is sent, not while the next one is on its way. */
const FEWEST = 2;

const root = document.querySelector<HTMLElement>('[data-search-page]');
if (root) start(root);

function start(root: HTMLElement): void {
  const form = root.querySelector<HTMLFormElement>('form[data-find]')!;
  const input = form.querySelector<HTMLInputElement>('[name=q]')!;
  const said = root.querySelector<HTMLElement>('[data-search-said]');
  const title = document.title;
  const view = viewOf(root, (page) => addressOf({ ...asked, page }, location.href), turnTo);
  const filters = attachFilters(root.querySelector('details')!, (chosen) => go({ ...asked, ...chosen, page: 1 }));
  let asked = readAsked(location.search);
  /** Where going back leads to from what is asked next. */
  let settled = location.pathname + location.search;
  /** The query of the address for which something is shown or on its way. */
  let query = location.search;
  let answered: Answered | undefined;
  let latest = 0;
  let timer = 0;

  /** Shows the answer to what is asked, unless something else has been asked by then. */
  async function ask(): Promise<void> {
    const mine = ++latest;
    const mineAsked = asked;
    const { text } = mineAsked;
    answered = undefined;
    document.title = text === '' ? title : words.titleOf(text, title);
    if (foldName(text) === '') return view.clear();
    view.wait();
    const got = await getAnswer(mineAsked);
    if (mine !== latest) return;
    if (!got) return view.fail();
    answered = got;
    view.show(got, mineAsked);
    const { answer, findings } = got;
    const paths = async () => (await findings.part(0, Infinity)).map(({ path }) => path);
    document.dispatchEvent(new CustomEvent('mingbai:searched', { detail: { text, answer, paths } }));
  }

  /** What was asked stays in the history, and so does this. */
  function go(next: Asked): void {
    keep(next);
    void ask();
  }

  function keep(next: Asked): void {
    clearTimeout(timer);
    const address = addressOf(next, location.href);
    // Typing may have replaced the address of what was asked before.
    history.replaceState(null, '', settled);
    if (address !== settled) history.pushState(null, '', address);
    [asked, settled, query] = [next, address, location.search];
  }

  function turnTo(page: number): void {
    keep({ ...asked, page });
    const shown = answered;
    if (!shown) return void ask();
    const mine = ++latest;
    readPage(shown.findings, shown.answer.total, page).then(
      (turned) => {
        if (mine !== latest) return;
        answered = { ...shown, page: turned };
        view.turn(answered, asked);
      },
      () => {
        if (mine === latest) view.fail();
      },
    );
  }

  /** Follows what is typed; the answer to anything earlier is not wanted any more. */
  function type(): void {
    clearTimeout(timer);
    latest += 1;
    timer = window.setTimeout(() => {
      const text = input.value.trim();
      asked = { ...asked, text, all: false, page: 1 };
      history.replaceState(null, '', addressOf(asked, location.href));
      query = location.search;
      if (text !== '' && [...foldName(text)].length < FEWEST) view.clear();
      else void ask();
    }, PAUSE_MS);
  }

  function takeFromAddress(): void {
    asked = readAsked(location.search);
    input.value = asked.text;
    asked = { ...asked, ...filters.show(asked) };
    void ask();
  }

  watchTyping(input, { typed: type, composing: () => clearTimeout(timer) });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // The keyboard of a phone would hide the answer.
    if (matchMedia('(pointer: coarse)').matches) input.blur();
    go({ ...asked, text: input.value.trim(), all: asked.all && input.value.trim() === asked.text, page: 1 });
  });
  root.querySelector('[data-search-ask-older]')?.addEventListener('click', () => {
    said?.focus();
    go({ ...asked, all: true, page: 1 });
  });
  root.querySelector('[data-search-again]')?.addEventListener('click', () => {
    said?.focus();
    void ask();
  });
  window.addEventListener('popstate', () => {
    clearTimeout(timer);
    settled = location.pathname + location.search;
    // An anchor of this page was followed.
    if (query === location.search) return;
    query = location.search;
    takeFromAddress();
  });

  const early = input.value;
  takeFromAddress();
  if (asked.text === '' && early !== '') {
    input.value = early;
    type();
  }
}
