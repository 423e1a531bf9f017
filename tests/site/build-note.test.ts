import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { listFiles } from '../../scripts/build/folder-calls.ts';

/** A build publishes nothing before every link, fragment and asset of every page was found; the note counts those pages. */
test.each(['smallSite', 'siteBelow'] as const)(
  'the note of the %s says what went in, every page of it checked, and names no time',
  (name) => {
    const folder = inject(name);
    const note = JSON.parse(readFileSync(join(folder, 'build.json'), 'utf8')) as Record<string, unknown> & {
      records: Record<string, number>;
    };
    expect(note.pages).toBe(listFiles(folder).filter((path) => path.endsWith('.html')).length);
    expect(note.dataDate).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(note.records.compound).toBe(name === 'siteBelow' ? 552 : 6);
    expect(JSON.stringify(note)).not.toMatch(/\d\d:\d\d/);
  },
);

test('the note counts the entries of the log of which the site does not serve what they said', () => {
  const folder = inject('siteBelow');
  const lines = listFiles(join(folder, 'ledger/openings'))
    .filter((path) => !path.startsWith('t/'))
    .flatMap((path) =>
      readFileSync(join(folder, 'ledger/openings', path), 'utf8')
        .trimEnd()
        .split('\n'),
    );
  const kept = lines.filter((line) => line.includes('"content":') && line.split('\t')[1] === '-');
  expect(kept.length).toBeGreaterThan(0);
  expect(JSON.parse(readFileSync(join(folder, 'build.json'), 'utf8'))).toMatchObject({ withheld: kept.length });
});

test('nothing of the building site is left beside the finished one', () => {
  expect(listFiles(inject('siteBelow')).filter((path) => /\.prerender|\.building|\.map$/.test(path))).toEqual([]);
});
