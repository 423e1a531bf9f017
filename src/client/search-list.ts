/** One finding of the list: title, what and where it is, since when, the state of its period, and the words around what was found. */
import { longDate } from '../format/date.ts';
import { icons } from '../format/icons.ts';
import { searchText as words } from '../format/wording/search.ts';
import type { PageFacts } from '../search/found.ts';
import { addressIn } from './district-address.ts';
import { make } from './make-element.ts';
import type { Finding } from './search-findings.ts';
import { markName } from './search-marks.ts';
import { aliasNodes, markedNodes } from './search-nodes.ts';

/** `wanted` are the texts to mark in the title. */
export function drawFinding(
  { kind, path, title, place, on, period, excerpt, name, district }: Finding,
  wanted: readonly string[],
): HTMLElement {
  const spoken = name?.entry.names[0] ?? { text: title, sounds: [] };
  const link = make('a', { href: addressIn(district, path) }, ...markedNodes(markName(spoken, wanted)));
  const facts = make('p', { className: 'facts' }, make('span', { className: 'kind', textContent: words.kinds[kind] }));
  if (district) facts.append(make('span', { textContent: district.name }));
  if (place !== '') facts.append(make('span', { textContent: place }));
  if (on !== undefined) facts.append(make('time', { dateTime: on, textContent: words.published(longDate(on)) }));
  if (period) facts.append(drawPeriod(period));
  const alias = name ? aliasNodes(name, wanted) : [];
  if (alias.length > 0) facts.append(make('span', {}, ...alias));
  const item = make('li', {}, make('h3', {}, link), facts);
  if (excerpt.length > 0) item.append(make('p', { className: 'ex' }, ...markedNodes(fromWord(excerpt))));
  return item;
}

/** An excerpt is cut anywhere: what ended the words before it goes. */
function fromWord([first, ...others]: PageFacts['excerpt']): PageFacts['excerpt'] {
  return first ? [{ ...first, text: first.text.replace(/^[\s｜，。、；：！？）》”’,.;:!?)]+/, '') }, ...others] : [];
}

/** As the pages have it; what it says depends on today and is filled in by `showStates`. */
function drawPeriod({ startsAt, endsAt, outcomeOn }: NonNullable<PageFacts['period']>): HTMLElement {
  const word = make('span');
  word.dataset.today = '';
  const state = make('span', { className: 'st idle' }, drawIcon('cal'), word);
  Object.assign(state.dataset, { period: '', starts: startsAt, ends: endsAt, ...(outcomeOn && { outcome: outcomeOn }) });
  return state;
}

const SVG = 'http://www.w3.org/2000/svg';

function drawIcon(name: keyof typeof icons): SVGElement {
  const icon = document.createElementNS(SVG, 'svg');
  for (const [key, value] of Object.entries({ class: 'i', viewBox: '0 0 20 20', 'aria-hidden': 'true' })) icon.setAttribute(key, value);
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('fill-rule', 'evenodd');
  path.setAttribute('d', icons[name]);
  icon.append(path);
  return icon;
}
