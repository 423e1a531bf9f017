import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexSlice, joinSlices } from '../../../scripts/build/index-part.ts';
import type { Narrowing } from '../../../src/search/find-pages.ts';
import type { SearchFacts } from '../../../src/format/search-facts.ts';
import type { TextHit } from '../../../src/search/question.ts';
import { openTextIndex, type TextPart } from '../../../src/search/text-index.ts';
import { tokensOf } from '../../../src/search/tokens.ts';

interface Given {
  path: string;
  text: string;
  facts?: SearchFacts;
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const html = ({ text, facts }: Given) => {
  const [title = '', ...lines] = text.split('\n');
  const hidden = facts ? `<div hidden data-search-facts="${escape(JSON.stringify(facts))}"></div>` : '';
  return `<div data-search-page>${hidden}<h1>${escape(title)}</h1>${lines.map((line) => `<p>${escape(line)}</p>`).join('')}</div>`;
};

/** The index of some pages by part, as a browser finds it; `isOnline` may be switched off. */
function open(parts: Record<string, readonly Given[]>) {
  const files = new Map<string, string>();
  const list: TextPart[] = Object.keys(parts).map((key) => ({ key, folder: `${key}-1`, first: true }));
  files.set('/search/index/parts.json', JSON.stringify(list));
  for (const [key, pages] of Object.entries(parts)) {
    const slices = pages.map((page) => indexSlice([{ url: page.path, part: html(page) }]));
    const made = joinSlices(slices);
    for (const [name, content] of made) files.set(`/search/index/${key}-1/${name}`, content);
  }
  const state = { isOnline: true, asked: [] as string[] };
  const index = openTextIndex('/', async (address) => {
    state.asked.push(address);
    const content = state.isOnline ? files.get(address) : undefined;
    if (content === undefined) throw new Error('offline');
    return JSON.parse(content) as unknown;
  });
  const pathsOf = async (hits: readonly TextHit[]) => Promise.all(hits.map(async (hit) => (await hit.load()).path));
  return {
    state,
    list,
    literally: async (phrases: string[][], narrowing: Narrowing = { sort: 'relevance' }) =>
      index.literally(phrases, await index.parts(), narrowing),
    paths: async (phrases: string[][], narrowing: Narrowing = { sort: 'relevance' }) =>
      pathsOf(await index.literally(phrases, await index.parts(), narrowing)),
    near: async (text: string, narrowing: Narrowing = { sort: 'relevance' }) =>
      pathsOf(await index.loosely(text, await index.parts(), narrowing)),
  };
}

const dated = (on: string | undefined): SearchFacts => ({ kind: 'notice', ...(on && { on }) });
const lifts = open({
  current: [
    { path: '/old/', text: '电梯公示\n加装电梯的公示', facts: dated('2024-01-01') },
    { path: '/thing/', text: '桐荫里小区\n有电梯，公示见下。' },
  ],
  '2025': [{ path: '/new/', text: '关于维修资金\n电梯。公示。', facts: { ...dated('2026-01-01'), matter: '维修资金' } }],
});

test('a page is found by phrases that stand in it whole, and not across a mark or a line', async () => {
  expect(await lifts.paths([['加装电梯']])).toEqual(['/old/']);
  expect(await lifts.paths([['电梯公示']])).toEqual(['/old/']);
  expect(await lifts.paths([['电梯'], ['桐荫里']])).toEqual(['/thing/']);
  expect(await lifts.paths([['直梯', '桐荫里']])).toEqual(['/thing/']);
  expect(await lifts.paths([['直梯']])).toEqual([]);
  expect(await lifts.paths([['，']])).toEqual([]);
});

test('by date no page is lost over all parts, and what has no date comes last', async () => {
  expect(await lifts.paths([['电梯']], { sort: 'date' })).toEqual(['/new/', '/old/', '/thing/']);
  expect(await lifts.near('电梯', { sort: 'date' })).toEqual(['/new/', '/old/', '/thing/']);
});

test('what does not fit is left out', async () => {
  const fits = ({ matter }: SearchFacts) => matter === '维修资金';
  expect(await lifts.paths([['电梯']], { sort: 'relevance', fits })).toEqual(['/new/']);
});

test('of a pasted title every piece has to stand on the page, found by its texts where few are left', async () => {
  const drafts = ['第三稿', '第四稿'].map((draft) => ({
    path: `/${draft}/`,
    text: `关于公开征求《邻里中心运营服务指引（${draft}）》意见的公告`,
  }));
  const { paths, state } = open({ current: drafts });
  const title = ['关于公开征求', '邻里中心运营服务指引', '第四稿', '意见的公告'];
  expect(await paths(title.map((piece) => [piece]))).toEqual(['/第四稿/']);
  expect(state.asked.filter((address) => address.endsWith('t0.json'))).toHaveLength(1);
  expect(await paths([...title, '没有的词'].map((piece) => [piece]))).toEqual([]);
});

test('a title is worth more than a text that says it often', async () => {
  const { paths } = open({
    current: [
      { path: '/often/', text: `其他\n${'维修资金，'.repeat(20)}` },
      { path: '/title/', text: '维修资金怎么用\n请看下文。' },
    ],
  });
  expect(await paths([['维修资金']])).toEqual(['/title/', '/often/']);
});

test('an excerpt shows what was found, marked, on one line', async () => {
  const text = `标题\n${'前面的话'.repeat(10)}\n小标题\n这里加装电梯，电梯先报名。`;
  const [hit] = await open({ current: [{ path: '/a/', text }] }).literally([['电梯']]);
  const { excerpt, title } = await hit!.load();
  expect(title).toBe('标题');
  expect(excerpt.map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)).join('')).toBe(
    '面的话前面的话：小标题：这里加装[电梯]，[电梯]先报名。',
  );
});

test('after a failure everything is asked for anew', async () => {
  const site = open({ current: [{ path: '/a/', text: '电梯\n加装' }] });
  site.state.isOnline = false;
  await expect(site.paths([['加装']])).rejects.toThrow('offline');
  site.state.isOnline = true;
  const [hit] = await site.literally([['加装']]);
  site.state.isOnline = false;
  await expect(hit!.load()).rejects.toThrow('offline');
  site.state.isOnline = true;
  expect((await hit!.load()).path).toBe('/a/');
  expect(await site.paths([['加装']])).toEqual(['/a/']);
  expect(site.state.asked.filter((address) => address.endsWith('parts.json'))).toHaveLength(3);
});

test('a phrase is found exactly where its words follow each other', async () => {
  const unit = fc.constantFrom('电', '梯', '加', '装', '12', '，', ' ', '\n');
  const texts = fc.array(fc.array(unit, { maxLength: 25 }), { minLength: 1, maxLength: 6 });
  const phrase = fc.array(fc.constantFrom('电', '梯', '加', '装', '12'), { minLength: 1, maxLength: 7 });
  await fc.assert(
    fc.asyncProperty(texts, phrase, async (given, words) => {
      const pages = given.map((units, index) => ({ path: `/${index}/`, text: `甲\n${units.join('')}` }));
      const wanted = words.join(' ');
      const plain = (text: string) =>
        tokensOf(text)
          .map(({ text: word, joined }) => `${joined ? ' ' : '|'}${word}`)
          .join('');
      const truth = pages.filter(({ text }) => `${plain(text)} |`.replaceAll('|', ' | ').includes(` ${wanted.replaceAll(' ', ' ')} `));
      const holding = truth.map(({ path }) => path);
      // Two figures typed together are one word of four digits.
      fc.pre(!/12 12/.test(wanted));
      expect((await open({ current: pages }).paths([[words.join('')]])).sort()).toEqual(holding.sort());
    }),
    { seed: 4, numRuns: 200 },
  );
});
