import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { SUB_PATH } from './build-sites.ts';
import { outlineOf, staticImports } from './measure-page.ts';
import { templatesOf } from './pages.ts';

const FIRST_VIEW = 14 * 1024;
const WHOLE = 60 * 1024;
const SCRIPTS = 10 * 1024;
/** Routes whose pages carry official texts, which are as long as they are. */
const OFFICIAL = /^(?:notices\/\[year\]\/\[id\]|documents\/\[id\]|help\/\[id\]|\[text\])/;

const folder = inject('siteBelow');
const weightOf = (text: string | Buffer) => gzipSync(text, { level: 9 }).length;
const pages = () => templatesOf(folder).flatMap(({ route, pages }) => pages.map((path) => ({ route, path })));
const read = (path: string) => readFileSync(join(folder, path), 'utf8');

test('the first view of every page weighs at most 14 KB with its style sheet, and no page more than 60 KB', () => {
  const heavy: string[] = [];
  for (const { route, path } of pages()) {
    const html = read(path);
    const whole = weightOf(html);
    if (whole > WHOLE) heavy.push(`${path} ${whole}`);
    if (whole <= FIRST_VIEW) continue;
    const { endOfRows, endOfScreen } = outlineOf(html);
    const end = endOfRows ?? (OFFICIAL.test(route) ? endOfScreen : undefined);
    const first = weightOf(html.slice(0, end));
    if (first > FIRST_VIEW) heavy.push(`${path} first view ${first} of ${whole}`);
  }
  expect(heavy).toEqual([]);
});

test('no page waits for a request before it shows', () => {
  const waiting = pages().flatMap(({ path }) => outlineOf(read(path)).blocking.map((tag) => `${path} ${tag}`));
  expect(waiting).toEqual([]);
});

test('the scripts that a page loads by itself weigh at most 10 KB', () => {
  const weights = new Map<string, number>();
  const heavy = new Set<string>();
  for (const { route, path } of pages()) {
    const files = new Set<string>();
    for (const src of outlineOf(read(path)).scripts) addWithImports(src.slice(SUB_PATH.length), files);
    const weight = [...files].reduce((sum, file) => {
      if (!weights.has(file)) weights.set(file, weightOf(read(file)));
      return sum + (weights.get(file) ?? 0);
    }, 0);
    if (weight > SCRIPTS) heavy.add(`${route} ${weight}`);
  }
  expect([...heavy]).toEqual([]);
});

function addWithImports(file: string, files: Set<string>): void {
  if (files.has(file)) return;
  files.add(file);
  for (const name of staticImports(read(file))) addWithImports(join(dirname(file), name).replaceAll('\\', '/'), files);
}
