/** The filters and the order of the list: plain fields that apply at once. */
import type { Filters, Question } from '../search/question.ts';
import { readAsked } from './search-address.ts';

export interface Narrowing {
  filters: Filters;
  sort: Question['sort'];
}

export interface FilterFields {
  /** Shows these; returns what remains of them, since an address may name what no field offers. */
  show(wanted: Narrowing): Narrowing;
}

/** Attaches to the fields below `box`; `apply` is called with what was chosen. */
export function attachFilters(box: HTMLDetailsElement, apply: (chosen: Narrowing) => void): FilterFields {
  const open = box.querySelector<HTMLInputElement>('[name=open]')!;
  const clear = box.querySelector<HTMLButtonElement>('[data-search-clear]')!;
  // On a phone the fields would push the findings out of sight.
  box.open = matchMedia('(min-width: 48em)').matches;

  function read(): Narrowing {
    const chosen = new URLSearchParams(open.checked ? { open: '1' } : {});
    for (const { name, value } of box.querySelectorAll('select')) chosen.set(name, value);
    const { filters, sort } = readAsked(chosen.toString());
    return { filters, sort };
  }

  function sayWhetherNarrowed(): void {
    clear.hidden = Object.keys(read().filters).length === 0;
  }

  box.addEventListener('change', () => {
    sayWhetherNarrowed();
    apply(read());
  });
  clear.addEventListener('click', () => {
    const { sort } = read();
    show({ filters: {}, sort });
    box.querySelector('select')?.focus();
    apply({ filters: {}, sort });
  });

  function show({ filters, sort }: Narrowing): Narrowing {
    for (const select of box.querySelectorAll('select')) {
      const value = select.name === 'sort' ? sort : (filters[select.name as keyof Filters] ?? '');
      select.value = String(value);
      if (select.selectedIndex < 0) select.selectedIndex = 0;
    }
    open.checked = filters.open === true;
    sayWhetherNarrowed();
    const shown = read();
    if (Object.keys(shown.filters).length > 0) box.open = true;
    return shown;
  }

  return { show };
}
