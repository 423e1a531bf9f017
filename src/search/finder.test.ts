import { expect, test, vi } from 'vitest';
import { makeFinder } from './finder.ts';
import type { PageFacts } from './found.ts';
import type { NameEntry } from './name-entry.ts';
import { packNames } from './name-file.ts';
import type { Filters } from './question.ts';
import type { TextIndex, TextPart } from './text-index.ts';

const named = (
  kind: NameEntry['kind'],
  id: string,
  path: string,
  text: string,
  pinyin: string,
  more: Partial<NameEntry> = {},
): NameEntry => {
  const syllables = pinyin.split(' ');
  const sounds = [...text].map((character) => (/\p{Script=Han}/u.test(character) ? (syllables.shift() ?? '') : ''));
  return { kind, id, path, place: '柳岸街道', within: ['柳岸街道'], names: [{ text, sounds }], ...more };
};
const FIRST = [
  named('compound', 'c0001', '/compounds/c0001/', '桐荫里小区', 'tong yin li xiao qu'),
  named('compound', 'c0002', '/compounds/c0002/', '望湖花园', 'wang hu hua yuan'),
  named('compound', 'c0003', '/compounds/c0003/', '通源里', 'tong yuan li'),
  named('company', 'p0001', '/data/companies/#r-p0001', '云汀安和物业服务有限公司', 'yun ting an he wu ye fu wu you xian gong si', {
    place: '',
    within: [],
  }),
  named('document', 'd-2025-014', '/documents/d-2025-014/', '菜单式服务办法', 'cai dan shi fu wu ban fa', {
    on: '2025-06-12',
    place: '',
    within: [],
  }),
];
const NOTICE = named(
  'notice',
  'n-2025-0009',
  '/notices/2025/n-2025-0009/',
  '桐荫里小区改造方案公示',
  'tong yin li xiao qu gai zao fang an gong shi',
  {
    on: '2025-03-05',
    matter: '改造方案',
  },
);
const PAGES: Record<string, { part: string; text: string }> = {
  '/compounds/c0001/': { part: 'current', text: '桐荫里小区 物业服务费1.06元' },
  '/compounds/c0002/': { part: 'current', text: '望湖花园 物业服务费1.40元' },
  '/compounds/c0003/': { part: 'current', text: '通源里 没有物业服务费' },
  '/documents/d-2025-014/': { part: 'current', text: '菜单式服务办法 云政办发〔2025〕14号 2025年6月12日' },
  '/notices/2026/n-2026-0001/': { part: 'current', text: '关于望湖花园维修资金的公示 依据云政办发〔2025〕14号' },
  '/notices/2025/n-2025-0009/': { part: '2025', text: '桐荫里小区改造方案公示 2025年3月5日 电子围栏' },
};
const PARTS: TextPart[] = [
  { key: 'current', folder: 'current-1', first: true },
  { key: '2025', folder: '2025-1', year: '2025', first: false },
];

/** Which parts were asked. */
let asked: string[] = [];
const texts: TextIndex = {
  parts: async () => PARTS,
  literally: async (phrases, parts) => {
    asked.push(...parts.map(({ key }) => key));
    return hits(parts, (text) => phrases.every((wordings) => wordings.some((wording) => text.includes(wording))));
  },
  loosely: async (typed, parts) => hits(parts, (text) => [...typed].some((character) => text.includes(character))),
};
function hits(parts: readonly TextPart[], fits: (text: string) => boolean) {
  const found = Object.entries(PAGES).filter(([, { part, text }]) => parts.some(({ key }) => key === part) && fits(text));
  return found.map(([path]) => ({ load: async (): Promise<PageFacts> => ({ kind: 'text', path, title: '', place: '', excerpt: [] }) }));
}
const FILES: Record<string, unknown> = {
  '/names/first.json': {
    ...packNames(FIRST),
    years: ['2025'],
    synonyms: [['维修基金', ['维修资金']]],
    traditional: '雲園',
    simplified: '云园',
  },
  '/names/notices-2025.json': packNames([NOTICE]),
  '/names/sounds.json': { yin: '音荫', tong: '同桐', wang: '忘望' },
};
const finder = makeFinder({ base: '/', now: () => '2026-11-20T00:00:00Z', get: async (address) => structuredClone(FILES[address]), texts });

async function ask(text: string, filters: Filters = {}, depth: 'current' | 'all' = 'current') {
  asked = [];
  const answer = await finder.find({ text, filters, sort: 'relevance', depth });
  const pages = await Promise.all(answer.texts.map(async (hit) => (await hit.load()).path));
  return { ...answer, paths: [...new Set([...answer.names.map(({ entry }) => entry.path), ...pages])] };
}

test('a name leads to its page first, then to the pages that mention it, each once', async () => {
  const { how, paths, total, older } = await ask('望湖花园');
  expect(how).toBe('asTyped');
  expect(paths).toEqual(['/compounds/c0002/', '/notices/2026/n-2026-0001/']);
  expect(total).toBe(2);
  expect(older).toEqual(['2025']);
});

test.each([
  ['wanghuhuayuan', 'pinyin', '/compounds/c0002/'],
  ['whhy', 'initials', '/compounds/c0002/'],
  ['望hu', 'pinyin', '/compounds/c0002/'],
  ['望湖花園', 'asTyped', '/compounds/c0002/'],
  ['忘湖花园', 'slip', '/compounds/c0002/'],
  ['望湖花苑', 'slip', '/compounds/c0002/'],
  ['wanghuhuayaun', 'slip', '/compounds/c0002/'],
  ['同音里', 'slip', '/compounds/c0001/'],
  ['望湖花园物业费多少钱', 'split', '/compounds/c0002/'],
  ['云政办发[2025]14号', 'number', '/documents/d-2025-014/'],
  ['2025年14号', 'number', '/documents/d-2025-014/'],
  ['关于云政办发〔2025〕14号', 'number', '/documents/d-2025-014/'],
  ['2025/6/12', 'date', '/documents/d-2025-014/'],
  ['维修基金', 'synonym', '/notices/2026/n-2026-0001/'],
  ['安和物业', 'asTyped', '/data/companies/#r-p0001'],
])('%s is read %s and leads to %s', async (typed, how, path) => {
  const answer = await ask(typed);
  expect([answer.how, answer.paths[0]]).toEqual([how, path]);
  expect(answer.total).toBe(answer.paths.length);
});

test('what stands only in an older year is found there before anything merely like it', async () => {
  const { how, paths, older } = await ask('电子围栏');
  expect([how, paths, older]).toEqual(['asTyped', ['/notices/2025/n-2025-0009/'], []]);
  expect(asked).toEqual(['current', '2025']);
});

test('a year asks its own part alone, and all years ask all', async () => {
  expect((await ask('改造方案', { year: '2025' })).paths).toEqual(['/notices/2025/n-2025-0009/']);
  expect(asked).toEqual(['2025']);
  expect((await ask('桐荫里', {}, 'all')).older).toEqual([]);
});

test('titles are suggested once they are there; an answer is the same before and after', async () => {
  const before = await ask('桐荫里', {}, 'all');
  await finder.suggest('桐荫');
  await vi.waitFor(
    async () => expect((await finder.suggest('桐荫里小区改造')).map(({ text }) => text)).toEqual(['桐荫里小区改造方案公示']),
    { timeout: 5000 },
  );
  expect((await ask('桐荫里', {}, 'all')).paths).toEqual(before.paths);
});

test('a day on which nothing was published leads to its month, and says so', async () => {
  const { how, meant, paths } = await ask('2025年6月13日');
  expect([how, meant, paths]).toEqual(['date', ['2025年6月'], ['/documents/d-2025-014/']]);
});

test('when nothing fits, what shares words is offered as such; without words nothing is found', async () => {
  expect((await ask('围棋比赛')).how).toBe('near');
  expect((await ask('，。')).total).toBe(0);
});

test('suggestions come from names alone', async () => {
  expect((await finder.suggest('tyl')).map(({ text }) => text)).toContain('通源里');
  expect((await finder.suggest('同音里'))[0]?.by).toBe('slip');
  expect(await finder.suggest(' ')).toEqual([]);
});
