/** Shows that the data of a page are older than they should be, by the reader's own date. */
import { daysBetween } from '../model/calendar.ts';
import { chinaDate } from '../model/instant.ts';

for (const note of document.querySelectorAll<HTMLElement>('[data-stale]')) {
  const { stale = '', days = '' } = note.dataset;
  note.hidden = daysBetween(stale, chinaDate(Date.now())) <= Number(days);
}
