import { expect, test } from 'vitest';
import { addressToShare } from './share-address.ts';

const PUBLISHED = 'https://www.example.gov.cn/ztzl/fees/check/';
const HERE = 'http://127.0.0.1:4321/ztzl/fees/check/';

test('a page is handed on under the address it is published under, whatever the reader sees it by', () => {
  expect(addressToShare(`${HERE}?elder=1#main`, PUBLISHED, false)).toBe(PUBLISHED);
  expect(addressToShare(`${HERE}?area=89.64`, PUBLISHED, false)).toBe(PUBLISHED);
});

test('without a published address the one in the browser counts, without looks and fragment', () => {
  expect(addressToShare(`${HERE}?elder=1#main`, undefined, false)).toBe(HERE);
  expect(addressToShare(`${HERE}?area=100&elder=0#form`, undefined, true)).toBe(`${HERE}?area=100`);
});

test('what the reader entered in a tool goes along, what a messenger or the site added does not', () => {
  const entered = new URLSearchParams({ c: '桐荫里小区', area: '８９．６４', vs: 'area=100&price=1.5' });
  const query = new URLSearchParams([['from', 'singlemessage'], ...entered, ['isappinstalled', '0'], ['elder', '1']]);
  expect(addressToShare(`${HERE}?${query}`, PUBLISHED, true)).toBe(`${PUBLISHED}?${entered}`);
});
