import { expect, test } from 'vitest';
import type { Notice } from '../schema/notice.ts';
import { loadSources } from '../sources/load.ts';
import { nodeFiles } from '../sources/node-files.ts';
import { noticePaperView, noticesWithSlip, noticeVersionView, versionsOfNotices } from './notice-paper-view.ts';
import { makeSite, type Site } from './site.ts';

const base = loadSources('', nodeFiles(new URL('../../tests/fixtures/base', import.meta.url).pathname)).dataset;
const row = base.notice[0]!;

/** A site of these notices, each the fixture's own with changes. */
function siteOf(day: string, ...changes: Partial<Notice>[]): { site: Site; notices: Notice[] } {
  const notice = changes.map((change) => ({ ...row, value: { ...row.value, ...change } }));
  return { site: makeSite({ ...base, notice }, [], day), notices: notice.map(({ value }) => value) };
}

/** The pages of every version of the first notice. */
const viewsOf = ({ site, notices }: ReturnType<typeof siteOf>) =>
  versionsOfNotices(site)
    .filter(({ notice }) => notice.id === notices[0]?.id)
    .map(({ notice, number }) => noticeVersionView(site, notice, number));

const correction = (on: string) => ({ on, office: '某街道办事处', reason: '录入有误', before: '甲', after: '乙' });

test('every version has its page, and an outdated one knows what came after it', () => {
  const views = viewsOf(siteOf('2026-11-20', { corrections: [correction('2026-04-01'), correction('2026-04-02')] }));
  expect(views.map(({ asked, version, later }) => [asked.number, version.number, later.map(({ number }) => number)])).toEqual([
    [1, 3, [2, 3]],
    [2, 3, [3]],
    [3, 3, []],
  ]);
});

test('a sheet carries the version in force on the day of the build', () => {
  const { site, notices } = siteOf('2026-04-01', { corrections: [correction('2026-04-01'), correction('2026-04-02')] });
  const view = noticePaperView(site, notices[0]!);
  expect(view.versionPath).toMatch(/\/v\/2\/$/);
  expect(view.versionAddress).toMatch(/^https:\/\/[^/]+\/notices\/.*\/v\/2\/$/);
});

test('every version of a notice that another replaced says so, and so does a withdrawn one', () => {
  const views = viewsOf(
    siteOf(
      '2026-11-20',
      { corrections: [correction('2026-04-01')], withdrawOn: '2026-11-20' },
      { id: 'n-later', supersedesId: row.value.id },
    ),
  );
  expect(views).toHaveLength(2);
  for (const view of views) {
    expect(view.supersededBy?.notice.id).toBe('n-later');
    expect(view.withdrawn).toBe(true);
  }
});

test('a slip exists while objections are sought: not without a way to object, nor after the outcome or the withdrawal', () => {
  const channels = [{ how: '电话' as const, value: '000-5550 0106' }];
  const asks = { channels, outcome: undefined, withdrawOn: undefined, periodStart: '2026-03-12', periodEnd: '2026-03-26' };
  const has = (change: Partial<Notice>) => noticesWithSlip(siteOf('2026-11-20', { ...asks, ...change }).site).length === 1;
  expect(has({})).toBe(true);
  expect(has({ channels: undefined })).toBe(false);
  expect(has({ periodEnd: undefined })).toBe(false);
  expect(has({ withdrawOn: '2026-11-20' })).toBe(false);
  expect(has({ withdrawOn: '2026-11-21' })).toBe(true);
  expect(has({ outcome: { status: '采纳', objections: 1, summary: '采纳', publishedOn: '2026-04-01' } })).toBe(false);
});
