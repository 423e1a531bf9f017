import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noticeDrafts } from '../../src/format/wording/drafts/notice.ts';
import { MATTERS, NOTICE_KINDS } from '../../src/schema/notice.ts';
import { checkSources } from '../../src/site/check-sources.ts';
import { loadSources } from '../../src/sources/load.ts';
import { nodeFiles } from '../../src/sources/node-files.ts';
import { overlayFiles } from '../../src/sources/overlay-files.ts';
import { Refused } from '../command-line.ts';
import { writeRecords } from '../demo/write.ts';
import { openDialogue, type Terminal } from './dialogue.ts';
import { nextId } from './find-records.ts';
import { askNotice } from './new-notice.ts';

const files = nodeFiles(join(import.meta.dirname, '../../tests/fixtures/base'));
const { dataset } = loadSources('', files);
/** A Friday; the data date of the fixture. */
const TODAY = '2026-11-20';

function ask(options: Record<string, string>, terminal?: Terminal, today = TODAY) {
  return askNotice(openDialogue({ value: (name) => options[name] }, terminal), dataset, [], today);
}

type Drafted = Awaited<ReturnType<typeof ask>>;

/** Problems of the check at new notices that lie beside each other, after `fill` has gone over their texts; by matter and kind. */
function problemsOf(drafted: readonly Drafted[], fill: (text: string) => string = (text) => text) {
  const notices = drafted.map(({ value, body }, index) => ({
    value: { ...value, id: `n-2026-09${String(index).padStart(2, '0')}` },
    body,
  }));
  const texts = [...writeRecords({ notice: notices })].map(([path, text]) => [path, new TextEncoder().encode(fill(text))] as const);
  const { problems } = checkSources('', overlayFiles(files, new Map(texts)));
  return texts.map(([path], index) => ({
    of: `${notices[index]!.value.matter} ${notices[index]!.value.kind}`,
    codes: [...new Set(problems.filter(({ file }) => file === path).map(({ code }) => code))],
  }));
}

const fillAll = (text: string) => text.replace(/【待填[^】]*】/g, '3');

/** A person who types these lines, and what was shown. */
function typing(...lines: string[]): Terminal & { shown: string[] } {
  const shown: string[] = [];
  return {
    shown,
    say: (text) => void shown.push(text),
    ask: async (question) => {
      shown.push(question);
      const line = lines.shift();
      if (line === undefined) throw new Refused('没有写完，什么也没有保存。');
      return line;
    },
  };
}

describe('a new notice from options alone', () => {
  it('has a form for every matter', () => {
    expect(Object.keys(noticeDrafts).sort()).toEqual([...MATTERS].sort());
  });

  it('leaves nothing for the check but what is marked 【待填】, and nothing once that is filled in, for every matter', async () => {
    const drafted = await Promise.all(MATTERS.map((matter) => ask({ matter, compounds: '示例二号小区' })));
    for (const { of, codes } of problemsOf(drafted)) expect(codes, of).toEqual(['TEXT-UNFILLED']);
    for (const { of, codes } of problemsOf(drafted, fillAll)) expect(codes, of).toEqual([]);
  });

  it('does so for every kind and the whole district, each under its own kind of title', async () => {
    const drafted = await Promise.all(NOTICE_KINDS.map((kind) => ask({ kind, matter: '改造计划' })));
    for (const { value } of drafted) {
      expect(value.title).toMatch(value.kind === '公示' ? /示例区.*的公示$/ : /示例区.*公告$/);
      expect(value.periodStart !== undefined).toBe(value.kind === '公示');
    }
    for (const { of, codes } of problemsOf(drafted, fillAll)) expect(codes, of).toEqual([]);
  });

  it('proposes the shortest lawful period with its basis, counted from the next day', async () => {
    const { value, about } = await ask({ matter: '加装电梯方案', compounds: 'c0002' });
    expect(value).toMatchObject({ publishedOn: '2026-11-20', periodStart: '2026-11-20', countFrom: '次日', dayUnit: '自然日' });
    // Fifteen days after the 20th end on Saturday the 5th, which moves to Monday.
    expect(value.periodEnd).toBe('2026-12-07');
    expect(about).toContain('不得少于15个自然日（《示例区公示管理办法（试行）》第十一条）');
  });

  it('counts working days by the calendar, and says which one is missing', async () => {
    const { value } = await ask({ matter: '红黑榜', compounds: 'c0002', 'count-from': '当日' }, undefined, '2026-09-28');
    expect(value).toMatchObject({ dayUnit: '工作日', periodStart: '2026-09-28' });
    expect(value.periodEnd! > '2026-10-07').toBe(true);
    await expect(ask({ matter: '红黑榜', compounds: 'c0002' }, undefined, '2026-12-30')).rejects.toThrow(/节假日安排.*data\/calendar\.csv/);
  });

  it('publishes on a working day by the office of the subdistrict, through every channel it has', async () => {
    const { value } = await ask({ matter: '验收', compounds: '原示例厂家属院' }, undefined, '2026-11-21');
    expect(value).toMatchObject({ publishedOn: '2026-11-23', issuerId: 'o-s01', compoundIds: ['c0002'], subdistrictIds: ['s01'] });
    expect(value.channels?.map(({ how }) => how)).toEqual(['电话', '现场', '信函']);
    expect(value.supervisionOrg).toBe('示例区住房和城乡建设局');
  });

  it.each([
    ['an unknown matter', { matter: '分房' }, '事项只能是'],
    ['no matter', {}, '--matter'],
    ['an unknown compound', { matter: '验收', compounds: '桐荫里' }, '没有叫“桐荫里”的小区'],
    ['a name of several', { matter: '验收', compounds: '示例' }, '请写编号'],
    ['a period that is too short', { matter: '调价', compounds: 'c0002', days: '7' }, '不得少于 30 天'],
    ['an end that is too early', { matter: '调价', compounds: 'c0002', end: '2026-11-30' }, '公示结束最早是 2026-12-20'],
    ['a start before publication', { matter: '验收', compounds: 'c0002', start: '2026-11-01' }, '发布以前居民看不到'],
    ['a number with half-width brackets', { matter: '验收', compounds: 'c0002', 'doc-no': '东街公示[2026]9号' }, '东街公示〔2026〕9号'],
    ['an attachment that is not there', { matter: '验收', compounds: 'c0002', attach: '没有.pdf' }, '附件“没有.pdf”读不了'],
    ['a title that does not say what it is', { matter: '验收', compounds: 'c0002', title: '验收情况' }, '标题里要有'],
  ])('refuses %s with a sentence that says what to write', async (_, options, words) => {
    await expect(ask(options)).rejects.toThrow(words);
    await expect(ask(options)).rejects.toBeInstanceOf(Refused);
  });
});

describe('a new notice at a terminal', () => {
  it('takes numbers, names and plain Enter, and asks again after a slip', async () => {
    const person = typing(
      '',
      '99',
      '6',
      '示例九号小区',
      '示例二号小区',
      '',
      '',
      '',
      '',
      '11月23日',
      '2026-11-23',
      '',
      '',
      '',
      '',
      '20',
      '',
      '',
    );
    const { value } = await ask({}, person);
    expect(value).toMatchObject({ kind: '公示', matter: '加装电梯方案', compoundIds: ['c0002'], publishedOn: '2026-11-23' });
    expect(value.periodEnd).toBe('2026-12-14');
    const shown = person.shown.join('\n');
    expect(shown).toContain('没有叫“示例九号小区”的小区');
    expect(shown).toContain('日期写成 2026-03-01 的样子，现在是“11月23日”');
    expect(shown).toContain('公示多少天，不得少于15个自然日（《示例区公示管理办法（试行）》第十一条）（直接回车：15）');
  });

  it('does not ask what the options say, and writes nothing when the person leaves', async () => {
    const person = typing('');
    await expect(ask({ kind: '公示', matter: '验收', compounds: 'c0002' }, person)).rejects.toThrow('什么也没有保存');
    expect(person.shown).toEqual([expect.stringContaining('发布机构'), expect.stringContaining('监督单位')]);
  });
});

it('takes the number after the greatest, as wide as those before', () => {
  expect(nextId('n-2026-', [])).toBe('n-2026-0001');
  expect(nextId('n-2026-', ['n-2026-0041', 'n-2025-0099', 'n-2026-0007', 'n-2026-draft'])).toBe('n-2026-0042');
  expect(nextId('n-2026-', ['n-2026-09999'])).toBe('n-2026-10000');
});
