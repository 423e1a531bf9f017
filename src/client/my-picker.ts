/**
 * Finds one's own compound by typing some of its name, or by its subdistrict.
 * A combobox with a list, as the ARIA authoring practices describe it; the
 * names are fetched when it is first used.
 */
import { mineText as words } from '../format/wording/mine.ts';
import { matchNames } from '../search/match-names.ts';
import type { NameEntry } from '../search/name-entry.ts';
import { unpackNames, type NameFile } from '../search/name-file.ts';
import type { MyCompound } from './my-compound.ts';

const MOST = 8;

/** Attaches to the fields below `root`; `leave` is called when Escape has nothing left to close or empty. */
export function attachPicker(
  root: HTMLElement,
  { pick, leave }: { pick: (mine: MyCompound) => void; leave: () => void },
): { focus(): void } {
  const input = root.querySelector<HTMLInputElement>('[role=combobox]')!;
  const list = root.querySelector<HTMLElement>('[role=listbox]')!;
  const place = root.querySelector('select')!;
  const all = root.querySelector<HTMLElement>('[data-mine-all]')!;
  const found = root.querySelector<HTMLElement>('[data-mine-found]')!;
  const source = root.querySelector<HTMLElement>('[data-mine-names]')?.dataset.mineNames ?? '';
  let names: Promise<NameEntry[]> | undefined;
  let shown: NameEntry[] = [];
  let active = -1;

  /** The names of the subdistrict that was chosen, or all; a failed attempt does not spoil the next one. */
  async function load(): Promise<NameEntry[]> {
    names ??= fetchNames(source).catch((reason: unknown) => {
      names = undefined;
      throw reason;
    });
    const entries = await names;
    return place.value === '' ? entries : entries.filter((entry) => entry.place === place.value);
  }

  async function suggest(): Promise<void> {
    const typed = input.value;
    if (typed.trim() === '') {
      close();
      found.textContent = '';
      if (place.value !== '') await listPlace();
      return;
    }
    const entries = await load();
    // What was typed since will be answered on its own.
    if (input.value !== typed) return;
    const matches = matchNames(entries, typed);
    shown = matches.slice(0, MOST).map(({ entry }) => entry);
    list.replaceChildren(...matches.slice(0, MOST).map(({ entry, text }, index) => option(entry, text, index)));
    all.hidden = true;
    activate(-1);
    list.hidden = shown.length === 0;
    input.setAttribute('aria-expanded', String(shown.length > 0));
    found.textContent = countText(matches.length);
  }

  function option({ place: where, names: [official] }: NameEntry, text: string, index: number): HTMLElement {
    const item = document.createElement('li');
    item.id = `mine-option-${index}`;
    item.setAttribute('role', 'option');
    const where_ = document.createElement('span');
    where_.className = 'sub';
    where_.textContent = text === official?.text ? where : words.also(where, text);
    item.append(official?.text ?? '', where_);
    // The input keeps the focus; a tap that turns into scrolling picks nothing.
    item.addEventListener('pointerdown', (event) => event.preventDefault());
    item.addEventListener('click', () => choose(index));
    return item;
  }

  async function listPlace(): Promise<void> {
    const entries = await load();
    all.replaceChildren(
      ...entries.map((entry) => {
        const item = document.createElement('li');
        const button = Object.assign(document.createElement('button'), { type: 'button', textContent: entry.names[0]?.text ?? entry.id });
        button.addEventListener('click', () => take(entry));
        item.append(button);
        return item;
      }),
    );
    all.hidden = false;
    found.textContent = words.inPlace(place.value, entries.length);
  }

  function activate(index: number): void {
    active = index;
    [...list.children].forEach((item, at) => item.setAttribute('aria-selected', String(at === index)));
    if (index < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `mine-option-${index}`);
    list.children[index]?.scrollIntoView({ block: 'nearest' });
  }

  function close(): void {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    activate(-1);
  }

  function choose(index: number): void {
    const entry = shown[index];
    if (entry) take(entry);
  }

  function take({ id, names: [official], place: where }: NameEntry): void {
    clear();
    pick({ id, name: official?.text ?? id, place: where });
  }

  function clear(): void {
    input.value = '';
    place.value = '';
    all.hidden = true;
    found.textContent = '';
    close();
  }

  function press(event: KeyboardEvent): void {
    // While an input method composes, its keys are its own.
    if (event.isComposing || event.keyCode === 229) return;
    const isOpen = !list.hidden;
    if (event.key === 'Escape') {
      if (!isOpen && input.value === '') return leave();
      if (!isOpen) input.value = '';
      close();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!isOpen) return run(suggest);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      activate(active < 0 && step < 0 ? shown.length - 1 : (active + step + shown.length) % shown.length);
    } else if (event.key === 'Enter' && isOpen) {
      // One suggestion is meant; of several one has to be pointed out first.
      if (active >= 0 || shown.length === 1) choose(Math.max(active, 0));
      else activate(0);
    } else return;
    event.preventDefault();
  }

  function run(work: () => Promise<void>): void {
    work().catch(() => {
      found.textContent = words.namesFailed;
    });
  }

  // The names are wanted as soon as somebody turns to the fields; this may be loaded because of that.
  if (root.contains(document.activeElement)) void load().catch(() => undefined);
  input.addEventListener('focus', () => void load().catch(() => undefined), { once: true });
  input.addEventListener('input', () => run(suggest));
  input.addEventListener('keydown', press);
  input.addEventListener('blur', close);
  place.addEventListener('change', () => {
    all.hidden = true;
    run(suggest);
  });
  // Something may have been typed or chosen before this was there.
  run(suggest);
  return { focus: () => input.focus() };
}

function countText(count: number): string {
  if (count === 0) return words.none;
  return count > MOST ? words.foundMore(count, MOST) : words.found(count);
}

async function fetchNames(address: string): Promise<NameEntry[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  return unpackNames((await response.json()) as NameFile);
}
