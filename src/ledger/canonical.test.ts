import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, parseCanonical, type Canonical } from './canonical.ts';

const value: fc.Arbitrary<Canonical> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.string({ unit: 'grapheme' }),
    fc.maxSafeInteger().filter((number) => !Object.is(number, -0)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: 'binary' }), tie('value'), { maxKeys: 5 }),
  ),
})).value as fc.Arbitrary<Canonical>;

test('a value has one canonical form, which says it again', () => {
  fc.assert(
    fc.property(value, (one) => {
      const text = canonicalJson(one);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(one)));
      expect(parseCanonical(text)).toEqual(JSON.parse(text));
    }),
    { seed: 7, numRuns: 300 },
  );
});

test('keys stand in the order of RFC 8785, and texts as it writes them', () => {
  const keys = {
    '\u20ac': 'Euro Sign',
    '\r': 'Carriage Return',
    '\ufb33': 'Hebrew',
    '1': 'One',
    '\u{1f600}': 'Smiley',
    '\u0080': 'Control',
    ö: 'O',
  };
  expect(Object.values(JSON.parse(canonicalJson(keys)))).toContain('One');
  const inOrder = ['\\r', '1', '\u0080', 'ö', '\u20ac', '\u{1f600}', '\ufb33'].map((key) => canonicalJson(keys).indexOf(`"${key}":`));
  expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
  expect(inOrder).not.toContain(-1);
  expect(canonicalJson('\u20ac$\u000f\nA\'B"\\\\"/')).toBe('"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"');
});

test('what has no canonical form is refused', () => {
  for (const bad of [1.5, -0, 2 ** 53, NaN, '\ud800', ['\udc00x']]) expect(() => canonicalJson(bad), String(bad)).toThrow(RangeError);
});

test('another way to write the same value is refused', () => {
  for (const bad of ['{"b":1,"a":2}', '{"a": 1}', '{"a":1,"a":1}', '"\\u0041"', '"\\/"', '01', '1e2', '1.0', '{"a":1}\n', 'null', '']) {
    expect(parseCanonical(bad), bad).toBeUndefined();
  }
});
