import { calendarResponse } from '../../../components/feeds/calendar-text.ts';
import type { Compound } from '../../../schema/compound.ts';
import { compoundCalendar } from '../../../site/calendar-view.ts';
import { getSite } from '../../../site/get-site.ts';

export function getStaticPaths() {
  return getSite().all.compound.map((compound) => ({ params: { id: compound.id }, props: { compound } }));
}

export function GET({ props }: { props: { compound: Compound } }): Response {
  return calendarResponse(compoundCalendar(getSite(), props.compound));
}
