import fc from 'fast-check';
import { expect, test } from 'vitest';
import { currentVersion, noticeVersions } from './versions.ts';

const correction = (on: string, reason = '录入有误') => ({ on, office: '某街道办事处', reason });

test('a notice without corrections has one version, since its publication', () => {
  expect(noticeVersions({ publishedOn: '2026-03-11' }, '2026-11-20')).toEqual([{ number: 1, since: '2026-03-11', correction: undefined }]);
});

test('every correction makes a version, in order of its day', () => {
  const late = correction('2026-03-15');
  const early = correction('2026-03-13');
  const versions = noticeVersions({ publishedOn: '2026-03-11', corrections: [late, early] }, '2026-11-20');
  expect(versions.map(({ number, since }) => [number, since])).toEqual([
    [1, '2026-03-11'],
    [2, '2026-03-13'],
    [3, '2026-03-15'],
  ]);
  expect(versions[2]?.correction).toBe(late);
});

test('two corrections of one day keep the order they are written in', () => {
  const [first, second] = [correction('2026-03-13', '甲'), correction('2026-03-13', '乙')];
  const versions = noticeVersions({ publishedOn: '2026-03-11', corrections: [first, second] }, '2026-11-20');
  expect(versions.map((version) => version.correction?.reason)).toEqual([undefined, '甲', '乙']);
});

test('a correction of a later day does not count yet', () => {
  const notice = { publishedOn: '2026-03-11', corrections: [correction('2026-03-13')] };
  expect(currentVersion(notice, '2026-03-12')).toBe(1);
  expect(currentVersion(notice, '2026-03-13')).toBe(2);
});

test('the current number is that of the last version, and a later day takes no version away', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((value) => `2026-03-${String(value).padStart(2, '0')}`);
  fc.assert(
    fc.property(fc.array(day), day, day, (days, one, other) => {
      const notice = { publishedOn: '2026-03-01', corrections: days.map((on) => correction(on)) };
      const [early, late] = [one, other].sort() as [string, string];
      const versions = noticeVersions(notice, late);
      expect(versions.at(-1)?.number).toBe(currentVersion(notice, late));
      expect(versions.map(({ number }) => number)).toEqual(versions.map((_, index) => index + 1));
      expect(versions.slice(0, currentVersion(notice, early))).toEqual(noticeVersions(notice, early));
    }),
    { seed: 4, numRuns: 300 },
  );
});
