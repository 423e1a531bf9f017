import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Compound } from '../schema/compound.ts';
import type { Dataset } from '../schema/dataset.ts';
import type { Synonym } from '../schema/synonym.ts';
import { loadSources } from '../sources/load.ts';
import { nodeFiles } from '../sources/node-files.ts';
import { searchWords, type SearchWords } from './search-words.ts';
import { makeSite } from './site.ts';

const root = new URL('../../', import.meta.url).pathname;
const base = loadSources('', nodeFiles(`${root}tests/fixtures/base`)).dataset;
const demo = loadSources(root, nodeFiles(root)).dataset;
const wordsOf = (data: Dataset) => searchWords(makeSite(data, [], '2026-11-20'));
const demoWords = wordsOf(demo);

function fold(text: string, { traditional, simplified }: SearchWords): string {
  return [...text].map((character) => simplified[traditional.indexOf(character)] ?? character).join('');
}

function withSynonyms(rows: Synonym[]): SearchWords['synonyms'] {
  const at = base.synonym[0]!.at;
  return wordsOf({ ...base, synonym: rows.map((value) => ({ value, at })) }).synonyms;
}

function withCompound(change: Partial<Compound>): SearchWords {
  const [first, ...others] = base.compound;
  return wordsOf({ ...base, compound: [{ ...first!, value: { ...first!.value, ...change } }, ...others] });
}

function withBody(text: string): SearchWords {
  const [first, ...others] = base.notice;
  return wordsOf({ ...base, notice: [{ ...first!, body: `${first!.body}\n\n${text}` }, ...others] });
}

test.each([
  ['雲汀區', '云汀区'],
  ['物業服務費', '物业服务费'],
  ['業主委員會', '业主委员会'],
  ['後續維修資金公示', '后续维修资金公示'],
  ['瞭解裝電梯、換路燈', '了解装电梯、换路灯'],
  ['裡面還有幾個車位', '里面还有几个车位'],
  ['桐荫里小区', '桐荫里小区'],
])('%s is searched as %s', (typed, searched) => {
  expect(fold(typed, demoWords)).toBe(searched);
});

test('Taiwan and Hong Kong forms of one character lead to the same', () => {
  for (const typed of ['裏', '裡']) expect(fold(typed, demoWords)).toBe('里');
  for (const typed of ['線', '綫']) expect(fold(typed, demoWords)).toBe('线');
  for (const typed of ['牆', '墻']) expect(fold(typed, demoWords)).toBe('墙');
});

test('every traditional character has one of this site’s own characters at its index', () => {
  const { traditional, simplified } = demoWords;
  const own = new Set(JSON.stringify(demo));
  expect(traditional.length).toBe(simplified.length);
  expect(traditional.length).toBeGreaterThan(500);
  expect([...traditional].length).toBe(traditional.length);
  expect([...simplified].filter((character) => !own.has(character))).toEqual([]);
  expect(/^\p{Script=Han}+$/u.test(traditional + simplified)).toBe(true);
});

test('what was read as simplified stays so, and each character stands for one', () => {
  const { traditional, simplified } = demoWords;
  expect(fold(simplified, demoWords)).toBe(simplified);
  expect([...new Set(traditional)].sort().join('')).toBe(traditional);
});

test('what the district writes is found as it is written', () => {
  for (const { value } of [...demo.compound, ...demo.company, ...demo.subdistrict, ...demo.community])
    expect(fold(value.name, demoWords)).toBe(value.name);
  for (const { value, body } of [...demo.notice, ...demo.document]) {
    expect(fold(value.title, demoWords)).toBe(value.title);
    expect(fold(body!, demoWords)).toBe(body);
  }
});

test('a name keeps the form in which the record has it', () => {
  expect(fold('昇', withCompound({ name: '升阳苑' }))).toBe('升');
  expect(fold('昇', withCompound({ name: '昇阳苑', aliases: ['升阳苑'] }))).toBe('昇');
});

test('著 and 乾 are read as the character that the site has, and left alone where it has themselves', () => {
  expect(fold('看著', withBody('看着。'))).toBe('看着');
  expect(fold('乾燥', withBody('保持干燥。'))).toBe('干燥');
  expect(fold('顯著', withBody('在显著位置看着。'))).toBe('显著');
  expect(fold('乾坤', withBody('乾坤里的路面要干燥。'))).toBe('乾坤');
  expect(fold('鍾', withCompound({ name: '钟楼小区' }))).toBe('钟');
  expect(fold('鍾', withCompound({ name: '锺家院' }))).toBe('锺');
});

test('a slip in one text does not keep the traditional form from finding the rest', () => {
  expect(fold('雲', withBody('雲汀區政府的云平台。'))).toBe('云');
});

test('a synonym leads to the words of the site, and back where the table says so', () => {
  expect(
    withSynonyms([
      { said: '物业费', ours: ['物业服务费', '物业管理费'], bothWays: true },
      { said: '物业管理费', ours: ['物业服务费'], bothWays: false },
      { said: '旧改', ours: ['老旧小区改造'], bothWays: false },
    ]),
  ).toEqual([
    ['物业服务费', ['物业费']],
    ['物业管理费', ['物业服务费', '物业费']],
    ['物业费', ['物业服务费', '物业管理费']],
    ['旧改', ['老旧小区改造']],
  ]);
});

test('a district without synonyms still folds traditional characters', () => {
  const words = wordsOf({ ...base, synonym: [] });
  expect(words.synonyms).toEqual([]);
  expect(fold('小區', words)).toBe('小区');
});

test('every word of the demonstration district that a synonym leads to stands in its record', () => {
  const { synonym, ...others } = demo;
  const record = JSON.stringify(others);
  expect(synonym.flatMap(({ value }) => value.ours).filter((word) => !record.includes(word))).toEqual([]);
});

test('the words of the demonstration district fit into 5 KB, the same each time', () => {
  const text = JSON.stringify(demoWords);
  expect(gzipSync(text).length).toBeLessThan(5 * 1024);
  expect(JSON.stringify(wordsOf(demo))).toBe(text);
});
