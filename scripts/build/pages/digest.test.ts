import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestOf } from './digest.ts';

test('equal data have equal digests, and different data different ones', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      expect(digestOf(structuredClone(a))).toBe(digestOf(a));
      expect(digestOf(a) === digestOf(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
    }),
    { seed: 9, numRuns: 500 },
  );
});

test.each([
  [undefined, null],
  [[undefined], [null]],
  [{ a: new Map([[1, 2]]) }, { a: new Map([[1, 3]]) }],
  [{ a: new Set([1]) }, { a: new Set([2]) }],
  [{ a: Buffer.from('x') }, { a: Buffer.from('y') }],
  [{ a: new Uint8Array([1]) }, { a: new Uint8Array([2]) }],
  [['a', 'b'], ['ab']],
  [[['a'], 'b'], [['a', 'b']]],
])('what looks alike in JSON is told apart: %j', (a, b) => {
  expect(digestOf(a)).not.toBe(digestOf(b));
});

test('a long list that many objects hold is looked at once, and says all that is in it', () => {
  let looks = 0;
  const member = { toJSON: () => (looks += 1) && 'x' };
  const list = [member, ...Array.from({ length: 40 }, (_, at) => ({ at }))];
  for (let page = 0; page < 10; page++) digestOf({ page, of: { list } });
  expect(looks).toBe(1);
  expect(digestOf({ list: list.slice(1) })).not.toBe(digestOf({ list: list.slice(1).reverse() }));
  expect(() => digestOf({ list: [...list, () => 1] })).toThrow(TypeError);
});

test('what cannot be compared is refused instead of being taken for equal', () => {
  expect(() => digestOf({ a: () => 1 })).toThrow(TypeError);
});
