import { describe, expect, test } from 'vitest';
import { makeCorpus, type Named } from '../../search/corpus.ts';
import { label, wordings } from '../../search/label.ts';
import { readPageText } from '../../search/page-text.ts';
import { holds, plainText } from '../../search/plain-text.ts';
import { isOneSlip, stretchesMeant, typeName } from '../../search/sound.ts';
import { writeTraditional } from '../../search/traditional.ts';

describe('the same text', () => {
  test.each([
    ['Ａ区（东）', 'a区(东)'],
    ['云 汀\n苑\u200b', '云汀苑'],
    ['电话 000-5550  0134 。', '电话000-5550 0134。'],
    ['DB15/T 970', 'db15/t 970'],
  ])('%j is read as %j', (text, plain) => expect(plainText(text)).toBe(plain));

  test.each([
    ['每平方米1.65元', '1.65', true],
    ['每平方米11.65元', '1.65', false],
    ['每平方米1.655元', '1.65', false],
    ['2026年11月5日', '1月5日', false],
    ['2026年1月5日', '1月5日', true],
    ['2026年1月5日', '2026年1月', true],
    ['柳岸路12号', '2号', false],
    ['n-2026-0855', '0855', false],
    ['aaa级', 'aa', false],
    ['信用aa级', 'aa', true],
    ['000-5550 0134', '0134', true],
    ['1号楼3-12层', '12层', false],
    ['柳岸路12号和2号', '2号', true],
    ['桐荫里', '', false],
  ])('%j holds %j: %j', (text, wanted, held) => expect(holds(text, wanted)).toBe(held));
});

describe('the text of a page', () => {
  test('is what its body says, without what is left out of the search', () => {
    const page = readPageText(
      '<html><head><title>不</title></head><body><nav>不</nav><main><p>不</p><div class="x" data-search-page>' +
        '<h1>桐荫<wbr>里</h1><p>物业<b>费</b></p><p>标准<br>一</p><aside data-search-skip>不<p>不</p></aside><script>不</script></div></main></body></html>',
    );
    expect(page).toEqual({ searchable: true, title: '桐荫里', text: '桐荫里\u0000物业费\u0000标准\u0000一' });
  });
  test('of a page that does not ask to be found is its main part', () => {
    expect(readPageText('<body><header>不</header><main><h1>街道</h1><td>一</td></main></body>')).toEqual({
      searchable: false,
      title: '街道',
      text: '街道\u0000一',
    });
  });
});

describe('what is typed of a name', () => {
  test('is its characters, their sounds or their first letters', () => {
    expect(typeName('绿洲12号院', () => 'sound')).toBe('lvzhou12haoyuan');
    expect(typeName('绿洲12号院', () => 'initial')).toBe('lz12hy');
    expect(typeName('云汀苑', (at) => (at === 0 ? 'character' : 'initial'))).toBe('云ty');
  });
  test('means every stretch of a name for which the same is typed', () => {
    expect(stretchesMeant('云汀苑', 'tingyuan', ['sound'])).toEqual(['汀苑']);
    expect(stretchesMeant('云汀苑', 'tingyua', ['sound'])).toEqual([]);
    expect(stretchesMeant('云汀（东）苑', 'tdy', ['initial'])).toEqual(['汀（东）苑']);
    expect(stretchesMeant('中山里', 'zhsl', ['initial'])).toEqual(['中山里']);
    expect(stretchesMeant('云汀云汀', 'yt', ['initial'])).toEqual(['云汀']);
    expect(stretchesMeant('云汀苑', '云tyuan', ['character', 'sound', 'initial'])).toEqual(['云汀苑']);
  });
  test.each([
    ['tongyin', 'tonyin', true],
    ['tongyin', 'tongyyin', true],
    ['tongyin', 'tognyin', true],
    ['tongyin', 'tonhyin', true],
    ['tongyin', 'tongyin', false],
    ['tongyin', 'tonyni', false],
  ])('from %s to %s is one slip: %j', (meant, typed, one) => expect(isOneSlip(typed, meant)).toBe(one));
  test('in traditional characters is another text', () => {
    expect(writeTraditional('云汀区电梯')).toBe('雲汀區電梯');
  });
});

const page = (text: string) => ({ searchable: true, title: '', text: plainText(text) });
const NAMED: Named[] = [
  { kind: 'compound', id: 'c1', path: '/c1/', names: ['云汀苑', '老云汀'] },
  { kind: 'community', id: 's1-1', path: '/s1/#s1-1', names: ['云汀社区'] },
];
const corpus = makeCorpus({
  pages: new Map([
    ['/c1/', page('云汀苑')],
    ['/n1/', page('云汀苑物业费标准')],
    ['/n2/', page('云汀苑物业服务费')],
    ['/n3/', page('物业费')],
  ]),
  others: new Map([['/s1/', plainText('云汀社区 物业费')]]),
  named: NAMED,
  synonyms: [{ said: '物业费', ours: ['物业服务费'], bothWays: false }],
});

describe('the truth', () => {
  test('is every page that holds all parts of what was meant, and the places that are meant', () => {
    const query = label(corpus, { of: 'glued', text: '云汀苑物业费', parts: ['云汀苑', '物业费'], targets: ['/c1/'] });
    expect([...(query?.truth ?? [])]).toEqual(['/n1/', '/c1/']);
    expect(query?.targets).toEqual(['/c1/']);
  });
  test('lets another word for the same thing be found, and nothing else', () => {
    const query = label(corpus, { of: 'glued', text: '', parts: ['云汀苑', '物业费'] });
    expect(['/n2/', '/n3/', '/s1/#s1-1', '/s1/', '/nowhere/'].filter((path) => query?.mayFind(path))).toEqual(['/n2/']);
  });
  test('of a name and a word that no page has beside it lets all of that name be found', () => {
    const query = label(corpus, { of: 'glued', text: '', parts: ['云汀苑', '电梯'], targets: ['/c1/'] });
    expect(['/c1/', '/n1/', '/n3/'].filter((path) => query?.mayFind(path))).toEqual(['/c1/', '/n1/']);
  });
  test('knows a place on a page by its names', () => {
    const query = label(corpus, { of: 'twoCharacters', text: '云汀', parts: ['云汀'] });
    expect(['/s1/#s1-1', '/s1/', '/n3/'].filter((path) => query?.mayFind(path))).toEqual(['/s1/#s1-1', '/s1/']);
  });
  test('is nothing when nothing is meant', () => {
    expect(label(corpus, { of: 'twoCharacters', text: '没有', parts: ['没有'] })).toBeUndefined();
  });
  test('turns words into those of the site, the other way only where that is said', () => {
    expect(wordings(corpus, '老物业费')).toEqual(['老物业费', '老物业服务费']);
    expect(wordings(corpus, '物业服务费')).toEqual(['物业服务费']);
  });
});
