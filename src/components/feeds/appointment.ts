/** What an appointment says in a calendar, and when exactly it is. */
import { longDate } from '../../format/date.ts';
import { untilEndOf, type CalendarEvent } from '../../format/ical.ts';
import { deadlineText } from '../../format/period.ts';
import { calendarText as words } from '../../format/wording/calendar.ts';
import { noticeText } from '../../format/wording/notice.ts';
import type { Period } from '../../model/period.ts';
import { recurrenceOf } from '../../model/reception.ts';
import type { Notice } from '../../schema/notice.ts';
import type { Deadline } from '../../site/deadlines/deadline.ts';

export type Appointment = Pick<CalendarEvent, 'summary' | 'time' | 'until' | 'rule' | 'location' | 'alarm'> & {
  /** The description, line by line. */
  lines: readonly string[];
};

type Of<What extends Deadline['what']> = Extract<Deadline, { what: What }>;

export function appointmentOf(deadline: Deadline): Appointment {
  switch (deadline.what) {
    case 'period':
      return periodAppointment(deadline);
    case 'stage':
      return stageAppointment(deadline);
    case 'issue':
      return issueAppointment(deadline);
    case 'item':
      return itemAppointment(deadline);
    case 'listing':
      return listingAppointment(deadline);
    case 'reception':
      return receptionAppointment(deadline);
  }
}

/** A whole day when it ends at midnight, else the moment at which the last way to object closes. */
function periodAppointment({ entry, withdrawn, replacedBy }: Of<'period'>): Appointment {
  const { notice, period } = entry;
  const title = notice.shortTitle ?? notice.title;
  const time = period?.deadline.time === '24:00' ? undefined : period?.deadline.time;
  return {
    summary: replacedBy ? words.periodReplaced(title) : words.period(title),
    time,
    // Two days before, at nine in the morning where the appointment is a whole day.
    alarm: time === undefined ? '-P1DT15H' : '-P2D',
    lines: [
      words.notice(notice.title),
      ...(replacedBy ? [words.replacedBy(replacedBy.notice.title)] : period ? [words.until(deadlineText(period.deadline))] : []),
      ...(notice.outcome ? [words.outcome(notice.outcome.status, notice.outcome.objections)] : []),
      ...(withdrawn ? [noticeText.withdrawn] : replacedBy || notice.outcome || !period ? [] : objectionLines(notice, period)),
    ],
  };
}

/** How to say what one thinks of a notice, line by line. */
export function objectionLines(notice: Notice, period: Period): string[] {
  const { whoMay, contactOrg, supervisionPhone, supervisionOrg } = notice;
  return [
    ...(whoMay ? [words.whoMay(whoMay)] : []),
    ...(contactOrg ? [words.toWhom(contactOrg)] : []),
    ...(period.channels.length > 0 ? [words.ways] : []),
    ...period.channels.map(({ channel: { how, value, hours }, time }) =>
      words.way(how, value, [...(hours ? [hours] : []), ...(time === period.deadline.time ? [] : [words.closes(time)])]),
    ),
    ...(supervisionPhone ? [words.supervision(supervisionPhone, supervisionOrg)] : []),
  ];
}

function stageAppointment({ project, stage, end }: Of<'stage'>): Appointment {
  const { actualStart, actualEnd, plannedStart, plannedEnd, delayReason } = stage;
  const done = (end === 'start' ? actualStart : actualEnd) !== undefined;
  return {
    summary: words.stage[end][done ? 'done' : 'planned'](stage.stage, project.name),
    lines: [
      words.stagePlan(longDate(plannedStart), longDate(plannedEnd)),
      ...(actualStart ? [words.stageBegun(longDate(actualStart))] : []),
      ...(actualEnd ? [words.stageEnded(longDate(actualEnd))] : []),
      ...(delayReason ? [words.delay(delayReason)] : []),
      ...(project.stoppedOn ? [words.stopped(longDate(project.stoppedOn), project.stoppedReason)] : []),
    ],
  };
}

function issueAppointment({ issue, place, lead, earlier, cancelled }: Of<'issue'>): Appointment {
  const title = words.titleAt(place, issue.title);
  const { closedOn, result, decisionReason } = issue;
  return {
    summary: cancelled ? words.issueRefused(title) : closedOn ? words.issueClosed(title) : words.issue(title),
    lines: [
      ...(closedOn ? [words.closedOn(longDate(closedOn), result)] : []),
      ...(cancelled ? [words.refusedFor(decisionReason)] : []),
      ...(lead ? [words.lead(lead)] : []),
      ...(earlier.length > 0 ? [words.earlier(earlier.map(longDate))] : []),
    ],
  };
}

function itemAppointment({ item, project }: Of<'item'>): Appointment {
  return {
    summary: item.fixedOn ? words.itemFixed(item.item, project.name) : words.item(item.item, project.name),
    lines: [...(item.defect ? [words.defect(item.defect)] : []), ...(item.fixedOn ? [words.fixedOn(longDate(item.fixedOn))] : [])],
  };
}

function listingAppointment({ listing, list, place }: Of<'listing'>): Appointment {
  return {
    summary: words.titleAt(place, words.listing(list)),
    lines: [
      ...(listing.reason ? [words.listedFor(listing.reason)] : []),
      ...(listing.outcome ? [words.listingOutcome(listing.outcome)] : []),
    ],
  };
}

/** Recurs for as long as somebody is in office. */
function receptionAppointment({ liaison, place, ofCommunities }: Of<'reception'>): Appointment {
  const { rhythm, weekday, timeFrom, timeTo, to } = liaison;
  return {
    summary: ofCommunities || place === '' ? words.reception : words.receptionAt(place),
    time: timeFrom,
    until: timeTo,
    rule: `${recurrenceOf(liaison)}${to === undefined ? '' : `;UNTIL=${untilEndOf(to)}`}`,
    location: liaison.place,
    lines: [
      words.who(liaison.officialName, liaison.post),
      words.when(rhythm, weekday, timeFrom, timeTo),
      words.where(liaison.place),
      words.phone(liaison.officePhone),
      words.holidays,
    ],
  };
}
