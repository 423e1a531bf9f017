/** Narrows a list that is already on the page while the reader types. */
import { foldName } from '../search/name-fold.ts';

for (const box of document.querySelectorAll<HTMLElement>('[data-filter]')) attach(box);

function attach(box: HTMLElement): void {
  const input = box.querySelector<HTMLInputElement>('input');
  const status = box.querySelector<HTMLElement>('[role=status]');
  const list = document.getElementById(box.dataset.filter ?? '');
  if (!input || !status || !list) return;
  box.hidden = false;
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
    status.textContent =
      wanted === '' ? '' : (shown > 0 ? (box.dataset.found ?? '') : (box.dataset.none ?? '')).replace('{n}', String(shown));
  };
  input.addEventListener('input', apply);
  if (input.value !== '') apply();
}
