import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchText } from '../format/wording/search.ts';
import { addressOf, readAsked, type Asked } from './search-address.ts';

const HERE = 'https://www.example.gov.cn/ztzl/wmxq/search/?elder=1#q';
const NOTHING: Asked = { text: '', filters: {}, sort: 'relevance', all: false, page: 1 };
const queryOf = (address: string) => address.slice(address.indexOf('?'));

const text = fc.string({ unit: 'grapheme' }).map((value) => value.trim());
const name = fc.string({ minLength: 1 });
const asked: fc.Arbitrary<Asked> = fc.record({
  text,
  filters: fc.record(
    {
      kind: fc.constantFrom(...(Object.keys(searchText.kinds) as (keyof typeof searchText.kinds)[])),
      matter: name,
      place: name,
      year: fc.integer({ min: 1000, max: 9999 }).map(String),
      open: fc.constant(true as const),
    },
    { requiredKeys: [] },
  ),
  sort: fc.constantFrom('relevance', 'date'),
  all: fc.boolean(),
  page: fc.integer({ min: 1, max: 9999 }),
});

describe('the address of the search page', () => {
  test('gives back whatever was asked', () => {
    fc.assert(
      fc.property(asked, (one) => {
        expect(readAsked(queryOf(addressOf(one, HERE)))).toEqual(one);
      }),
      { seed: 4 },
    );
  });

  test('says only what differs from a plain question, and leaves alone what is not its own', () => {
    expect(addressOf(NOTHING, HERE)).toBe('/ztzl/wmxq/search/?elder=1');
    const plain = addressOf({ ...NOTHING, text: '加装 电梯' }, HERE);
    expect(plain).toBe('/ztzl/wmxq/search/?elder=1&q=%E5%8A%A0%E8%A3%85+%E7%94%B5%E6%A2%AF');
    expect(addressOf(NOTHING, `https://www.example.gov.cn${plain}`)).toBe('/ztzl/wmxq/search/?elder=1');
  });

  test.each(['?kind=nonsense', '?year=20', '?open=yes', '?sort=size', '?page=0', '?page=-1', '?page=1e9', '?matter=', '?kind=toString'])(
    'what means nothing narrows nothing: %s',
    (query) => expect(readAsked(query)).toEqual(NOTHING),
  );
});
