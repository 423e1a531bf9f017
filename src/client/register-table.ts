/**
 * Searches, narrows and sorts a whole register on any page of its list. The rows of the page stand until
 * somebody asks for something else; then all rows are fetched, once. What was asked is in the address.
 */
import { href } from '../format/href.ts';
import { registerText as words } from '../format/wording/register.ts';
import { AS_PUBLISHED, findRows, narrowedTo, type RegisterAsked, type RegisterData, type RegisterDataRow } from './register-rows.ts';
import { markSort, sortButtons } from './sort-heads.ts';

const SHOWN = 50;
/** What the address says beside the filters. */
const TEXT = 'q';
const SORT = 'sort';

const sheet = document.querySelector<HTMLElement>('[data-register]');
if (sheet) start(sheet);

function start(sheet: HTMLElement): void {
  const tools = sheet.querySelector<HTMLFormElement>('form');
  const body = sheet.querySelector('tbody');
  if (!tools || !body) return;
  const asPublished = [...body.children];
  const { order: publishedOrder = '', counter } = sheet.dataset;
  const pager = document.querySelector<HTMLElement>('[data-register-pager]');
  const part = <T extends HTMLElement>(name: string) => sheet.querySelector<T>(`[data-part=${name}]`);
  const [said, clear, more, opener] = [part('found'), part('clear'), part('more'), part('open')];
  const [pageNote, orderNote] = [part('page-note'), part('order-note')];
  let asked = AS_PUBLISHED;
  let shown = SHOWN;
  let pending: Promise<RegisterData> | undefined;

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
      if (said) said.textContent = '';
      return;
    }
    try {
      if (!pending && said) said.textContent = words.loading;
      pending ??= load(sheet.dataset.register ?? '');
      const data = await pending;
      if (asked === next) write(data);
    } catch {
      pending = undefined;
      if (asked !== next || !said) return;
      said.textContent = words.failed;
      hide(false, pageNote, pager);
    }
  };

  const write = (data: RegisterData): void => {
    const rows = findRows(data, asked);
    body.replaceChildren(...rows.slice(0, shown).map((row) => rowOf(sheet, row)));
    const narrowed = asked.text !== '' || Object.keys(asked.by).length > 0;
    const only = narrowedTo(data, asked).map(({ title, text }) => words.only(title, text));
    const found = narrowed
      ? only.join('') + (rows.length > 0 ? words.found(rows.length, counter) : words.foundNone)
      : words.captionAll(String(rows.length), counter);
    if (said) said.textContent = found + (asked.sort === '' ? '' : sortedBy(tools, sheet, asked.sort));
    hide(rows.length <= shown, more);
    const button = more?.querySelector('button');
    if (button) button.textContent = words.showMore(Math.min(SHOWN, rows.length - shown), counter);
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
    void pending?.then((data) => {
      write(data);
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

function isPlain({ text, by, sort }: RegisterAsked): boolean {
  return text === '' && sort === '' && Object.keys(by).length === 0;
}

/** What has no field of its own, such as one compound of hundreds, stays as it was asked. */
function readTools(tools: HTMLFormElement, before: RegisterAsked): RegisterAsked {
  const fields = Object.fromEntries([...new FormData(tools)].map(([name, value]) => [name, String(value).trim()]));
  const { [TEXT]: text = '', [SORT]: sort = '', ...by } = fields;
  const kept = Object.entries(before.by).filter(([name]) => !(name in by));
  return { text, sort, by: Object.fromEntries([...kept, ...Object.entries(by).filter(([, value]) => value !== '')]) };
}

/** What came from the address, or from a head, stands in the fields too. */
function fillTools(tools: HTMLFormElement, { text, by, sort }: RegisterAsked): void {
  for (const field of tools.elements) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) continue;
    const value = field.name === TEXT ? text : field.name === SORT ? sort : (by[field.name] ?? '');
    if (field.value.trim() !== value) field.value = value;
  }
}

/** Of what the address says, messengers and the size of type have added some. */
function readAddress(filters: readonly string[]): RegisterAsked {
  const query = new URLSearchParams(location.search);
  const given = (name: string) => query.get(name)?.trim() ?? '';
  return {
    text: given(TEXT),
    sort: given(SORT),
    by: Object.fromEntries(filters.flatMap((key) => (given(key) === '' ? [] : [[key, given(key)]]))),
  };
}

function writeAddress({ text, by, sort }: RegisterAsked): void {
  const query = new URLSearchParams({ ...(text !== '' && { [TEXT]: text }), ...by, ...(sort !== '' && { [SORT]: sort }) });
  history.replaceState(null, '', location.pathname + (query.size > 0 ? `?${query}` : '') + location.hash);
}

function rowOf(sheet: HTMLElement, { path, cells }: RegisterDataRow): DocumentFragment {
  const row = sheet.querySelector<HTMLTemplateElement>('template')!.content.cloneNode(true) as DocumentFragment;
  const [head, ...others] = row.querySelectorAll<HTMLElement>('th, td');
  const link = head?.querySelector('a');
  if (link && path !== undefined) Object.assign(link, { href: href(path), textContent: cells[0] });
  else if (head) head.textContent = cells[0] ?? '';
  for (const [index, cell] of others.entries()) cell.textContent = cells[index + 1] || words.none;
  return row;
}

/** The order in words; one that the list of orders does not have is that of a column the other way round. */
function sortedBy(tools: HTMLFormElement, sheet: HTMLElement, sort: string): string {
  const option = [...tools.querySelectorAll<HTMLOptionElement>('select[name=sort] option')].find(({ value }) => value === sort);
  return words.sorted(option?.text ?? words.backwards(sheet.querySelector('th[aria-sort]')?.textContent ?? ''));
}

function hide(hidden: boolean, ...elements: (HTMLElement | null)[]): void {
  for (const element of elements) if (element) element.hidden = hidden;
}

async function load(address: string): Promise<RegisterData> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as RegisterData;
}
