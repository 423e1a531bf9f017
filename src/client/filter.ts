/** Narrows a list that is already on the page while the reader types. */
import { foldName } from './fold-name.ts';

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-filter]')) attach(form);

function attach(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>('input');
  const status = form.querySelector<HTMLElement>('[role=status]');
  const list = document.getElementById(form.dataset.filter ?? '');
  if (!input || !status || !list) return;
  form.hidden = false;
  const items = [...list.querySelectorAll<HTMLElement>('[data-k]')].map((element) => ({ element, key: foldName(element.dataset.k ?? '') }));
  const groups = [...list.querySelectorAll<HTMLElement>('[data-group]')].reverse();
  const apply = (): void => {
    const wanted = foldName(input.value);
    let shown = 0;
    for (const { element, key } of items) {
      element.hidden = !key.includes(wanted);
      if (!element.hidden) shown += 1;
    }
    for (const group of groups) group.hidden = !group.querySelector('[data-k]:not([hidden])');
    status.textContent = wanted === '' ? '' : (shown > 0 ? form.dataset.found ?? '' : form.dataset.none ?? '').replace('{n}', String(shown));
  };
  form.addEventListener('submit', (event) => event.preventDefault());
  input.addEventListener('input', apply);
  if (input.value !== '') apply();
}
