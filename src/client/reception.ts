/** Says on which day residents are received next, by the reader's own date. */
import { fullDate } from '../format/date.ts';
import { todayText as words } from '../format/wording/today.ts';
import { chinaDate } from '../model/instant.ts';
import { nextReception } from '../model/reception.ts';

for (const place of document.querySelectorAll<HTMLElement>('[data-reception]')) {
  const [rhythm, weekday] = (place.dataset.reception ?? '').split(' ') as [never, never];
  place.textContent = words.reception(fullDate(nextReception({ rhythm, weekday }, chinaDate(Date.now()))));
  place.hidden = false;
}
