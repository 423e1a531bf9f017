/** The section of the reader's own compound on the home page: its answers, and the fields to choose, change and clear it. */
import { href } from '../format/href.ts';
import { mineText as words } from '../format/wording/mine.ts';
import { compoundPath } from '../model/routes.ts';
import { dropMine, keepMine, readMine, showMine, type MyCompound } from './my-compound.ts';
import { adoptPart, fetchPage, linkTo } from './my-page.ts';
import { attachPicker } from './my-picker.ts';
import { showStates } from './notice-state.ts';
import { dropOwnPages, keepOwnPages } from './offline/own-pages.ts';

/** Brings the section to life; `changing` opens the fields at once. */
export function startHome(section: HTMLElement, changing: boolean): void {
  const part = <T extends HTMLElement = HTMLElement>(name: string) => section.querySelector<T>(`[data-mine-${name}]`)!;
  const [title, said, lines, change] = [part('title'), part('say'), part('lines'), part('change')];
  const picker = attachPicker(section, {
    pick: (mine) => {
      const kept = keepMine(mine);
      lead(mine);
      said.textContent = kept ? words.chosen(mine.name) : words.notKept;
      title.querySelector('a')?.focus();
    },
    leave: () => {
      if (!isOpen()) return;
      open(false);
      change.focus();
    },
  });
  /** The compound that is shown; another may be chosen while its page is on the way. */
  let latest: string | undefined;

  const isOpen = () => change.getAttribute('aria-expanded') === 'true';

  function open(picking: boolean): void {
    showMine(picking ? 'changing' : 'chosen');
    change.setAttribute('aria-expanded', String(picking));
  }

  function lead(mine: MyCompound): void {
    open(false);
    title.replaceChildren(words.titleOf(''), linkTo(mine));
    lines.replaceChildren();
    lines.hidden = false;
    void fill(mine);
  }

  async function fill(mine: MyCompound): Promise<void> {
    latest = mine.id;
    let page: Document | undefined;
    try {
      page = await fetchPage(mine.id);
    } catch {
      if (latest === mine.id) giveUp(words.noLines);
      return;
    }
    if (latest !== mine.id) return;
    if (!page) {
      title.textContent = words.titleOf(mine.name);
      giveUp(words.gone(mine.name));
      open(true);
      return;
    }
    const answer = page.querySelector('[data-answer-lines]');
    if (!answer) return;
    lines.replaceChildren(adoptPart(answer, mine.id));
    showStates(lines);
    keepOwnPages(href(compoundPath(mine.id)), page);
    const own = page.querySelector<HTMLElement>('[data-mine-own]')?.dataset;
    if (!own?.name || (own.name === mine.name && own.place === mine.place)) return;
    keepMine({ id: mine.id, name: own.name, place: own.place ?? '' });
    title.replaceChildren(words.titleOf(''), linkTo({ id: mine.id, name: own.name }));
  }

  function giveUp(why: string): void {
    lines.hidden = true;
    said.textContent = why;
  }

  change.addEventListener('click', () => {
    open(!isOpen());
    if (isOpen()) picker.focus();
  });
  part('drop').addEventListener('click', () => {
    latest = undefined;
    dropMine();
    dropOwnPages();
    showMine('none');
    title.textContent = words.title;
    lines.replaceChildren();
    said.textContent = words.cleared;
    title.focus();
  });

  const mine = readMine();
  if (mine) lead(mine);
  if (changing) {
    if (mine) open(true);
    whenArrived(() => picker.focus());
  }
}

/** When the browser has gone to the part of the page that its address names, and taken the focus from wherever it was. */
function whenArrived(act: () => void): void {
  const next = (): void => void requestAnimationFrame(act);
  if (document.readyState === 'complete') next();
  else addEventListener('load', next, { once: true });
}
