import { expect, test } from 'vitest';
import { phrasesOf } from './query.ts';
import { joinHan, makeSearchCopy, splitHan } from './search-copy.ts';

test('a name becomes one phrase with every Han character on its own', () => {
  expect(phrasesOf('澜悦花园')).toEqual(['澜 悦 花 园']);
});

test('words between spaces and punctuation become phrases of their own', () => {
  expect(phrasesOf(' 东桥街道、改造，改造 ')).toEqual(['东 桥 街 道', '改 造']);
});

test('the brackets of a document number may be of any kind and digits of any width', () => {
  expect(phrasesOf('云政办发[２０２６]12号')).toEqual(['云 政 办 发 〔 2026 〕 12 号']);
  expect(phrasesOf('云政办发（2026）12号')).toEqual(phrasesOf('云政办发〔2026〕12号'));
});

test('punctuation alone asks for nothing', () => {
  expect(phrasesOf('  ，。!"  ')).toEqual([]);
});

test('a page that does not ask to be found is not copied', () => {
  expect(makeSearchCopy('<main><p>云汀</p></main>')).toBeUndefined();
});

test('the copy cuts the text of a page and leaves tags and attributes alone', () => {
  const copy = makeSearchCopy('<main data-pagefind-body><a title="云汀" href="/x/">云汀<b>区</b></a></main>');
  expect(copy).toBe('<main data-pagefind-body><a title="云汀" href="/x/">云\u200b汀\u200b<b>区\u200b</b></a></main>');
});

test('cutting and joining gives the text back', () => {
  expect(joinHan(splitHan('云汀区 12 号'))).toBe('云汀区 12 号');
});
