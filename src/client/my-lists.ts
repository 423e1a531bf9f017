/** What stands first on a list when a compound was chosen: its name, and what the list holds about it. */
import { href } from '../format/href.ts';
import { mineText as words } from '../format/wording/mine.ts';
import { PATHS } from '../model/routes.ts';
import { dropMine, showMine, type MyCompound } from './my-compound.ts';
import { adoptPart, fetchPage, linkTo } from './my-page.ts';
import { dropOwnPages } from './offline/own-pages.ts';

/** Fills the places that pages leave for it. */
export async function leadWith(mine: MyCompound): Promise<void> {
  showMine('chosen');
  for (const place of document.querySelectorAll<HTMLElement>('[data-mine-lead]')) {
    place.replaceChildren(headOf(mine));
    try {
      await LEADS[place.dataset.mineLead ?? '']?.(place, mine);
    } catch {
      // The name leads to everything.
    }
  }
}

const LEADS: Record<string, (place: HTMLElement, mine: MyCompound) => void | Promise<void>> = {
  notices: leadNotices,
  scores: leadScores,
  records: leadRecords,
};

function headOf(mine: MyCompound): HTMLElement {
  const head = element('div', 'mine-head');
  const title = element('h2', '', words.titleOf(''));
  title.append(linkTo(mine));
  const change = Object.assign(element('a', 'btn', words.change), { href: `${href(PATHS.home)}#mine` });
  const clear = Object.assign(element('button', '', words.clear), { type: 'button' });
  clear.addEventListener('click', () => {
    dropMine();
    dropOwnPages();
    showMine('none');
    const title = document.querySelector('h1');
    title?.setAttribute('tabindex', '-1');
    title?.focus();
  });
  const acts = element('p', '');
  acts.append(change, clear);
  head.append(title, acts);
  return head;
}

/** Notices that name the compound; then those of its whole subdistrict. Each once, however many lists of the page hold it. */
async function leadNotices(place: HTMLElement, mine: MyCompound): Promise<void> {
  // What is copied says how things stand today, and has been taken out where it has ended.
  await import('./notice-state.ts');
  const seen = new Set<string>();
  const listed = (attribute: 'compounds' | 'places', wanted: string) =>
    [...document.querySelectorAll<HTMLElement>(`main [data-${attribute}]`)].filter((item) => {
      const address = item.querySelector('a')?.getAttribute('href') ?? '';
      return item.dataset[attribute]?.split('|').includes(wanted) && !seen.has(address) && seen.add(address);
    });
  const own = listed('compounds', mine.id);
  const around = mine.place === '' ? [] : listed('places', mine.place);
  place.append(...(own.length > 0 ? gather(own) : [element('p', 'hint', words.noNotices)]));
  const all = element('p', 'after');
  all.append(Object.assign(linkTo({ ...mine, name: words.allNotices }), { hash: 'notices' }));
  place.append(all);
  if (around.length > 0) place.append(element('h3', 'after', words.noticesOf(mine.place)), ...gather(around));
}

/** Copies of items and rows in lists and tables of the kind they come from. */
function gather(items: readonly HTMLElement[]): HTMLElement[] {
  const gathered: HTMLElement[] = [];
  for (const [kind, shell] of [
    ['LI', 'ol'],
    ['TR', '.sheet'],
  ] as const) {
    const alike = items.filter(({ tagName }) => tagName === kind);
    const around = alike[0]?.closest<HTMLElement>(shell);
    if (!around) continue;
    const copy = around.cloneNode(true) as HTMLElement;
    (kind === 'TR' ? copy.querySelector('tbody') : copy)?.replaceChildren(...alike.map((item) => item.cloneNode(true)));
    gathered.push(copy);
  }
  return gathered;
}

/** Score, rank and change from the compound's own page, wherever its row stands in this list. */
async function leadScores(place: HTMLElement, mine: MyCompound): Promise<void> {
  const { round } = place.dataset;
  const row = document.getElementById(mine.id);
  row?.classList.add('mine-row');
  const table = (await fetchPage(mine.id))?.querySelector('#score-table');
  const copy = table && adoptPart(table, mine.id);
  for (const line of copy?.querySelectorAll('tbody tr') ?? [])
    if (round !== undefined && line.querySelector('a')?.getAttribute('href') !== round) line.remove();
  if (!copy?.querySelector('tbody tr')) {
    place.append(element('p', 'hint', round === undefined ? words.noScores : words.noScore));
    return;
  }
  const sheet = element('div', 'sheet');
  sheet.append(copy);
  place.append(sheet);
  if (row) {
    const way = element('p', 'hint after');
    way.append(Object.assign(element('a', '', words.toRow), { href: `#${mine.id}` }));
    place.append(way);
  }
}

/** Brings the compound's rows to the top of the table. */
function leadRecords(place: HTMLElement, mine: MyCompound): void {
  const rows = [...document.querySelectorAll<HTMLElement>('tr[data-compounds]')].filter((row) =>
    row.dataset.compounds?.split('|').includes(mine.id),
  );
  for (const row of rows) row.classList.add('mine-row');
  rows[0]?.parentElement?.prepend(...rows);
  place.append(element('p', 'hint', rows.length > 0 ? words.rowsFirst(rows.length) : words.noRows));
  const filters = document.querySelector<HTMLElement>('[data-register]')?.dataset.filters?.split(' ');
  if (!filters?.includes('compound')) return;
  const all = element('p', 'after');
  all.append(Object.assign(element('a', '', words.allRecords), { href: `?compound=${mine.id}` }));
  place.append(all);
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, className: string, text = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  if (text !== '') made.textContent = text;
  return made;
}
