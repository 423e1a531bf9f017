/**
 * Finds one's own compound by typing some of its name, or by its subdistrict;
 * the names are fetched when it is first used.
 */
import { mineText as words } from '../format/wording/mine.ts';
import { matchNames } from '../search/match-names.ts';
import type { NameEntry } from '../search/name-entry.ts';
import { unpackNames, type NameFile } from '../search/name-file.ts';
import { attachCombobox } from './combobox.ts';
import { make } from './make-element.ts';
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

  const box = attachCombobox({
    input,
    list,
    most: MOST,
    mustChoose: true,
    leave,
    suggest: async (typed) => {
      // The whole subdistrict is listed when nothing is typed; without one there is nothing to ask yet.
      if (typed.trim() === '') return place.value === '' ? [] : (await load(), []);
      return matchNames(await load(), typed);
    },
    draw: ({
      entry: {
        place: where,
        names: [official],
      },
      text,
    }) => [
      official?.text ?? '',
      make('span', { className: 'sub', textContent: text === official?.text ? where : words.also(where, text) }),
    ],
    choose: ({ entry }) => take(entry),
    say: (typed, { length }) => {
      all.hidden = true;
      if (typed.trim() !== '') found.textContent = countText(length);
      else if (place.value === '') found.textContent = '';
      else void listPlace();
    },
    fail: () => {
      found.textContent = words.namesFailed;
    },
  });

  /** The names of the subdistrict that was chosen, or all; a failed attempt does not spoil the next one. */
  async function load(): Promise<NameEntry[]> {
    names ??= fetchNames(source).catch((reason: unknown) => {
      names = undefined;
      throw reason;
    });
    const entries = await names;
    return place.value === '' ? entries : entries.filter((entry) => entry.place === place.value);
  }

  async function listPlace(): Promise<void> {
    const entries = await load();
    all.replaceChildren(
      ...entries.map((entry) => {
        const button = make('button', { type: 'button', textContent: entry.names[0]?.text ?? entry.id });
        button.addEventListener('click', () => take(entry));
        return make('li', {}, button);
      }),
    );
    all.hidden = false;
    found.textContent = words.inPlace(place.value, entries.length);
  }

  function take({ id, names: [official], place: where }: NameEntry): void {
    input.value = '';
    place.value = '';
    all.hidden = true;
    found.textContent = '';
    box.close();
    pick({ id, name: official?.text ?? id, place: where });
  }

  // The names are wanted as soon as somebody turns to the fields; this may be loaded because of that.
  if (root.contains(document.activeElement)) void load().catch(() => undefined);
  input.addEventListener('focus', () => void load().catch(() => undefined), { once: true });
  place.addEventListener('change', box.refresh);
  // Something may have been typed or chosen before this was there.
  box.refresh();
  return { focus: () => input.focus() };
}

function countText(count: number): string {
  if (count === 0) return words.none;
  return count > MOST ? words.foundMore(count, MOST) : words.found(count);
}

async function fetchNames(address: string): Promise<NameEntry[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  return unpackNames((await response.json()) as NameFile).filter(({ kind }) => kind === 'compound');
}
