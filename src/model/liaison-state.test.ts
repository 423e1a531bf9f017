import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from './calendar.ts';
import { isInOffice, termFaults } from './liaison-state.ts';

const START = '2025-06-10';

/** Terms one after the other without a gap, the last one open; each at least two days long. */
const chains = fc.array(fc.integer({ min: 2, max: 200 }), { minLength: 1, maxLength: 6 }).map((lengths) => {
  let from = START;
  const terms: { from: string; to?: string }[] = lengths.map((days) => {
    const term = { from, to: addDays(from, days - 1) };
    from = addDays(from, days);
    return term;
  });
  return [...terms, { from }];
});
const settings = { seed: 20_261_122, numRuns: 100 };
const LATER = '2030-01-01';

test('somebody is in office from the first to the last day, both included', () => {
  expect(isInOffice({ from: START, to: '2025-06-20' }, START)).toBe(true);
  expect(isInOffice({ from: START, to: '2025-06-20' }, '2025-06-20')).toBe(true);
  expect(isInOffice({ from: START, to: '2025-06-20' }, '2025-06-21')).toBe(false);
  expect(isInOffice({ from: START }, '2025-06-09')).toBe(false);
});

test('one after the other without a gap is right, in whatever order it was registered', () => {
  fc.assert(
    fc.property(chains, (terms) => {
      expect(termFaults(terms, LATER)).toEqual([]);
      expect(termFaults(terms.toReversed(), LATER)).toEqual([]);
    }),
    settings,
  );
});

test('a day that nobody had is named', () => {
  fc.assert(
    fc.property(chains, fc.nat(), (terms, pick) => {
      const at = pick % (terms.length - 1);
      const day = terms[at]!.to!;
      const broken = terms.map((term, index) => (index === at ? { ...term, to: addDays(day, -1) } : term));
      expect(termFaults(broken, LATER)).toMatchObject([{ what: 'gap', since: day, until: day }]);
    }),
    settings,
  );
});

test('a day that two had is named', () => {
  fc.assert(
    fc.property(chains, fc.nat(), (terms, pick) => {
      const at = pick % (terms.length - 1);
      const broken = terms.map((term, index) => (index === at ? { ...term, to: addDays(term.to!, 1) } : term));
      expect(termFaults(broken, LATER)).toMatchObject([{ what: 'double', later: terms[at + 1] }]);
    }),
    settings,
  );
});

test('a place is without anybody from the day after the last one left, but a term that ends later is no gap yet', () => {
  const terms = [{ from: START, to: '2026-03-31' }];
  expect(termFaults(terms, '2026-11-20')).toEqual([{ what: 'none', earlier: terms[0], since: '2026-04-01' }]);
  expect(termFaults(terms, '2026-03-31')).toEqual([]);
  expect(termFaults([], '2026-11-20')).toEqual([]);
});

test('somebody appointed for a later day does not count yet', () => {
  const terms = [{ from: START, to: '2026-11-30' }, { from: '2026-12-01' }];
  expect(termFaults(terms, '2026-11-20')).toEqual([]);
});
