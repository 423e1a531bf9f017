import { describe, expect, it } from 'vitest';
import { emptyLog, makeLogOf, openLog, registered } from '../../tests/ledger/make-log.ts';
import type { Dataset, Row } from '../schema/dataset.ts';
import type { KindName, KindValue } from '../schema/registry.ts';
import { loadSources } from '../sources/load.ts';
import { nodeFiles } from '../sources/node-files.ts';
import { compareWithLog } from './compare.ts';
import { parseContent } from './content.ts';
import { verifyLog } from './verify-log.ts';

const DAY = '2026-11-20';
const base = loadSources('', nodeFiles(new URL('../../tests/fixtures/base', import.meta.url).pathname)).dataset;
const logged = makeLogOf(base);
const AT = base.notice.findIndex(({ value }) => value.id === 'n-2026-0004');

/** The base after an edit: the records of a kind, each a copy. */
function edited(change: (data: Dataset) => void): Dataset {
  const data = structuredClone(base);
  change(data);
  return data;
}

function first<K extends KindName>(data: Dataset, kind: K): Row<KindValue<K>> {
  return data[kind][0]!;
}

/** What the comparison wants done about an edit, and what it refuses. */
function after(change: (data: Dataset) => void, day = DAY) {
  const { drafts, problems } = compareWithLog(edited(change), openLog(logged), day);
  return {
    drafts: drafts.map(({ kind, record, id, reason, hidesEarlier }) =>
      [kind, record, id, reason, hidesEarlier].filter((part) => part !== undefined),
    ),
    problems: problems
      .filter(({ code }) => code !== 'LEDGER-WAITING')
      .map(({ severity, code, field, message, hint }) => [severity, code, field, message, hint].join(' ')),
  };
}

const correct =
  (table: string, record: string, action: '更正' | '撤回' = '更正', hidden?: boolean) =>
  (data: Dataset) =>
    void data.correction.push({
      at: first(data, 'correction').at,
      value: { table, record, on: DAY, action, office: '区住建局', reason: '录入有误', ...(hidden && { hidden }) },
    });

describe('what a change of the sources asks of the log', () => {
  it('is nothing where all is as it was registered, and everything where nothing was', () => {
    expect(after(() => {})).toEqual({ drafts: [], problems: [] });
    const { drafts, problems } = compareWithLog(base, openLog(emptyLog()), DAY);
    expect(new Set(drafts.map(({ kind }) => kind))).toEqual(new Set(['publish']));
    expect(problems).toEqual([expect.objectContaining({ code: 'LEDGER-WAITING', severity: 'info' })]);
  });

  it('is an update where only what goes on was filled in or changed, and needs no reason', () => {
    expect(after((data) => Object.assign(first(data, 'warranty').value, { phone: '000-5550 0199' }))).toEqual({
      drafts: [['update', 'warranty', 'j-2026-01/屋面防水']],
      problems: [],
    });
    const url = after((data) => Object.assign(first(data, 'issue').value, { verdict: '不满意' }));
    expect(url.drafts[0]?.[0]).toBe('update');
  });

  it('is an update where a field that was empty is filled in, and a correction once it holds something', () => {
    const filled = edited((data) => Object.assign(first(data, 'consent').value, { projectId: undefined, elevatorId: undefined }));
    const empty = openLog(makeLogOf(filled));
    const now = structuredClone(filled);
    first(now, 'consent').value.projectId = 'j-2026-01';
    expect(compareWithLog(now, empty, DAY).drafts).toEqual([expect.objectContaining({ kind: 'update', record: 'consent' })]);
    const moved = openLog(makeLogOf(now));
    first(now, 'consent').value.projectId = 'j-2026-09';
    expect(compareWithLog(now, moved, DAY).problems).toEqual([expect.objectContaining({ code: 'V-09', field: '改造项目' })]);
  });

  it('is refused where a figure changed in silence, with the very line to add', () => {
    const raise = (data: Dataset) => Object.assign(first(data, 'charge').value, { price: 1360 });
    const { drafts, problems } = after(raise);
    expect(drafts).toEqual([]);
    expect(problems).toEqual([
      'error V-09 实际收费 这条实际收费已经公布过，“实际收费”从“1.35”变成“1.36”，却没有更正登记 ' +
        '确实要改的，在 data/corrections.csv 里加一行 实际收费,h0001-1,2026-11-20,更正,写单位,写原因,；不该改的改回原样',
    ]);
    const told = after((data) => {
      raise(data);
      correct('实际收费', 'h0001-1')(data);
    });
    expect(told.problems).toEqual([]);
    expect(told.drafts).toEqual([
      ['correct', 'charge', 'h0001-1', '区住建局：录入有误'],
      ['publish', 'correction', '实际收费/h0001-1/2026-11-20/更正/录入有误'],
    ]);
  });

  it('may correct one record twice on a day, for two reasons', () => {
    const once = edited((data) => {
      Object.assign(first(data, 'charge').value, { price: 1360 });
      correct('实际收费', 'h0001-1')(data);
    });
    const log = openLog(makeLogOf(once));
    Object.assign(first(once, 'charge').value, { price: 1370 });
    correct('实际收费', 'h0001-1')(once);
    once.correction.at(-1)!.value.reason = '又录错了';
    expect(compareWithLog(once, log, DAY).drafts.map(({ kind, record }) => [kind, record])).toEqual([
      ['correct', 'charge'],
      ['publish', 'correction'],
    ]);
  });

  it('is refused where a text changed without a correction in its front matter', () => {
    const rewrite = (data: Dataset) => void (data.notice[AT]!.body += '\n\n又加了一段。');
    expect(after(rewrite).problems).toEqual([expect.stringMatching(/^error V-09 正文 这份公示已经公布过，“正文”改了，却没有更正记录/)]);
    const told = after((data) => {
      rewrite(data);
      data.notice[AT]!.value.corrections = [{ on: DAY, office: '区住建局', reason: '漏了一段', hidden: true }];
    });
    expect(told).toEqual({ drafts: [['correct', 'notice', 'n-2026-0004', '区住建局：漏了一段', true]], problems: [] });
  });

  it('is refused where the word of an earlier correction was altered', () => {
    const with1 = edited((data) => void (data.notice[AT]!.value.corrections = [{ on: DAY, office: '区住建局', reason: '漏了一段' }]));
    const log = openLog(makeLogOf(with1));
    with1.notice[AT]!.value.corrections![0]!.reason = '没有什么';
    expect(compareWithLog(with1, log, DAY).problems).toEqual([expect.objectContaining({ code: 'V-09', field: '更正记录' })]);
  });

  it('takes a later deadline of a problem where the extension is registered', () => {
    const move = (data: Dataset) => {
      first(data, 'issue').value.deadline = '2026-12-31';
    };
    expect(after(move).problems.join()).toContain('办理期限');
    const { drafts } = after((data) => {
      move(data);
      const row = structuredClone(first(data, 'issueExtension'));
      Object.assign(row.value, { issueId: first(data, 'issue').value.id, on: DAY, after: '2026-12-31' });
      data.issueExtension.push(row);
    });
    expect(drafts).toContainEqual(['update', 'issue', first(base, 'issue').value.id]);
  });

  it('is refused where a record is gone, and a withdrawal where a row says why', () => {
    const drop = (data: Dataset) => void data.manager.splice(1, 1);
    expect(after(drop).problems).toEqual([
      'error REC-GONE  已经公布过的项目经理“示例乙”（p0002/c0002/2025-08-01）不见了 ' +
        '删错的放回来；确实要撤的，在 data/corrections.csv 里加一行 项目经理,p0002/c0002/2025-08-01,2026-11-20,撤回,写单位,写原因,',
    ]);
    const { drafts, problems } = after((data) => {
      drop(data);
      correct('项目经理', 'p0002/c0002/2025-08-01', '撤回')(data);
    });
    expect(problems).toEqual([]);
    expect(drafts).toContainEqual(['withdraw', 'manager', 'p0002/c0002/2025-08-01', '区住建局：录入有误']);
  });

  it('names twenty of many that are gone', () => {
    const { problems } = after((data) => void (data.office = data.office.slice(0, 0)));
    expect(problems.filter((one) => one.includes('REC-GONE')).length).toBeLessThanOrEqual(20);
  });

  it('refuses a correction of nothing, of an unknown table, of an unknown record, and a withdrawal of what is still there', () => {
    expect(after(correct('实际收费', 'h0001-2')).problems).toEqual([expect.stringContaining('内容却和登记过的一样')]);
    expect(after(correct('收费', 'h0001-2')).problems).toEqual([expect.stringContaining('没有“收费”这张公开的表')]);
    expect(after(correct('实际收费', 'h9999')).problems).toEqual([expect.stringContaining('登记日志里没有')]);
    expect(after(correct('实际收费', 'h0001-2', '撤回')).problems).toEqual([expect.stringContaining('却还在资料里')]);
  });

  it('hides what was said before on request, even where the record stays as it is', () => {
    expect(after(correct('实际收费', 'h0001-2', '更正', true)).drafts[0]).toEqual([
      'correct',
      'charge',
      'h0001-2',
      '区住建局：录入有误',
      true,
    ]);
  });

  it('warns of a notice that comes late, and notes one that is merely backfilled', () => {
    const late = (facts: object) =>
      after((data) => {
        const row = structuredClone(data.notice[AT]!);
        Object.assign(row.value, { id: 'n-2026-0099' }, facts);
        data.notice.push(row);
      }).problems;
    expect(late({})).toEqual([expect.stringMatching(/^warning V-06 公示结束 .*补发/)]);
    expect(late({ publishedOn: '2026-11-18', periodStart: '2026-11-18', periodEnd: '2026-11-30' })).toEqual([
      expect.stringMatching(/^warning V-06 公示开始 /),
    ]);
    expect(late({ kind: '公告', publishedOn: '2026-11-18' })).toEqual([expect.stringMatching(/^info V-06 发布日期 .*补发/)]);
    expect(late({ kind: '公告', publishedOn: DAY })).toEqual([]);
  });
});

describe('a notice that is withdrawn on its day', () => {
  const withdrawn = edited((data) => void (data.notice[AT]!.value.withdrawOn = '2026-11-25'));
  const before = registered(logged, withdrawn, '2026-11-21');
  const gone = registered(before, withdrawn, '2026-11-25');

  it('leaves a stub in the log and no word of its text anywhere', () => {
    const log = openLog(gone);
    expect(verifyLog(log)).toEqual([]);
    const entries = log.entriesOf('notice', 'n-2026-0004');
    expect(entries.map(({ kind }) => kind)).toEqual(['publish', 'update', 'withdraw']);
    expect(entries.at(-1)?.reason).toContain('按期撤下');
    expect(parseContent(log.openingOf(entries.at(-1)!.seq)!.content)?.body).toBe('');
    const bytes = [...gone.values()].map((one) => new TextDecoder().decode(one)).join('');
    expect(bytes).toContain('征求意见的公示');
    expect(bytes).not.toContain('现将征求意见稿予以公示');
  });

  it('stays withdrawn whatever the day of the data, and when its outcome follows', () => {
    expect(compareWithLog(withdrawn, openLog(gone), '2026-11-20').drafts).toEqual([]);
    expect(compareWithLog(withdrawn, openLog(gone), '2026-12-20').drafts).toEqual([]);
    const bare = structuredClone(withdrawn);
    bare.notice[AT]!.body = '';
    expect(compareWithLog(bare, openLog(gone), '2026-12-20').drafts).toEqual([]);
    bare.notice[AT]!.value.outcome = { status: '期满无异议', objections: 0, summary: '没有意见', publishedOn: '2026-11-26' };
    const [draft] = compareWithLog(bare, openLog(gone), '2026-12-20').drafts;
    expect(draft).toMatchObject({ kind: 'withdraw', id: 'n-2026-0004' });
  });

  it('is published again when it comes back', () => {
    expect(compareWithLog(base, openLog(gone), '2026-12-20').drafts).toEqual([
      expect.objectContaining({ kind: 'publish', id: 'n-2026-0004' }),
    ]);
  });
});

it('a record whose key is a number of somebody is known by a drawn number, and found again', () => {
  const log = openLog(logged);
  const [entry] = [...log.lastEntries()].filter(({ record }) => record === 'publicNumber');
  expect(entry?.id).toMatch(/^~[0-9a-f]{12}$/);
  const { drafts } = after((data) => Object.assign(first(data, 'publicNumber').value, { until: '2027-06-30' }));
  expect(drafts).toEqual([['update', 'publicNumber', entry!.id]]);
});
