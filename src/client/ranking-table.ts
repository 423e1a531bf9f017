/**
 * Searches, sorts and weighs a round without another page. The published lines of this page stand until
 * somebody asks for something else; then the whole round is fetched, once. What was asked is in the address.
 */
import { decimalText } from '../format/decimal.ts';
import { icons } from '../format/icons.ts';
import { scoreText } from '../format/score.ts';
import { changeOf } from '../format/wording/change.ts';
import { rankingText as words } from '../format/wording/ranking.ts';
import type { WeighData } from '../model/weigh.ts';
import { sayAt } from './form-field.ts';
import { PUBLISHED, rankLines, type RankLine, type RankLines, type RankState } from './ranking-rows.ts';
import { headWith } from './ranking-heads.ts';
import { arePublished, readWeights, resetWeights, sayWeights, weightsPanel } from './ranking-weights.ts';
import { markSort, sortButtons } from './sort-heads.ts';

const SHOWN = 50;

const sheet = document.querySelector<HTMLElement>('[data-ranks]');
if (sheet) start(sheet);

function start(sheet: HTMLElement): void {
  const body = sheet.querySelector('tbody');
  const tools = sheet.querySelector<HTMLFormElement>('form.find-rows');
  const panel = weightsPanel();
  if (!body || (!tools && !panel)) return;
  const asPublished = [...body.children];
  const pager = sheet.parentElement?.querySelector<HTMLElement>('nav[data-rank-pager]');
  const out = (name: string) => sheet.querySelector<HTMLElement>(`[data-out=${name}]`);
  let state: RankState = PUBLISHED;
  let shown = SHOWN;
  let pending: Promise<WeighData> | undefined;

  /** Shows what is asked for, and puts it into the address. */
  const show = async (next: Partial<RankState>): Promise<void> => {
    const asked = (state = { ...state, ...next });
    shown = SHOWN;
    writeAddress(asked, panel?.inputs ?? []);
    fillTools(tools, asked);
    const plain = isPublished(asked);
    if (pager) pager.hidden = !plain;
    for (const name of ['page-note', 'range-note']) {
      const note = out(name);
      if (note) note.hidden = name === 'page-note' ? !plain : asked.weights !== undefined;
    }
    markSort(sheet, asked.sort);
    headWith(sheet, asked.weights !== undefined);
    if (plain) {
      body.replaceChildren(...asPublished);
      for (const name of ['banner', 'found', 'more']) hide(out(name));
      return;
    }
    try {
      if (!pending) sayAt(out('found'), words.loading);
      pending ??= load(sheet.dataset.ranks ?? '');
      const data = await pending;
      if (asked === state) write(rankLines(data, asked), data);
    } catch {
      pending = undefined;
      sayAt(out('found'), words.failed);
      if (panel && asked.weights) sayWeights(panel.form, words.failed, true);
    }
  };

  const write = (found: RankLines, data: WeighData): void => {
    const { lines, moved, ranked, unranked } = found;
    body.replaceChildren(...lines.slice(0, shown).map((line) => rowOf(sheet, line, data.decimals)));
    const narrowed = state.name !== '' || state.place !== '';
    const said = [lines.length > 0 ? words.found(lines.length, sheet.dataset.kind ?? '') : unranked.length > 0 ? '' : words.foundNone];
    if (unranked.length > 0) said.push(words.foundUnranked(unranked.slice(0, 5)));
    sayAt(out('found'), narrowed ? said.join('') : '');
    const more = out('more');
    if (more) more.hidden = lines.length <= shown;
    sayAt(sheet.querySelector<HTMLElement>('[data-more]'), words.more(Math.min(SHOWN, lines.length - shown)));
    const banner = out('banner');
    if (banner) banner.hidden = moved === undefined;
    if (moved === undefined || !panel) return;
    const weights = panel.inputs.map(({ dataset }) => ({
      name: dataset.name ?? '',
      weight: decimalText(state.weights?.[dataset.key ?? ''] ?? 0, 2),
    }));
    sayAt(out('unofficial'), words.unofficialOf(weights, ranked, moved, sheet.dataset.kind ?? ''));
  };

  tools?.addEventListener('input', () => void show(readTools(tools)));
  tools?.addEventListener('submit', (event) => event.preventDefault());
  sortButtons(sheet, words.sortBy, (sort) => void show({ sort }));
  markSort(sheet, PUBLISHED.sort);
  sheet.querySelector('[data-more]')?.addEventListener('click', () => {
    const from = shown;
    shown += SHOWN;
    void pending?.then((data) => {
      write(rankLines(data, state), data);
      (body.children[from]?.querySelector('a') as HTMLElement | null)?.focus();
    });
  });
  const weigh = (move: boolean): void => {
    const weights = panel && readWeights(panel);
    if (!panel || !weights) return;
    const same = arePublished(panel, weights);
    sayWeights(panel.form, same ? words.weightsSame : words.weightsDone);
    void show({ weights: same ? undefined : weights }).then(() => {
      if (move && !same) out('banner')?.scrollIntoView({ block: 'start' });
    });
  };
  panel?.form.addEventListener('submit', (event) => {
    event.preventDefault();
    weigh(true);
  });
  for (const button of document.querySelectorAll('[data-reset]'))
    button.addEventListener('click', (event) => {
      event.preventDefault();
      if (panel) resetWeights(panel);
      void show({ weights: undefined });
    });

  const query = new URLSearchParams(location.search);
  const own = panel?.inputs.filter((input) => query.has(input.name)) ?? [];
  for (const input of own) input.value = query.get(input.name) ?? '';
  const asked = { name: query.get('q') ?? '', place: query.get('s') ?? '', sort: query.get('sort') ?? PUBLISHED.sort };
  state = { ...state, ...asked };
  if (own.length > 0) weigh(false);
  else if (!isPublished(state)) void show({});
}

function isPublished({ weights, name, place, sort }: RankState): boolean {
  return !weights && name === '' && place === '' && sort === PUBLISHED.sort;
}

function readTools(tools: HTMLFormElement): Partial<RankState> {
  const entries = new FormData(tools);
  const text = (name: string) => String(entries.get(name) ?? '').trim();
  return { name: text('q'), place: text('s'), sort: text('sort') || PUBLISHED.sort };
}

/** What came from the address, or from a header, stands in the fields too. */
function fillTools(tools: HTMLFormElement | null, { name, place, sort }: RankState): void {
  for (const [field, value] of Object.entries({ q: name, s: place, sort })) {
    const element = tools?.elements.namedItem(field);
    if (!(element instanceof HTMLInputElement || element instanceof HTMLSelectElement) || element.value.trim() === value) continue;
    if (element instanceof HTMLSelectElement && ![...element.options].some((option) => option.value === value)) element.selectedIndex = -1;
    else element.value = value;
  }
}

function writeAddress({ weights, name, place, sort }: RankState, inputs: readonly HTMLInputElement[]): void {
  const query = new URLSearchParams({
    ...(name !== '' && { q: name }),
    ...(place !== '' && { s: place }),
    ...(sort !== PUBLISHED.sort && { sort }),
  });
  if (weights) for (const input of inputs) query.set(input.name, decimalText(weights[input.dataset.key ?? ''] ?? 0, 2));
  const text = String(query);
  history.replaceState(null, '', location.pathname + (text && `?${text}`) + location.hash);
}

function rowOf(sheet: HTMLElement, line: RankLine, decimals: number): DocumentFragment {
  const template = sheet.querySelector<HTMLTemplateElement>('template[data-row]')!;
  const row = template.content.cloneNode(true) as DocumentFragment;
  const place = (selector: string) => row.querySelector<HTMLElement>(selector);
  const put = (selector: string, text: string) => {
    const element = place(selector);
    if (element) element.textContent = text;
  };
  row.querySelector('tr')!.id = line.id;
  put('.rank b', String(line.rank));
  if (!line.tied) place('.rank .sub')?.remove();
  const link = row.querySelector('a');
  if (link) link.href = `${sheet.dataset.link}${line.id}/`;
  put(link ? 'th a' : 'th', line.name);
  put('.tt b', scoreText(line.total, decimals));
  for (const [index, cell] of row.querySelectorAll('.num:not(.rank, .tt, .rg)').entries()) {
    const points = line.parts[index];
    cell.textContent = typeof points === 'number' ? scoreText(points, decimals) : '—';
  }
  const state = place('.ch .st');
  if (state && line.change) {
    const { tone, icon, short } = changeOf(line.change);
    state.className = `st ${tone}`;
    state.querySelector('path')?.setAttribute('d', icons[icon]);
    put('.ch .st span', short);
  } else state?.remove();
  const range = place('.rg');
  if (range && line.published !== undefined) range.dataset.l = words.publishedShort;
  put('.rg', line.published !== undefined ? String(line.published) : line.range ? words.rangeOf(line.range.best, line.range.worst) : '—');
  return row;
}

function hide(element: HTMLElement | null): void {
  if (element) element.hidden = true;
}

async function load(address: string): Promise<WeighData> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as WeighData;
}
