/** A text field with a list of what may be meant, as the ARIA authoring practices describe it. */
import { isOfInputMethod, watchTyping } from './typed-text.ts';

export interface ComboboxParts<T> {
  input: HTMLInputElement;
  /** With the role `listbox` and an id. */
  list: HTMLElement;
  /** How many are listed. */
  most: number;
  /** Everything that fits, best first. */
  suggest(typed: string): Promise<readonly T[]>;
  /** What an option shows. */
  draw(item: T): readonly (Node | string)[];
  choose(item: T): void;
  /** Says what was found, listed or not. */
  say(typed: string, found: readonly T[]): void;
  fail(): void;
  /** One has to be chosen, so Enter points out the first and takes the only one; otherwise it is left to the form. */
  mustChoose?: boolean;
  /** Escape, when nothing is left to close or empty. */
  leave?(): void;
}

export interface Combobox {
  /** Asks again for what stands in the field. */
  refresh(): void;
  /** Closes the list; what is still on the way will not open it again. */
  close(): void;
}

/** Brings the field to life. An answer that comes after a newer question is dropped. */
export function attachCombobox<T>(parts: ComboboxParts<T>): Combobox {
  const { input, list, most, choose, leave, mustChoose = false } = parts;
  let listed: readonly T[] = [];
  let active = -1;
  let latest = 0;

  function refresh(): void {
    const mine = ++latest;
    const typed = input.value;
    parts.suggest(typed).then(
      (found) => {
        if (mine !== latest) return;
        show(found.slice(0, most));
        parts.say(typed, found);
      },
      () => {
        if (mine !== latest) return;
        close();
        parts.fail();
      },
    );
  }

  function show(items: readonly T[]): void {
    listed = items;
    list.replaceChildren(...items.map(option));
    list.hidden = items.length === 0;
    input.setAttribute('aria-expanded', String(items.length > 0));
    activate(-1);
  }

  function option(item: T, index: number): HTMLElement {
    const element = document.createElement('li');
    element.id = `${list.id}-${index}`;
    element.setAttribute('role', 'option');
    element.append(...parts.draw(item));
    element.addEventListener('click', () => choose(item));
    return element;
  }

  function activate(index: number): void {
    active = index;
    [...list.children].forEach((element, at) => element.setAttribute('aria-selected', String(at === index)));
    if (index < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', list.children[index]?.id ?? '');
    list.children[index]?.scrollIntoView({ block: 'nearest' });
  }

  function close(): void {
    latest += 1;
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    activate(-1);
  }

  /** Returns whether the key did something here. */
  function press(key: string): boolean {
    const isOpen = !list.hidden;
    if (key === 'Escape') {
      if (isOpen) close();
      else if (input.value !== '') empty();
      else if (leave) leave();
      else return false;
      return true;
    }
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      const step = key === 'ArrowDown' ? 1 : -1;
      if (!isOpen) refresh();
      else activate(active < 0 && step < 0 ? listed.length - 1 : (active + step + listed.length) % listed.length);
      return true;
    }
    if (key !== 'Enter' || !isOpen) return false;
    const meant = listed[mustChoose && listed.length === 1 ? 0 : active];
    if (meant !== undefined) choose(meant);
    else if (mustChoose) activate(0);
    return meant !== undefined || mustChoose;
  }

  function empty(): void {
    input.value = '';
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }

  watchTyping(input, { typed: refresh });
  input.addEventListener('keydown', (event) => {
    if (!isOfInputMethod(event) && press(event.key)) event.preventDefault();
  });
  input.addEventListener('blur', close);
  // The field keeps the focus; a tap that turns into scrolling chooses nothing.
  for (const name of ['pointerdown', 'mousedown']) list.addEventListener(name, (event) => event.preventDefault());
  return { refresh, close };
}
