import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInShard, readShard } from './shard.ts';

test.each(['', '1', '0/2', '3/2', '1/0', 'a/b', '1/2/3', '-1/2', ' 1/2'])('“%s” names no share', (text) => {
  expect(readShard(text)).toBeUndefined();
});

test('every file belongs to exactly one share', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), (path, of) => {
      const shares = Array.from({ length: of }, (_, at) => readShard(`${at + 1}/${of}`)!);
      expect(shares.filter((share) => isInShard(path, share))).toHaveLength(1);
    }),
    { seed: 9 },
  );
});
