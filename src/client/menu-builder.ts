/** Adds up the reader's own choice of grades with the model's sum, compares it with another, and keeps both in the address. */
import { amountText } from '../format/wording/amount.ts';
import { areaText } from '../format/area.ts';
import { icons } from '../format/icons.ts';
import { moneyText, priceText } from '../format/money.ts';
import { figureText } from '../format/wording/figure.ts';
import { menuText as words } from '../format/wording/menu.ts';
import { compareChoices, menuTotal, parseMenuChoice, type Menu, type MenuChoice, type MenuPart } from '../model/menu-total.ts';
import { monthlyFee } from '../model/monthly-fee.ts';
import { markField, sayAt } from './form-field.ts';
import { compareMenus } from './menu-compare.ts';
import { readFigure } from './read-figure.ts';

const MONTHS = 12;

/** The form that was worked with last: only its menu goes on paper. */
let touched: HTMLFormElement | undefined;

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-menu]')) attach(form);
addEventListener('beforeprint', () => markForPaper(true));
addEventListener('afterprint', () => markForPaper(false));

function attach(form: HTMLFormElement): void {
  const menu = menuOf(form);
  const broken = restore(form, menu);
  const update = (): void => {
    touched = form;
    form.classList.add('live');
    show(form, menu);
    sayAt(outOf(form)('kept'), '');
    history.replaceState(null, '', `?${new URLSearchParams(choiceEntries(form))}${location.hash}`);
  };
  form.addEventListener('change', update);
  form.addEventListener('input', update);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    update();
  });
  form.querySelector('[data-keep]')?.addEventListener('click', () => {
    const total = keep(form, menu);
    update();
    if (total !== undefined) sayAt(outOf(form)('kept'), words.kept(priceText(total)));
  });
  form.querySelector('[data-print]')?.addEventListener('click', () => {
    touched = form;
    print();
  });
  show(form, menu);
  if (broken) sayAt(outOf(form)('kept'), words.keptBroken);
}

/** The table that is on the page, as the model reads it. */
function menuOf(form: HTMLFormElement): Menu {
  const rows = [...form.querySelectorAll<HTMLElement>('[data-item]')];
  return {
    menu: { allowMixedGrades: form.dataset.mixed !== undefined },
    items: rows.map((row) => ({ key: row.dataset.item ?? '', name: row.querySelector('th')?.textContent?.trim() ?? '' })),
    cells: [...form.querySelectorAll<HTMLInputElement>('input[data-price]')].map((input) => ({
      itemKey: input.name,
      grade: input.value,
      price: Number(input.dataset.price),
    })),
  };
}

/** From the address; whether it names a set to compare with that this menu does not have. */
function restore(form: HTMLFormElement, menu: Menu): boolean {
  const asked = new URLSearchParams(location.search);
  if (asked.get('m') !== form.dataset.menu) return false;
  touched = form;
  for (const input of form.querySelectorAll<HTMLInputElement>('input[type=radio]')) {
    if (asked.has(input.name)) input.checked = asked.get(input.name) === input.value;
  }
  const { area, vs } = fieldsOf(form);
  if (area) area.value = asked.get('area') ?? '';
  const wanted = asked.get('vs') ?? '';
  if (!vs || wanted === '') return false;
  const kept = parseMenuChoice(wanted.split('；'));
  const sum = kept && menuTotal(menu, kept);
  if (sum?.kind === 'total') addKept(vs, wanted, sum.total);
  vs.value = wanted;
  if (vs.value === wanted) return false;
  vs.value = '';
  return true;
}

/** Keeps the present set as something to compare with, written as a charge writes its 菜单组合; its total, when it has one. */
function keep(form: HTMLFormElement, menu: Menu): number | undefined {
  const choice = choiceOf(form, menu);
  const sum = menuTotal(menu, choice);
  const { vs } = fieldsOf(form);
  if (sum.kind !== 'total' || !vs) return undefined;
  addKept(vs, menu.items.map(({ key }) => `${key}=${choice[key]}`).join('；'), sum.total);
  return sum.total;
}

function addKept(vs: HTMLSelectElement, value: string, total: number): void {
  vs.querySelector('[data-kept]')?.remove();
  const option = new Option(words.keptOption(priceText(total)), value, false, true);
  option.dataset.kept = '';
  vs.append(option);
}

function fieldsOf(form: HTMLFormElement): { area: HTMLInputElement | null; vs: HTMLSelectElement | null } {
  return { area: form.querySelector('input[name=area]'), vs: form.querySelector('select[name=vs]') };
}

function choiceEntries(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '');
}

function choiceOf(form: HTMLFormElement, menu: Menu): MenuChoice {
  const entries = new FormData(form);
  return Object.fromEntries(menu.items.flatMap(({ key }) => (entries.has(key) ? [[key, String(entries.get(key))]] : [])));
}

function outOf(form: HTMLFormElement): (name: string) => HTMLElement | null {
  return (name) => form.parentElement?.querySelector(`[data-out=${name}]`) ?? null;
}

function show(form: HTMLFormElement, menu: Menu): void {
  const out = outOf(form);
  const put = (name: string, text: string) => {
    const element = out(name);
    if (element) element.textContent = text;
  };
  const choice = choiceOf(form, menu);
  const sum = menuTotal(menu, choice);
  const total = sum.kind === 'total' ? sum.total : undefined;
  put('total', total === undefined ? words.incomplete : amountText.yuan(priceText(total)));
  put(
    'parts',
    sum.kind === 'total' ? sum.parts.map((part) => priceText(part.price)).join(' + ') : sum.kind === 'mixed' ? words.notMixed : '',
  );
  const area = areaOf(form);
  const monthly = total === undefined || area === undefined ? undefined : monthlyFee(total, area).amount;
  sayAt(
    out('monthly'),
    monthly === undefined || area === undefined ? '' : words.monthlyOf(areaText(area), moneyText(monthly), moneyText(monthly * MONTHS)),
  );
  const { vs } = fieldsOf(form);
  const other = vs?.value ? otherChoice(menu, vs.value) : undefined;
  const name = vs?.selectedOptions[0]?.dataset.kept === undefined ? (vs?.selectedOptions[0]?.text ?? '') : words.keptName;
  const difference = other && compareChoices(menu, other, choice);
  sayAt(out('difference'), difference ? differenceText(name, difference.total) : '');
  showComparison(form, name, other && compareMenus(menu, other, choice, area));
  showContent(form, sum.kind === 'total' ? sum.parts : []);
}

/** One grade for every item, or a kept set. */
function otherChoice(menu: Menu, value: string): MenuChoice {
  return parseMenuChoice(value.split('；')) ?? Object.fromEntries(menu.items.map(({ key }) => [key, value]));
}

function differenceText(other: string, total: number): string {
  const amount = priceText(Math.abs(total));
  return total === 0 ? words.equal(other) : total > 0 ? words.differs(other, amount) : words.less(other, amount);
}

/** Whole 0.01 ㎡; undefined when there is none, or an impossible one, which its message says. */
function areaOf(form: HTMLFormElement): number | undefined {
  const { area } = fieldsOf(form);
  if (!area) return undefined;
  const read = readFigure(area.value, { places: 2, most: 10_000, unit: 'area' });
  markField(area, read.ok || read.why === 'empty' ? '' : figureText[read.why](figureText.area));
  return read.ok ? read.value : undefined;
}

function showComparison(form: HTMLFormElement, other: string, rows: ReturnType<typeof compareMenus>): void {
  const place = outOf(form)('comparison');
  if (!place) return;
  place.hidden = !rows;
  const [body, foot] = [place.querySelector('tbody'), place.querySelector('tfoot')];
  const caption = place.querySelector('caption');
  if (!rows || !body || !foot || !caption) return;
  caption.textContent = words.compareCaption(other);
  const lineOf = ({ title, from, to, by, way, differs, total }: (typeof rows)[number]) => {
    const row = copyOf('compare', { title, from, to, by });
    if (!differs || total) row.querySelector('[data-part=different]')?.remove();
    row.querySelector('[data-part=way] path')?.setAttribute('d', icons[way > 0 ? 'up' : way < 0 ? 'down' : 'flat']);
    return row;
  };
  body.replaceChildren(...rows.filter(({ total }) => !total).map(lineOf));
  foot.replaceChildren(...rows.filter(({ total }) => total).map(lineOf));
}

function showContent(form: HTMLFormElement, parts: readonly MenuPart[]): void {
  outOf(form)('content')?.replaceChildren(
    ...parts.map(({ itemKey, name, grade, price }) => {
      return copyOf('content', { name, grade, price: priceText(price), content: contentOf(form, itemKey, grade) });
    }),
  );
}

/** From the table of what each grade contains. */
function contentOf(form: HTMLFormElement, itemKey: string, grade: string): string {
  const rows = form.parentElement?.querySelectorAll(`[data-of="${itemKey}"] tbody tr`) ?? [];
  const row = [...rows].find((one) => one.querySelector('th')?.textContent?.trim() === grade);
  return row?.querySelector('td:last-child')?.textContent?.trim() ?? '';
}

function copyOf(template: string, texts: Record<string, string>): DocumentFragment {
  const source = document.querySelector<HTMLTemplateElement>(`template[data-row=${template}]`);
  const row = source!.content.cloneNode(true) as DocumentFragment;
  for (const [part, text] of Object.entries(texts)) row.querySelector(`[data-part=${part}]`)!.textContent = text;
  return row;
}

function markForPaper(before: boolean): void {
  const own = touched?.closest('section');
  document.querySelector('main')?.toggleAttribute('data-one', before && !!own);
  for (const section of document.querySelectorAll('.stack > section'))
    section.toggleAttribute('data-off', before && !!own && section !== own);
}
