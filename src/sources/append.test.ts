import { expect, test } from 'vitest';
import { append } from './append.ts';

test('a list of any length is added in its order', () => {
  const more = Array.from({ length: 300_000 }, (_, at) => at);
  const list = [-1];
  append(list, more);
  expect([list.length, list[0], list[1], list.at(-1)]).toEqual([300_001, -1, 0, 299_999]);
});
