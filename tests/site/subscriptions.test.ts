/* What the pages lead to is there, can be read, and leads back to pages below the path at which the site lies. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { expect, inject, test } from 'vitest';
import { ORIGIN, SUB_PATH } from './build-sites.ts';

const folder = inject('siteBelow');
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
/** A file of the site by its address, whole or from the root of the host. */
const fileAt = (address: string) => {
  const { origin, pathname } = new URL(address.replace(/^webcal:/, 'https:'), ORIGIN);
  expect([origin, pathname.startsWith(SUB_PATH)], address).toEqual([ORIGIN, true]);
  const path = pathname.slice(SUB_PATH.length);
  return read(path === '' || path.endsWith('/') ? `${path}index.html` : path);
};

function readAny(type: string, text: string): (string | undefined)[] {
  if (type === 'application/atom+xml') return (parseAtomFeed(text).entries ?? []).map(({ links }) => links?.[0]?.href);
  if (type === 'application/feed+json') return (parseJsonFeed(text).items ?? []).map(({ url }) => url);
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((event) => String(event.getFirstPropertyValue('url')));
}

test.each([
  ['index.html', ['application/atom+xml', 'application/feed+json', 'text/calendar']],
  ['notices/index.html', ['application/atom+xml', 'application/feed+json']],
  ['notices/list/matter-1/index.html', ['application/atom+xml', 'application/feed+json']],
  ['compounds/c0001/index.html', ['application/atom+xml', 'application/feed+json', 'text/calendar']],
  ['subdistricts/s01/index.html', ['application/atom+xml', 'application/feed+json', 'text/calendar']],
  ['corrections/index.html', ['application/atom+xml', 'application/feed+json']],
])('%s names in its head what can be subscribed to, and every entry of it leads to a page', (page, types) => {
  const links = [...read(page).matchAll(/<link rel="alternate" type="([^"]+)" href="([^"]+)"/g)];
  expect(links.map(([, type]) => type)).toEqual(types);
  for (const [, type = '', address = ''] of links) {
    const addresses = readAny(type, fileAt(address));
    expect(addresses.length).toBeGreaterThan(0);
    for (const to of addresses)
      expect(
        fileAt(to ?? '')
          .slice(0, 15)
          .toLowerCase(),
        to,
      ).toBe('<!doctype html>');
  }
});

test('a compound leads to its row, where a telephone subscribes with one tap', () => {
  const link = /href="[^"]*\/subscribe\/(s\d+)\/#(c\d+)"/.exec(read('compounds/c0001/index.html'));
  const [, subdistrict = '', compound = ''] = link ?? [];
  expect(compound).toBe('c0001');
  const row = new RegExp(`<tr id="${compound}"[\\s\\S]*?</tr>`).exec(read(`subscribe/${subdistrict}/index.html`))?.[0] ?? '';
  const [, webcal = ''] = /href="(webcal:[^"]+)"/.exec(row) ?? [];
  expect(fileAt(webcal)).toMatch(/^BEGIN:VCALENDAR\r\n/);
});
