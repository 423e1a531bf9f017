import { expect, test } from 'vitest';
import { makeRandom } from '../random.ts';
import { nameGiver } from './people.ts';

test('a district of 50,000 compounds has officials enough, and no two share a name', () => {
  const next = nameGiver(makeRandom('names'));
  const names = Array.from({ length: 120_000 }, next);
  expect(new Set(names).size).toBe(names.length);
});
