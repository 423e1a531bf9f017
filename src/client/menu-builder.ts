/** Adds up the reader's own choice of grades with the model's sum, and keeps it in the address. */
import { decimalText } from '../format/decimal.ts';
import { menuText as words } from '../format/wording/menu.ts';
import { compareChoices, menuTotal, type Menu, type MenuChoice } from '../model/menu-total.ts';
import { monthlyFee } from '../model/monthly-fee.ts';
import { readFigure } from './read-figure.ts';

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-menu]')) attach(form);

function attach(form: HTMLFormElement): void {
  const menu = menuOf(form);
  for (const element of form.querySelectorAll<HTMLElement>('[data-script]')) element.hidden = false;
  restore(form);
  const update = (): void => {
    show(form, menu);
    history.replaceState(null, '', `?${new URLSearchParams(choiceEntries(form))}${location.hash}`);
  };
  form.addEventListener('change', update);
  form.addEventListener('input', update);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    update();
  });
  form.querySelector('[data-print]')?.addEventListener('click', () => print());
  show(form, menu);
}

/** The table that is on the page, as the model reads it. */
function menuOf(form: HTMLFormElement): Menu {
  const rows = [...form.querySelectorAll<HTMLElement>('[data-item]')];
  return {
    menu: { allowMixedGrades: form.dataset.mixed !== undefined },
    items: rows.map((row) => ({ key: row.dataset.item ?? '', name: row.dataset.name ?? '' })),
    cells: [...form.querySelectorAll<HTMLInputElement>('input[data-price]')].map((input) => ({
      itemKey: input.name,
      grade: input.value,
      price: Number(input.dataset.price),
    })),
  };
}

function restore(form: HTMLFormElement): void {
  const asked = new URLSearchParams(location.search);
  if (asked.has('m') && asked.get('m') !== form.dataset.menu) return;
  for (const input of form.querySelectorAll<HTMLInputElement>('input[type=radio]')) {
    if (asked.has(input.name)) input.checked = asked.get(input.name) === input.value;
  }
  for (const name of ['vs', 'area']) {
    const field = form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement | null;
    if (field && asked.has(name)) field.value = asked.get(name) ?? '';
  }
}

function choiceEntries(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '');
}

function choiceOf(form: HTMLFormElement, menu: Menu): MenuChoice {
  const entries = new FormData(form);
  return Object.fromEntries(menu.items.flatMap(({ key }) => (entries.has(key) ? [[key, String(entries.get(key))]] : [])));
}

function show(form: HTMLFormElement, menu: Menu): void {
  const choice = choiceOf(form, menu);
  const sum = menuTotal(menu, choice);
  const out = (name: string) => form.parentElement?.querySelector<HTMLElement>(`[data-out=${name}]`);
  const put = (name: string, text: string) => {
    const element = out(name);
    if (element) element.textContent = text;
  };
  const grade = new FormData(form).get('vs');
  const other = typeof grade === 'string' && grade !== '' ? Object.fromEntries(menu.items.map(({ key }) => [key, grade])) : undefined;
  put('total', sum.kind === 'total' ? `${decimalText(sum.total, 3, 2)}元` : words.incomplete);
  put(
    'parts',
    sum.kind === 'total' ? sum.parts.map((part) => decimalText(part.price, 3, 2)).join(' + ') : sum.kind === 'mixed' ? words.notMixed : '',
  );
  const difference = other && compareChoices(menu, other, choice);
  put('difference', difference ? differenceText(String(grade), difference.total) : '');
  showContent(form, out('content'), sum.kind === 'total' ? sum.parts : [], new Set(difference?.parts.map((part) => part.itemKey)));
  const status = form.querySelector<HTMLElement>('[role=status]');
  showMonthly(form, put, sum.kind === 'total' ? sum.total : undefined);
  if (status) status.hidden = status.textContent?.trim() === '';
}

function differenceText(grade: string, total: number): string {
  const amount = decimalText(Math.abs(total), 3, 2);
  return total === 0 ? words.equal(grade) : total > 0 ? words.differs(grade, amount) : words.less(grade, amount);
}

function showContent(
  form: HTMLFormElement,
  body: HTMLElement | null | undefined,
  parts: readonly { itemKey: string; name: string; grade: string; price: number }[],
  differing: ReadonlySet<string>,
): void {
  const template = form.parentElement?.querySelector<HTMLTemplateElement>('template[data-row]');
  if (!body || !template) return;
  body.replaceChildren(
    ...parts.map((part) => {
      const row = template.content.cloneNode(true) as DocumentFragment;
      const put = (name: string, text: string) => {
        row.querySelector(`[data-part=${name}]`)!.textContent = text;
      };
      put('name', part.name);
      put('grade', part.grade);
      put('price', decimalText(part.price, 3, 2));
      put('content', document.getElementById(`m-${form.dataset.menu}-${part.itemKey}-${part.grade}`)?.textContent?.trim() ?? '');
      if (!differing.has(part.itemKey)) row.querySelector('[data-part=different]')?.remove();
      return row;
    }),
  );
}

function showMonthly(form: HTMLFormElement, put: (name: string, text: string) => void, total: number | undefined): void {
  const field = form.elements.namedItem('area') as HTMLInputElement | null;
  if (!field) return;
  const read = readFigure(field.value, 2, 100_000);
  const wrong = !read.ok && read.why !== 'empty';
  field.setAttribute('aria-invalid', String(wrong));
  field.closest('.field')?.classList.toggle('err', wrong);
  put('area-error', wrong ? words.areaError : '');
  put(
    'monthly',
    read.ok && total !== undefined
      ? words.monthlyOf(decimalText(read.value, 2), decimalText(monthlyFee(total, read.value).amount, 2, 2))
      : '',
  );
}
