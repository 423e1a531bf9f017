import { expect, inject, test } from 'vitest';
import { digestFolder } from './small-site.ts';

test('the whole site built in another folder, time zone and locale has the same bytes, search index included', () => {
  const files = digestFolder(inject('siteBelow'));
  expect(files.length).toBeGreaterThan(7000);
  expect(digestFolder(inject('siteElsewhere'))).toEqual(files);
});
