/** The fee check: reads the form, fetches the tables on first use, shows each line of the sum and keeps it in the address. */
import { feeCheckText as words } from '../format/wording/fee-check.ts';
import type { FeeCheckData } from '../model/fee-check-data.ts';
import { readInput, type FeeCheckFields, type FieldName } from './fee-check-input.ts';
import { compareFees } from './fee-check-compare.ts';
import { out, put, showChecked, showComparison } from './fee-check-show.ts';
import { markField, sayAt } from './form-field.ts';
import { checkFee, type CheckedFee } from './fee-check-steps.ts';
import { readMine } from './my-compound.ts';

const FIELDS: readonly FieldName[] = ['c', 'area', 'price', 'grade', 'category', 'elevator', 'regime'];
/** The kept check stands in the address as a query within the query. */
const KEPT = 'vs';

const form = document.querySelector<HTMLFormElement>('form[data-fee-check]');
if (form) start(form);

function start(form: HTMLFormElement): void {
  const data = once(() => load(form.dataset.feeCheck ?? ''));
  const asked = new URLSearchParams(location.search);
  const unknown = Object.fromEntries(FIELDS.flatMap((name) => setField(form, name, asked.get(name)) ?? []));
  const mine = readMine();
  if (mine && !FIELDS.some((name) => asked.has(name))) setField(form, 'c', mine.name);
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
    void answer(form, data, {});
  });
  document.querySelector('[data-print]')?.addEventListener('click', () => print());
  document.querySelector('[data-keep]')?.addEventListener('click', () => keep(form));
  document.querySelector('[data-drop]')?.addEventListener('click', () => {
    writeAddress(fieldsOf(form), null);
    void answer(form, data, {});
  });
  // With a compound alone, as its page links here, there is nothing to work out yet.
  if (asked.has('area') || Object.keys(unknown).length > 0) void answer(form, data, { unknown, quiet: true });
}

/** `unknown`: options that the address named and the form does not have; `quiet`: opened from an address, nothing was pressed. */
async function answer(
  form: HTMLFormElement,
  data: () => Promise<FeeCheckData>,
  { unknown = {}, quiet = false }: { unknown?: Partial<Record<FieldName, string>>; quiet?: boolean },
): Promise<void> {
  const fields = fieldsOf(form);
  put('state', words.loading);
  let tables: FeeCheckData;
  try {
    tables = await data();
  } catch {
    put('state', words.failed);
    return;
  }
  put('state', '');
  const read = readInput(fields, tables);
  const faults = { ...(read.ok ? {} : read.faults), ...unknown };
  for (const name of FIELDS) for (const field of form.querySelectorAll(`[name=${name}]`)) markField(field, faults[name] ?? '');
  summarise(form, faults);
  const result = out('result');
  const good = read.ok && Object.keys(faults).length === 0;
  if (result) result.hidden = !good;
  if (!quiet) writeAddress(fields);
  if (!good) {
    if (!quiet) form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
    return;
  }
  const checked = checkFee(read.input, tables);
  showChecked(checked);
  showKept(checked, tables);
  result?.scrollIntoView({ block: 'nearest' });
}

/** The kept check beside the present one, when the address holds one. */
function showKept(checked: CheckedFee, tables: FeeCheckData): void {
  const query = new URLSearchParams(location.search).get(KEPT);
  sayAt(out('kept'), '');
  if (query === null) return showComparison(undefined);
  const asked = new URLSearchParams(query);
  const read = readInput(Object.fromEntries(FIELDS.map((name) => [name, asked.get(name) ?? ''])) as unknown as FeeCheckFields, tables);
  showComparison(read.ok ? compareFees(checkFee(read.input, tables), checked) : undefined);
  if (!read.ok) sayAt(out('kept'), words.keptBroken);
}

function keep(form: HTMLFormElement): void {
  writeAddress(fieldsOf(form), String(queryOf(fieldsOf(form))));
  sayAt(out('kept'), words.kept(out('heading')?.textContent ?? ''));
  form.scrollIntoView({ block: 'start' });
  form.querySelector<HTMLElement>('[name=area]')?.focus({ preventScroll: true });
}

function queryOf(fields: FeeCheckFields): URLSearchParams {
  return new URLSearchParams(Object.entries(fields).filter(([, value]) => value !== ''));
}

/** `kept`: a query to keep from now on, null for none; left out, what is kept stays. */
function writeAddress(fields: FeeCheckFields, kept: string | null = new URLSearchParams(location.search).get(KEPT)): void {
  const query = queryOf(fields);
  if (kept !== null) query.set(KEPT, kept);
  history.replaceState(null, '', `?${query}`);
}

function fieldsOf(form: HTMLFormElement): FeeCheckFields {
  const entries = new FormData(form);
  return Object.fromEntries(FIELDS.map((name) => [name, String(entries.get(name) ?? '').trim()])) as unknown as FeeCheckFields;
}

/** Puts a value of the address into its field; an option that is not there is a fault, not a silent blank. */
function setField(form: HTMLFormElement, name: FieldName, value: string | null): [FieldName, string][] | undefined {
  const field = form.elements.namedItem(name);
  if (value === null || !(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) return undefined;
  field.value = value;
  if (field.value === value) return undefined;
  field.value = '';
  return [[name, words.faults.option(value)]];
}

/** Names every field at fault at the top of the form, each a link to it. */
function summarise(form: HTMLFormElement, faults: Partial<Record<FieldName, string>>): void {
  const names = FIELDS.filter((name) => faults[name]);
  const links = names.map((name) =>
    Object.assign(document.createElement('a'), {
      href: `#f-${name}`,
      textContent: form.querySelector(`label[for=f-${name}]`)?.textContent ?? '',
    }),
  );
  const place = out('faults');
  sayAt(place, '');
  if (!place || names.length === 0) return;
  place.hidden = false;
  place.append(words.check(names.length), ...links.flatMap((link, index) => (index === 0 ? [link] : [words.and, link])));
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
