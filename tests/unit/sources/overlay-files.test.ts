/** Roots that exist only in memory, alone and laid over another one. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { loadSources } from '../../../src/sources/load.ts';
import { memoryFiles } from '../../../src/sources/memory-files.ts';
import { overlayFiles } from '../../../src/sources/overlay-files.ts';
import { CALENDAR, COMMUNITIES } from './samples.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const base = memoryFiles(
  new Map([
    ['data/communities.csv', bytes(COMMUNITIES)],
    ['data/calendar.csv', bytes(CALENDAR)],
  ]),
);
const names = (files: typeof base, path: string) =>
  files
    .list(path)
    .map(({ name, kind }) => `${name} ${kind}`)
    .sort();

test('a root in memory has folders, sizes and checksums like one on disk', () => {
  expect(names(base, '')).toEqual(['data folder']);
  expect(names(base, 'data')).toEqual(['calendar.csv file', 'communities.csv file']);
  expect(base.stat('data/calendar.csv')).toEqual({ name: 'calendar.csv', kind: 'file', size: bytes(CALENDAR).length });
  expect(base.stat('data')).toMatchObject({ kind: 'folder' });
  expect(base.stat('data/none.csv')).toBeUndefined();
  expect(base.sha256('data/calendar.csv')).toBe(createHash('sha256').update(CALENDAR).digest('hex'));
  expect(() => base.readFile('data/none.csv')).toThrow(expect.objectContaining({ code: 'ENOENT' }));
  expect(() => base.list('content')).toThrow(expect.objectContaining({ code: 'ENOENT' }));
});

test('a change laid over a root replaces, adds and removes files without touching the others', () => {
  const over = overlayFiles(
    base,
    new Map([
      ['data/calendar.csv', bytes('new')],
      ['data/results/2026-q3.csv', bytes('part')],
      ['data/communities.csv', null],
    ]),
  );
  expect(names(over, 'data')).toEqual(['calendar.csv file', 'results folder']);
  expect(names(over, 'data/results')).toEqual(['2026-q3.csv file']);
  expect(new TextDecoder().decode(over.readFile('data/calendar.csv'))).toBe('new');
  expect(over.stat('data/calendar.csv')?.size).toBe(3);
  expect(over.sha256('data/calendar.csv')).toBe(createHash('sha256').update('new').digest('hex'));
  expect(over.stat('data/communities.csv')).toBeUndefined();
  expect(() => over.readFile('data/communities.csv')).toThrow(expect.objectContaining({ code: 'ENOENT' }));
  expect(names(base, 'data')).toHaveLength(2);
});

test('a root is read the same whether a file stands in it or is laid over it', () => {
  const laid = overlayFiles(
    memoryFiles(new Map([['data/communities.csv', bytes(COMMUNITIES)]])),
    new Map([['data/calendar.csv', bytes(CALENDAR)]]),
  );
  expect(loadSources('', laid)).toEqual(loadSources('', base));
});
