import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { calendarText } from '../../../src/components/feeds/calendar-text.ts';
import { addDays } from '../../../src/model/calendar.ts';
import { nextReception } from '../../../src/model/reception.ts';
import { RHYTHMS, WEEKDAYS } from '../../../src/schema/liaison.ts';
import { compoundCalendar, districtCalendar, subdistrictCalendar, type CalendarView } from '../../../src/site/calendar-view.ts';
import type { Site } from '../../../src/site/site.ts';
import { BASE, changed, loggedSite, siteOn } from './made-site.ts';

const DAY = '2026-11-20';

function read(view: CalendarView): { component: ICAL.Component; event: ICAL.Event; name: string; status: string }[] {
  const calendar = new ICAL.Component(ICAL.parse(calendarText(view)) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return { component, event, name: event.uid.split('@')[0] ?? '', status: String(component.getFirstPropertyValue('status')) };
  });
}

const inDistrict = (site: Site, name: string) => read(districtCalendar(site)).find((one) => one.name === name);

test('every calendar can be read, with each of its appointments once', () => {
  const site = siteOn(DAY);
  const views = [
    districtCalendar(site),
    ...site.all.subdistrict.map((subdistrict) => subdistrictCalendar(site, subdistrict)),
    ...site.all.compound.map((compound) => compoundCalendar(site, compound)),
  ];
  for (const view of views) {
    const names = read(view).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  }
  expect(new Set(views.map(({ uid }) => uid)).size).toBe(views.length);
});

test('a period that ends at midnight is a whole day, one that ends with business hours that moment; both say how to object', () => {
  const site = siteOn('2026-03-20');
  const whole = inDistrict(site, 'notice-n-2026-0003-end')!;
  expect([whole.event.startDate.isDate, whole.event.startDate.toString()]).toEqual([true, '2026-03-30']);
  const early = changed(BASE, 'notice', 'n-2026-0002', {
    periodEnd: '2026-03-26',
    channels: [{ how: '电话', value: '000-5550 0106', closesAt: '17:30' }],
  });
  const timed = inDistrict(siteOn('2026-03-20', early), 'notice-n-2026-0002-end')!;
  expect([timed.event.startDate.toString(), timed.event.startDate.zone?.tzid]).toEqual(['2026-03-26T17:30:00', 'Asia/Shanghai']);
  expect(timed.event.summary).toMatch(/^提意见截止：/);
  expect(timed.event.description).toContain('· 电话：000-5550 0106');
});

test('reception days of the rule are those that the pages say, for every rhythm and weekday', () => {
  const [row] = BASE.liaison;
  const liaison = RHYTHMS.flatMap((rhythm) =>
    WEEKDAYS.map((weekday) => ({
      ...row!,
      value: { ...row!.value, id: `l-${RHYTHMS.indexOf(rhythm)}-${WEEKDAYS.indexOf(weekday)}`, rhythm, weekday, from: '2026-01-05' },
    })),
  );
  const site = siteOn(DAY, { ...BASE, liaison });
  for (const { value } of liaison) {
    const iterator = inDistrict(site, `reception-${value.id}`)!.event.iterator();
    let day = value.from;
    for (let count = 0; count < 20; count += 1) {
      day = nextReception(value, day);
      expect(iterator.next().toString()).toBe(`${day}T${value.timeFrom}:00`);
      day = addDays(day, 1);
    }
  }
});

test('nobody receives residents after leaving office', () => {
  const left = siteOn(DAY, changed(BASE, 'liaison', 'l-0001', { from: '2026-01-01', to: '2026-10-14' }));
  const iterator = inDistrict(left, 'reception-l-0001')!.event.iterator();
  const days: string[] = [];
  for (let next = iterator.next(); next; next = iterator.next()) days.push(next.toString().slice(0, 10));
  expect(days.at(-1)).toBe('2026-10-14');
  const longAgo = siteOn(DAY, changed(BASE, 'liaison', 'l-0001', { from: '2026-01-01', to: '2026-03-01' }));
  expect(inDistrict(longAgo, 'reception-l-0001')).toBeUndefined();
});

test('who receives the residents of one compound stands in its calendar only', () => {
  const site = siteOn(DAY);
  const compound = compoundCalendar(site, site.find('compound', 'c0001')!);
  expect(read(compound).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['reception-l-0003', 'reception-l-0001', 'problem-i-2026-0001-due']),
  );
  expect(inDistrict(site, 'reception-l-0003')).toBeUndefined();
  expect(inDistrict(site, 'reception-l-0001')).toBeDefined();
});

test('what was given up, refused or replaced is called off, in place', () => {
  expect(inDistrict(siteOn('2026-09-01'), 'problem-i-2026-0004-due')).toMatchObject({ status: 'CANCELLED' });
  const stopped = siteOn(DAY, changed(BASE, 'project', 'j-2026-01', { stoppedOn: '2026-11-10', stoppedReason: '表决没有通过' }));
  const end = inDistrict(stopped, 'stage-j-2026-01-5-end')!;
  expect(end.status).toBe('CANCELLED');
  expect(end.event.description).toContain('表决没有通过');
  const replaced = siteOn('2026-03-20', changed(BASE, 'notice', 'n-2026-0002', { publishedOn: '2026-03-18', supersedesId: 'n-2026-0003' }));
  const [before, after] = [siteOn('2026-03-20'), replaced].map((site) => inDistrict(site, 'notice-n-2026-0003-end')!);
  expect([before!.status, after!.status]).toEqual(['CONFIRMED', 'CANCELLED']);
  expect(after!.event.sequence).toBeGreaterThan(before!.event.sequence);
  expect(after!.event.description).not.toContain('怎样提');
});

test('a change in the log raises the sequence and moves the day under the same UID, whatever the domain is by then', () => {
  const moved = changed(BASE, 'issue', 'i-2026-0002', { title: '北门路灯不亮' });
  const corrected = changed(moved, 'site', '', { domain: 'www.other.invalid' });
  const [first, second] = [loggedSite([DAY, BASE]), loggedSite([DAY, BASE], ['2026-11-21', withReason(corrected)])].map((site) =>
    inDistrict(site, 'problem-i-2026-0002-due')!,
  );
  expect(second!.event.uid).toBe(first!.event.uid);
  expect([first!.event.sequence, second!.event.sequence]).toEqual([0, 1]);
  expect(String(second!.component.getFirstPropertyValue('last-modified'))).toBe('2026-11-21T09:00:00Z');
});

/** The reason without which the log takes no correction. */
function withReason(dataset: typeof BASE): typeof BASE {
  const value = {
    table: '问题清单',
    record: 'i-2026-0002',
    on: '2026-11-21',
    action: '更正',
    office: '区住建局',
    reason: '门写错了',
  } as const;
  return { ...dataset, correction: [...dataset.correction, { at: BASE.compound[0]!.at, value }] as typeof BASE.correction };
}

test('of a withdrawn notice the appointment keeps the day and says so', () => {
  const hidden = changed(BASE, 'notice', 'n-2026-0003', { withdrawOn: '2026-05-01' });
  const { event } = inDistrict(siteOn('2026-05-02', hidden), 'notice-n-2026-0003-end')!;
  expect(event.description).toContain('按规定在公示期满后撤下');
  expect(event.description).not.toContain('怎样提');
});

test('what is longer ago than a quarter is left out', () => {
  expect(inDistrict(siteOn('2026-06-30'), 'notice-n-2026-0003-end')).toBeDefined();
  expect(inDistrict(siteOn('2026-07-01'), 'notice-n-2026-0003-end')).toBeUndefined();
});

test('a period for the whole district stands in the calendars of compounds and subdistricts until it is over, then in that of the district', () => {
  const wide = changed(BASE, 'notice', 'n-2026-0003', { compoundIds: undefined, subdistrictIds: undefined });
  const namedIn = (view: CalendarView) => read(view).some(({ name }) => name === 'notice-n-2026-0003-end');
  const calendarsOn = (day: string) => {
    const site = siteOn(day, wide);
    return [
      compoundCalendar(site, site.find('compound', 'c0002')!),
      subdistrictCalendar(site, site.all.subdistrict[0]!),
      districtCalendar(site),
    ].map(namedIn);
  };
  const { on } = districtCalendar(siteOn('2026-03-20', wide)).deadlines.find(({ name }) => name === 'notice-n-2026-0003-end')!;
  expect(calendarsOn(on)).toEqual([true, true, true]);
  expect(calendarsOn(addDays(on, 1))).toEqual([false, false, true]);
});
