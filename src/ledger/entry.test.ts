import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toBase64 } from './base64.ts';
import { canonicalJson } from './canonical.ts';
import { encodeEntry, parseEntry, type Entry } from './entry.ts';

const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(toBase64);
const time = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().replace(/\.\d+Z/, 'Z'));
const entry: fc.Arbitrary<Entry> = fc
  .record({
    kind: fc.constantFrom('publish', 'update', 'correct', 'withdraw'),
    id: fc.string({ minLength: 1, unit: 'grapheme' }),
    record: fc.constantFrom('notice', 'feeCell', 'release'),
    seq: fc.nat(),
    time,
    content: hash,
    previous: fc.option(hash, { nil: undefined }),
    reason: fc.string({ minLength: 1, unit: 'grapheme' }),
  })
  .map(({ reason, previous, ...rest }) => ({
    ...rest,
    v: 1,
    ...(previous && { previous }),
    ...(['correct', 'withdraw'].includes(rest.kind) && { reason }),
  }));

const sound: Entry = {
  content: toBase64(new Uint8Array(32)),
  id: 'n-2026-0301',
  kind: 'correct',
  previous: toBase64(new Uint8Array(32).fill(1)),
  reason: '区住建局：四层每户金额录入有误',
  record: 'notice',
  seq: 7,
  time: '2026-11-20T09:00:00Z',
  v: 1,
};

test('an entry is read from its bytes as it was written, and these are RFC 8785', () => {
  fc.assert(
    fc.property(entry, (one) => {
      expect(parseEntry(encodeEntry(one))).toEqual(one);
      expect(encodeEntry(one)).toBe(canonicalJson({ ...one }));
    }),
    { seed: 7, numRuns: 300 },
  );
});

test('the bytes of an entry are those that docs/ledger.md shows', () => {
  expect(encodeEntry(sound)).toBe(
    '{"content":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=","id":"n-2026-0301","kind":"correct",' +
      '"previous":"AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=","reason":"区住建局：四层每户金额录入有误",' +
      '"record":"notice","seq":7,"time":"2026-11-20T09:00:00Z","v":1}',
  );
});

test('an entry in any other form is refused', () => {
  const bad: Partial<Record<keyof Entry | 'more', unknown>>[] = [
    { v: 2 },
    { seq: -1 },
    { seq: '7' },
    { time: '2026-02-30T09:00:00Z' },
    { time: '2026-11-20T09:00:00+08:00' },
    { time: '2026-11-20T24:00:00Z' },
    { kind: 'delete' },
    { id: '' },
    { record: 'a b' },
    { content: undefined },
    { content: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB=' },
    { content: 'AAAA' },
    { previous: 'x' },
    { reason: undefined },
    { reason: '' },
    { kind: 'update' },
    { more: 'x' },
  ];
  for (const change of bad) expect(parseEntry(canonicalJson({ ...sound, ...change } as never)), JSON.stringify(change)).toBeUndefined();
  expect(parseEntry(encodeEntry(sound))).toEqual(sound);
  expect(parseEntry(` ${encodeEntry(sound)}`)).toBeUndefined();
  expect(parseEntry(encodeEntry({ ...sound, kind: 'withdraw', content: undefined }))).toBeDefined();
});
