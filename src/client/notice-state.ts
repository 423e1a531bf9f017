/**
 * Says what depends on today: the state of a period, the days left, which cells
 * of the day strip are gone, and which notices of a list are no longer open.
 * Works from the instants in the page, at Beijing time whatever the phone's zone.
 */
import { icons, type IconName } from '../format/icons.ts';
import { noticeText } from '../format/wording/notice.ts';
import { periodProgress, periodState, type PeriodClock, type PeriodState } from '../model/period.ts';

const LOOK: Record<PeriodState, { tone: string; icon: IconName }> = {
  upcoming: { tone: 'idle', icon: 'ring' },
  open: { tone: 'open', icon: 'open' },
  lastDay: { tone: 'open', icon: 'warn' },
  waiting: { tone: 'caution', icon: 'half' },
  decided: { tone: 'good', icon: 'ok' },
};

const now = new Date().toISOString();

for (const element of document.querySelectorAll<HTMLElement>('[data-period]')) show(element);
for (const list of document.querySelectorAll<HTMLElement>('[data-open-list]')) dropEnded(list);

function show(element: HTMLElement): void {
  const { starts, ends, outcome } = element.dataset;
  if (!starts || !ends) return;
  const clock: PeriodClock = { startsAt: starts, endsAt: ends, outcomeOn: outcome };
  const state = periodState(clock, now);
  element.dataset.state = state;
  if (element.classList.contains('st')) say(element, state);
  const { gone, left } = periodProgress(clock, now);
  const running = state === 'open' || state === 'lastDay';
  for (const place of element.querySelectorAll<HTMLElement>('[data-left]')) {
    if (running) place.textContent = (place.dataset.left ?? '').replace('{n}', String(left));
  }
  element.querySelectorAll('[data-days] rect').forEach((cell, day) => {
    cell.setAttribute('class', day < gone || !running ? 'p' : day === gone ? 'td' : 'n');
  });
}

function say(element: HTMLElement, state: PeriodState): void {
  const { tone, icon } = LOOK[state];
  element.className = `st ${tone}`;
  element.querySelector('path')?.setAttribute('d', icons[icon]);
  const word = element.querySelector('[data-today]');
  if (word) word.textContent = noticeText.state[state];
}

function dropEnded(list: HTMLElement): void {
  const items = [...list.querySelectorAll<HTMLElement>('[data-open-item]')];
  const ended = items.filter((item) => item.querySelector<HTMLElement>('[data-period]')?.dataset.state === 'waiting');
  for (const item of ended) item.remove();
  if (ended.length < items.length) return;
  const note = document.createElement('p');
  note.className = 'sheet pad';
  note.textContent = list.dataset.gone ?? '';
  list.replaceWith(note);
}
