/**
 * Says what depends on today: the answer of the page, the state of a period,
 * that a last day has passed, the days left, which cells of the day strip are gone, and which notices of a
 * list are no longer open. Works from the instants in the page, at Beijing time
 * whatever the phone's zone.
 */
import { icons, type IconName } from '../format/icons.ts';
import { markedPieces, phrases } from '../format/phrases.ts';
import { todayText as words } from '../format/wording/today.ts';
import { periodProgress, periodState, type PeriodClock, type PeriodState } from '../model/period.ts';
import { nextMidnight, parseInstant } from '../model/instant.ts';
import { endText, listAnswer, noticeAnswer, overdueText, readOpenings } from './today.ts';

const LOOK: Record<PeriodState, { tone: string; icon: IconName }> = {
  upcoming: { tone: 'idle', icon: 'ring' },
  open: { tone: 'open', icon: 'open' },
  lastDay: { tone: 'open', icon: 'warn' },
  waiting: { tone: 'caution', icon: 'half' },
  decided: { tone: 'good', icon: 'ok' },
};

/** Days left, today among them, from which a deadline stands out in a list. */
const NEAR = 3;

showStates(document);
watchTheClock();

/** Says the states of today in a document, or in what was added to it later. */
export function showStates(root: ParentNode): void {
  const now = new Date().toISOString();
  for (const element of root.querySelectorAll<HTMLElement>('[data-openings]')) answer(element, now);
  for (const element of root.querySelectorAll<HTMLElement>('[data-period]')) show(element, now);
  for (const list of root.querySelectorAll<HTMLElement>('[data-open-list]')) dropEnded(list);
  for (const element of root.querySelectorAll<HTMLElement>('[data-due]')) sayOverdue(element, now);
}

/** A page that stays open says the new state when a period or a way to object begins or ends, at midnight in China, and when its tab comes back. */
function watchTheClock(): void {
  const again = (): void => {
    showStates(document);
    watchTheClock();
  };
  const now = Date.now();
  const marked = [...document.querySelectorAll<HTMLElement>('[data-period], [data-closes]')].map(({ dataset }) => dataset);
  const instants = marked.flatMap(({ starts, ends, closes }) => [starts, ends, closes]).flatMap((iso) => (iso ? [parseInstant(iso)] : []));
  const next = Math.min(...[...instants, nextMidnight(now)].filter((instant) => instant > now));
  const timer = setTimeout(again, next - now + 1000);
  document.addEventListener(
    'visibilitychange',
    () => {
      clearTimeout(timer);
      again();
    },
    { once: true },
  );
}

function answer(element: HTMLElement, now: string): void {
  const clocks = readOpenings(element.dataset.openings ?? '');
  const [only] = clocks;
  const text = element.dataset.answer === 'list' ? listAnswer(clocks, now) : only && noticeAnswer(only, now);
  if (text !== undefined) element.replaceChildren(...markedPieces(text).flatMap(({ text: piece, key }) => nodesOf(piece, key)));
}

function nodesOf(text: string, key: boolean): Node[] {
  const nodes = phrases(text).flatMap((word) => [document.createElement('wbr'), document.createTextNode(word)]);
  if (!key) return nodes;
  const fact = document.createElement('em');
  fact.append(...nodes);
  return [document.createElement('wbr'), fact];
}

function show(element: HTMLElement, now: string): void {
  const { starts, ends, outcome } = element.dataset;
  if (!starts || !ends) return;
  const clock: PeriodClock = { startsAt: starts, endsAt: ends, outcomeOn: outcome };
  const state = periodState(clock, now);
  element.dataset.state = state;
  if (element.classList.contains('st')) say(element, state);
  for (const part of element.querySelectorAll<HTMLElement>('[data-when]')) part.hidden = !part.dataset.when?.split(' ').includes(state);
  const { gone, left } = periodProgress(clock, now);
  const running = state === 'open' || state === 'lastDay';
  element.toggleAttribute('data-near', running && left <= NEAR);
  if (running) {
    fill(element, 'left', state === 'lastDay' ? words.state.lastDay : words.left(left));
    fill(element, 'until', words.until(endText(ends)));
    fill(element, 'progress', words.leftWithGone(gone, left));
  } else fill(element, 'progress', '');
  for (const way of element.querySelectorAll<HTMLElement>('[data-closes]'))
    way.hidden = parseInstant(way.dataset.closes ?? '') <= parseInstant(now);
  element.querySelectorAll('[data-days] rect').forEach((cell, day) => {
    cell.setAttribute('class', day < gone || !running ? 'p' : day === gone ? 'td' : 'n');
  });
}

function fill(element: HTMLElement, name: string, text: string): void {
  const place = element.querySelector(`[data-${name}]`);
  if (place) place.textContent = text;
}

function say(element: HTMLElement, state: PeriodState): void {
  const { tone, icon } = LOOK[state];
  look(element, tone, icon, words.state[state]);
}

function sayOverdue(element: HTMLElement, now: string): void {
  const text = overdueText(element.dataset.due ?? '', now);
  if (text) look(element, 'bad', 'warn', text);
}

function look(element: HTMLElement, tone: string, icon: IconName, text: string): void {
  element.className = `st ${tone}`;
  element.querySelector('path')?.setAttribute('d', icons[icon]);
  const word = element.querySelector('[data-today]');
  if (word) word.textContent = text;
}

/** Takes what has ended from a list of open notices, shows at most `data-most` of the rest, and says so. */
function dropEnded(list: HTMLElement): void {
  const items = [...list.querySelectorAll<HTMLElement>('[data-open-item]')];
  const ended = items.filter((item) => item.querySelector<HTMLElement>('[data-period]')?.dataset.state === 'waiting');
  for (const item of ended) item.remove();
  const rest = items.filter((item) => !ended.includes(item));
  for (const item of rest.slice(Number(list.dataset.most ?? rest.length))) item.remove();
  if (ended.length === 0) return;
  const count = Number(list.dataset.dropped ?? 0) + ended.length;
  list.dataset.dropped = String(count);
  const known = list.nextElementSibling;
  const note = known instanceof HTMLElement && 'droppedNote' in known.dataset ? known : document.createElement('p');
  note.dataset.droppedNote = '';
  note.className = rest.length === 0 ? 'sheet pad' : 'hint after';
  note.textContent = rest.length === 0 ? words.listNone : words.ended(count);
  if (rest.length === 0) {
    note.remove();
    list.replaceWith(note);
  } else list.after(note);
}
