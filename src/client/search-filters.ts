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

/** Attaches to the form below `box`; `apply` is called with what was chosen. */
export function attachFilters(box: HTMLDetailsElement, apply: (chosen: Narrowing) => void): FilterFields {
  const form = box.querySelector('form')!;
  const clear = box.querySelector<HTMLButtonElement>('[data-search-clear]')!;
  // On a phone the fields would push the findings out of sight.
  box.open = matchMedia('(min-width: 48em)').matches;

  function read(): Narrowing {
    const { filters, sort } = readAsked(
      new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)])).toString(),
    );
    return { filters, sort };
  }

  function sayWhetherNarrowed(): void {
    clear.hidden = Object.keys(read().filters).length === 0;
  }

  form.addEventListener('change', () => {
    sayWhetherNarrowed();
    apply(read());
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  clear.addEventListener('click', () => {
    const { sort } = read();
    show({ filters: {}, sort });
    form.querySelector('select')?.focus();
    apply({ filters: {}, sort });
  });

  function show({ filters, sort }: Narrowing): Narrowing {
    for (const select of form.querySelectorAll('select')) {
      const value = select.name === 'sort' ? sort : (filters[select.name as keyof Filters] ?? '');
      select.value = String(value);
      if (select.selectedIndex < 0) select.selectedIndex = 0;
    }
    form.querySelector<HTMLInputElement>('[name=open]')!.checked = filters.open === true;
    sayWhetherNarrowed();
    const shown = read();
    if (Object.keys(shown.filters).length > 0) box.open = true;
    return shown;
  }

  return { show };
}
