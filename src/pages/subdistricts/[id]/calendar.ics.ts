import { calendarResponse } from '../../../components/feeds/calendar-text.ts';
import type { Subdistrict } from '../../../schema/subdistrict.ts';
import { subdistrictCalendar } from '../../../site/calendar-view.ts';
import { getSite } from '../../../site/get-site.ts';

export function getStaticPaths() {
  return getSite().all.subdistrict.map((subdistrict) => ({ params: { id: subdistrict.id }, props: { subdistrict } }));
}

export function GET({ props }: { props: { subdistrict: Subdistrict } }): Response {
  return calendarResponse(subdistrictCalendar(getSite(), props.subdistrict));
}
