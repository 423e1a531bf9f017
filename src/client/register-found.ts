/** Draws the rows of a register that are asked for; loaded with all its rows when somebody asks. */
import { href } from '../format/href.ts';
import { registerSearchText as words } from '../format/wording/register-search.ts';
import type { RegisterAsked } from './register-asked.ts';
import { findRows, narrowedTo, type RegisterData, type RegisterDataRow } from './register-rows.ts';

export interface FoundRows {
  /** Puts the first of the rows that are asked for into the table; how many there are, and what is said of them. */
  draw(asked: RegisterAsked, shown: number): { count: number; sentence: string };
}

/** Fetches all rows of the register whose list is on the page. */
export async function fetchRows(sheet: HTMLElement): Promise<FoundRows> {
  const response = await fetch(sheet.dataset.register ?? '');
  if (!response.ok) throw new Error(String(response.status));
  const data = (await response.json()) as RegisterData;
  const template = sheet.querySelector('template');
  return {
    draw: (asked, shown) => {
      const rows = findRows(data, asked);
      sheet.querySelector('tbody')?.replaceChildren(...rows.slice(0, shown).map((row) => rowOf(template, row)));
      return { count: rows.length, sentence: said(data, asked, rows.length, sheet) };
    },
  };
}

function said(data: RegisterData, asked: RegisterAsked, count: number, sheet: HTMLElement): string {
  const { counter } = sheet.dataset;
  const narrowed = asked.text !== '' || Object.keys(asked.by).length > 0;
  const only = narrowedTo(data, asked).map(({ title, text }) => words.only(title, text));
  const found = count > 0 ? words.found(count, counter) : words.foundNone;
  return (narrowed ? only.join('') + found : words.all(count, counter)) + (asked.sort === '' ? '' : sortedBy(sheet, asked.sort));
}

/** The order in words; one that the list of orders does not have is that of a column the other way round. */
function sortedBy(sheet: HTMLElement, sort: string): string {
  const option = [...sheet.querySelectorAll<HTMLOptionElement>('select[name=sort] option')].find(({ value }) => value === sort);
  return words.sorted(option?.text ?? words.backwards(sheet.querySelector('th[aria-sort]')?.textContent ?? ''));
}

function rowOf(template: HTMLTemplateElement | null, { path, cells }: RegisterDataRow): DocumentFragment {
  const row = (template?.content.cloneNode(true) ?? new DocumentFragment()) as DocumentFragment;
  const [head, ...others] = row.querySelectorAll<HTMLElement>('th, td');
  const link = head?.querySelector('a');
  if (link && path !== undefined) Object.assign(link, { href: href(path), textContent: cells[0] });
  else if (head) head.textContent = cells[0] ?? '';
  for (const [index, cell] of others.entries()) cell.textContent = cells[index + 1] || words.none;
  return row;
}
