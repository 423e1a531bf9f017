/** A calendar as an iCalendar text. */
import { writeCalendar, writeEvent } from '../../format/ical.ts';
import { calendarText as words } from '../../format/wording/calendar.ts';
import { calendarPath } from '../../model/feed-routes.ts';
import type { CalendarView } from '../../site/calendar-view.ts';
import type { Deadline } from '../../site/deadlines/deadline.ts';
import { appointmentOf } from './appointment.ts';

/** The answer of the server. */
export function calendarResponse(view: CalendarView): Response {
  return new Response(calendarText(view), { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
}

export function calendarText(view: CalendarView): string {
  const { uid, name, of, page, siteName, changedAt, deadlines, addressOf } = view;
  return writeCalendar(
    {
      uid,
      name: words.name(name, of),
      description: words.description(siteName),
      url: addressOf(page),
      source: addressOf(calendarPath(page)),
      changedAt,
    },
    deadlines.map((deadline) => eventText(view, deadline)),
  );
}

/** An appointment stands in up to three kinds of calendar, with the same words. */
const known = new WeakMap<Deadline, string>();

function eventText({ addressOf, uidOf }: CalendarView, deadline: Deadline): string {
  let text = known.get(deadline);
  if (text === undefined) {
    const { what, name, on, changes, cancelled, path } = deadline;
    const url = addressOf(path);
    const { lines, ...appointment } = appointmentOf(deadline);
    text = writeEvent({
      uid: uidOf(name),
      day: on,
      changedAt: changes.at,
      sequence: changes.count,
      cancelled,
      url,
      categories: [words.categories[what]],
      description: [...lines, ...(url === undefined ? [] : [words.page(url)])].join('\n'),
      ...appointment,
    });
    known.set(deadline, text);
  }
  return text;
}
