import { expect, test } from 'vitest';
import { filesOf, makeDistrict } from '../../../scripts/demo/generate.ts';
import { DEFAULTS } from '../../../scripts/demo/options.ts';
import { makeContext } from '../../../src/rules/context.ts';
import { pendingOutcomes } from '../../../src/rules/freshness.ts';
import { RULES } from '../../../src/rules/index.ts';
import { makeCalendar } from '../../../src/model/calendar.ts';
import type { Row } from '../../../src/schema/dataset.ts';
import type { Notice } from '../../../src/schema/notice.ts';
import { loadSources } from '../../../src/sources/load.ts';
import { memoryFiles } from '../../../src/sources/memory-files.ts';

const encoder = new TextEncoder();

/** How often each rule looks at a record of a district of that size, and how many records there are. */
function looksOf(size: number): { records: number; looks: number[] } {
  const files = filesOf(makeDistrict({ ...DEFAULTS, compounds: size, notices: size }));
  const bytes = new Map([...files].map(([path, file]) => [path, typeof file === 'string' ? encoder.encode(file) : file]));
  const { dataset } = loadSources('', memoryFiles(bytes));
  const rows = (Object.values(dataset) as Row<unknown>[][]).flat();
  let count = 0;
  for (const row of rows) {
    const { value } = row;
    Object.defineProperty(row, 'value', {
      get() {
        count += 1;
        return value;
      },
    });
  }
  const context = makeContext(dataset, DEFAULTS.asOf);
  const looks = RULES.map((rule) => {
    count = 0;
    expect([...rule.check(dataset, context)].length).toBeLessThan(rows.length);
    return count;
  });
  return { records: rows.length, looks };
}

test('no rule looks at every record for every other: five times the district, about five times the work', () => {
  const [small, large] = [looksOf(60), looksOf(300)];
  const growth = large.records / small.records;
  expect(growth).toBeGreaterThan(2);
  RULES.forEach(({ code, title }, at) => {
    const [few, many] = [small.looks[at]!, large.looks[at]!];
    expect(many, `${code} ${title}`).toBeLessThan(2 * 5 * few + 500);
  });
});

test('results are looked up, not searched for notice by notice', () => {
  const looks = (size: number) => {
    let count = 0;
    const row = (value: object): Row<Notice> => ({
      get value() {
        count += 1;
        return value as Notice;
      },
      at: { kind: 'notice', file: '', line: 1, row: 0 },
    });
    const period = { periodStart: '2026-03-02', periodEnd: '2026-03-09', dayUnit: '自然日', countFrom: '次日' };
    const notices = Array.from({ length: size }, (_, at) => [
      row({ id: `n-${at}`, kind: '公示', caseId: `case-${at}`, publishedOn: '2026-03-01', ...period }),
      row({ id: `r-${at}`, kind: '结果公示', caseId: `case-${at + 1}`, publishedOn: '2026-04-01' }),
    ]).flat();
    const calendar = makeCalendar([{ date: '2026-01-01', kind: '放假', name: '元旦' }]);
    const found = pendingOutcomes({ notice: notices }, calendar, { remindDays: 10, refuseDays: 20 });
    expect(found.map(({ row: pending }) => pending.value.id)).toEqual(['n-0']);
    return count;
  };
  expect(looks(200)).toBeLessThan(5 * looks(50));
});
