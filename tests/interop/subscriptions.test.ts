import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { calendarText } from '../../src/components/feeds/calendar-text.ts';
import { atomText, type Feed } from '../../src/components/feeds/feed.ts';
import { noticeFeed } from '../../src/components/feeds/feed-items.ts';
import { correctionsFeed } from '../../src/components/ledger/corrections-feed.ts';
import { compoundCalendar, districtCalendar, subdistrictCalendar, type CalendarView } from '../../src/site/calendar-view.ts';
import { correctionsFeedView } from '../../src/site/corrections-feed-view.ts';
import { allNoticesFeed, compoundFeed, matterFeed, publishedMatters, subdistrictFeed } from '../../src/site/feed-view.ts';
import { getSite } from '../../src/site/get-site.ts';
import { FEEDS, findPython } from './python-packages.ts';

/** What tests/interop/subscriptions/read.py prints, by the name of the file. */
interface Read {
  feeds: Record<
    string,
    { version: string; bozo: boolean; title: string; entries: [id: string, title: string, link: string, updated: string][] }
  >;
  calendars: Record<
    string,
    {
      name: string;
      errors: string[];
      zones: number[];
      events: [uid: string, summary: string, start: string, sequence: number, status: string][];
    }
  >;
}

const folder = mkdtempSync(join(tmpdir(), 'subscriptions-'));
const feeds = new Map<string, Feed>();
const calendars = new Map<string, CalendarView>();
let read: Read;

function write(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

beforeAll(() => {
  const python = findPython(...FEEDS);
  if (typeof python === 'string') throw new Error(python);
  const site = getSite();
  feeds.set('notices.xml', noticeFeed(allNoticesFeed(site)));
  feeds.set('corrections.xml', correctionsFeed(correctionsFeedView(site)));
  for (const matter of publishedMatters(site)) feeds.set(`matters/${feeds.size}.xml`, noticeFeed(matterFeed(site, matter)));
  calendars.set('district.ics', districtCalendar(site));
  for (const one of site.all.subdistrict) {
    feeds.set(`subdistricts/${one.id}.xml`, noticeFeed(subdistrictFeed(site, one)));
    calendars.set(`subdistricts/${one.id}.ics`, subdistrictCalendar(site, one));
  }
  for (const one of site.all.compound) {
    feeds.set(`compounds/${one.id}.xml`, noticeFeed(compoundFeed(site, one)));
    calendars.set(`compounds/${one.id}.ics`, compoundCalendar(site, one));
  }
  for (const [name, feed] of feeds) write(name, atomText(feed));
  for (const [name, view] of calendars) write(name, calendarText(view));
  const program = join(import.meta.dirname, 'subscriptions/read.py');
  read = JSON.parse(execFileSync(python.program, [program, folder], { encoding: 'utf8', maxBuffer: 2 ** 28 })) as Read;
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('feedparser reads every feed of the demonstration district as Atom, with the entries that we wrote', () => {
  expect(Object.keys(read.feeds).sort()).toEqual([...feeds.keys()].sort());
  for (const [name, { items }] of feeds) {
    const found = read.feeds[name]!;
    expect([found.version, found.bozo], name).toEqual(['atom10', false]);
    expect(found.entries, name).toEqual(items.map(({ id, title, address, updated }) => [id, title, address, updated]));
  }
});

test('icalendar reads every calendar of the demonstration district, with the appointments that we wrote, in Beijing time', () => {
  expect(Object.keys(read.calendars).sort()).toEqual([...calendars.keys()].sort());
  for (const [name, { deadlines, uidOf }] of calendars) {
    const found = read.calendars[name]!;
    expect(found.errors, name).toEqual([]);
    expect(
      found.zones.every((seconds) => seconds === 8 * 3600),
      name,
    ).toBe(true);
    const expected = deadlines.map((one) => [uidOf(one.name), one.on, one.changes.count, one.cancelled ? 'CANCELLED' : 'CONFIRMED']);
    expect(
      found.events.map(([uid, , start, sequence, status]) => [uid, start.slice(0, 10), sequence, status]),
      name,
    ).toEqual(expected);
    expect(
      found.events.filter(([, , start]) => start.includes('T')).every(([, , start]) => start.endsWith('+08:00')),
      name,
    ).toBe(true);
  }
});
