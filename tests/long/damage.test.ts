import { expect, test } from 'vitest';
import { runDamages } from '../unit/sources/damage.ts';

const COUNT = 1_000_000;

test('after 1,000,000 random damages every row is published as it was typed or reported', () => {
  const { done, broken } = runDamages(COUNT, 1_000_000, (finished) => {
    if (finished % (COUNT / 20) === 0) process.stderr.write(`已试验 ${finished / 10_000} 万次随机损坏，共 ${COUNT / 10_000} 万次\n`);
  });
  expect(broken.slice(0, 3)).toEqual([]);
  expect(done).toBe(COUNT);
});
