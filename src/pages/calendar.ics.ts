import { calendarResponse } from '../components/feeds/calendar-text.ts';
import { districtCalendar } from '../site/calendar-view.ts';
import { getSite } from '../site/get-site.ts';

export function GET(): Response {
  return calendarResponse(districtCalendar(getSite()));
}
