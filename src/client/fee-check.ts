/** The fee check: reads the form, fetches the tables on first use, shows each line of the sum. */
import { feeCheckText as words } from '../format/wording/fee-check.ts';
import type { FeeCheckData } from '../model/fee-check-data.ts';
import { readInput, type FeeCheckFields, type FieldName } from './fee-check-input.ts';
import { checkFee, type CheckedFee } from './fee-check-steps.ts';

const FIELDS: readonly FieldName[] = ['c', 'area', 'price', 'grade', 'category', 'elevator', 'regime'];

const form = document.querySelector<HTMLFormElement>('form[data-fee-check]');
if (form) start(form);

function start(form: HTMLFormElement): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-script]')) element.hidden = false;
  const data = once(() => load(form.dataset.feeCheck ?? ''));
  const asked = new URLSearchParams(location.search);
  for (const name of FIELDS) if (asked.has(name)) setField(form, name, asked.get(name) ?? '');
  form.querySelector<HTMLInputElement>('[name=c]')?.addEventListener(
    'focus',
    () =>
      void data()
        .then(fillNames)
        .catch(() => undefined),
    { once: true },
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void answer(form, data, true);
  });
  document.querySelector('[data-print]')?.addEventListener('click', () => print());
  if (asked.has('c') || asked.has('area')) void answer(form, data, false);
}

async function answer(form: HTMLFormElement, data: () => Promise<FeeCheckData>, typed: boolean): Promise<void> {
  const fields = fieldsOf(form);
  say(form, words.loading);
  let tables: FeeCheckData;
  try {
    tables = await data();
  } catch {
    say(form, words.failed);
    return;
  }
  const read = readInput(fields, tables);
  for (const name of FIELDS) mark(form, name, (read.ok ? undefined : read.faults[name]) ?? '');
  const result = document.querySelector<HTMLElement>('[data-out=result]');
  if (result) result.hidden = !read.ok;
  if (typed) history.replaceState(null, '', `?${new URLSearchParams(Object.entries(fields).filter(([, value]) => value !== ''))}`);
  say(form, read.ok ? '' : words.check);
  if (read.ok) show(checkFee(read.input, tables));
  else if (typed) form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
}

function show(checked: CheckedFee): void {
  const out = (name: string) => document.querySelector<HTMLElement>(`[data-out=${name}]`);
  const put = (name: string, text: string) => {
    const place = out(name);
    if (place) place.textContent = text;
  };
  put('heading', checked.heading);
  put('answer', checked.answer);
  put('regime', checked.regime);
  const template = document.getElementById('check-line') as HTMLTemplateElement | null;
  if (!template) return;
  out('lines')?.replaceChildren(
    ...checked.lines.map((line) => {
      const item = template.content.cloneNode(true) as DocumentFragment;
      item.querySelector('li')?.classList.toggle('tot', line.total === true);
      item.querySelector('[data-part=title]')!.textContent = line.title;
      item.querySelector('[data-part=working]')!.textContent = line.working;
      item.querySelector('[data-part=result]')!.textContent = line.result;
      return item;
    }),
  );
  out('result')?.scrollIntoView({ block: 'nearest' });
}

function fieldsOf(form: HTMLFormElement): FeeCheckFields {
  const entries = new FormData(form);
  return Object.fromEntries(FIELDS.map((name) => [name, String(entries.get(name) ?? '').trim()])) as unknown as FeeCheckFields;
}

function setField(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof RadioNodeList || field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
}

function mark(form: HTMLFormElement, name: string, message: string): void {
  const place = document.getElementById(`fault-${name}`);
  if (place) place.textContent = message;
  place?.closest('.field')?.classList.toggle('err', message !== '');
  for (const field of form.querySelectorAll(`[name=${name}]`)) field.setAttribute('aria-invalid', String(message !== ''));
}

function say(form: HTMLFormElement, text: string): void {
  const status = form.querySelector<HTMLElement>('[role=status]');
  if (status) status.textContent = text;
}

function fillNames(data: FeeCheckData): void {
  const list = document.getElementById('compound-names');
  list?.replaceChildren(
    ...data.compounds.map(({ name, id }) => Object.assign(document.createElement('option'), { value: name, label: id })),
  );
}

async function load(address: string): Promise<FeeCheckData> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as FeeCheckData;
}

/** Keeps a success, tries again after a failure. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let pending: Promise<T> | undefined;
  return () => {
    pending ??= work().catch((reason: unknown) => {
      pending = undefined;
      throw reason;
    });
    return pending;
  };
}
