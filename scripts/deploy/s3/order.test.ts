import { expect, test } from 'vitest';
import { PART_LIST } from '../../../src/search/part-format.ts';
import { inOrder } from './order.ts';

test('what leads to pages comes after them, the list of search parts too, and the parts before everything', () => {
  const part = 'search/index/2026-0123456789ab/head.json';
  const paths = ['build.json', PART_LIST, 'ledger/checkpoint', 'notices/2026/n-2026-0001/index.html', 'data/notices.csv', part];
  expect(inOrder(paths, () => false)).toEqual([
    [part],
    ['data/notices.csv'],
    ['notices/2026/n-2026-0001/index.html'],
    [PART_LIST],
    ['ledger/checkpoint'],
    ['build.json'],
  ]);
});
