import { expect, test } from 'vitest';
import { loadSources } from '../sources/load.ts';
import { nodeFiles } from '../sources/node-files.ts';
import { exportedValues } from './data-view.ts';
import { noticeView } from './notice-view.ts';
import { makeSite } from './site.ts';
import { withdrawnFiles } from '../model/withdrawn.ts';

const base = loadSources('', nodeFiles(new URL('../../tests/fixtures/base', import.meta.url).pathname)).dataset;
const SECRET = '参评人甲';
const row = base.notice[0]!;
const notice = {
  ...row,
  body: `名单：${SECRET}`,
  value: {
    ...row.value,
    withdrawOn: '2026-08-01',
    attachments: [{ name: SECRET, href: '/attachments/x/list.csv', bytes: 1n, sha256: '0' }] as unknown as typeof row.value.attachments,
    corrections: [{ on: '2026-07-01', office: '某办', reason: '录入有误', before: SECRET, after: '乙' }],
  },
};
const siteOn = (day: string) => makeSite({ ...base, notice: [notice] }, [], day);
/** Everything that pages, search and downloads are made of. */
const known = (day: string) => {
  const site = siteOn(day);
  const { html, notice: shown } = noticeView(site, site.notices[0]!);
  const parts = [html, shown, site.notices, site.all.notice, exportedValues(site, 'notice')];
  return JSON.stringify(parts, (_key, value: unknown) => (typeof value === 'bigint' ? Number(value) : value));
};

test('what a notice held is nowhere from the day on which it is withdrawn', () => {
  expect(known('2026-07-31')).toContain(SECRET);
  expect(known('2026-08-01')).not.toContain(SECRET);
  expect(siteOn('2026-08-01').notices[0]!.value).toMatchObject({ title: row.value.title, publishedOn: row.value.publishedOn });
});

test('its attachments are files to be left out', () => {
  expect(withdrawnFiles([notice], '2026-07-31')).toEqual([]);
  expect(withdrawnFiles([notice], '2026-08-01')).toEqual(['attachments/x/list.csv']);
  const linked = {
    ...notice,
    body: '见[名单](/attachments/x/list.csv)和[图](/attachments/x/plan.pdf "图")、https://example.invalid/attachments/',
  };
  expect(withdrawnFiles([linked], '2026-08-01')).toEqual(['attachments/x/list.csv', 'attachments/x/plan.pdf']);
});
