import { expect, test } from 'vitest';
import { addressOf, originOf } from './address.ts';

test('a domain gives an origin, in the form a browser uses', () => {
  expect(originOf('www.example.invalid')).toBe('https://www.example.invalid');
  expect(originOf('小区.政务')).toBe('https://xn--dkr78r.xn--zfr164b');
});

test('what is no domain gives none, so that no sheet carries a broken address', () => {
  for (const text of ['https://www.example.invalid', 'www.example.invalid/xq', '无', 'a b', 'me@example.invalid']) {
    expect(originOf(text), text).toBeUndefined();
  }
});

test('without a set address the domain of the sources counts', () => {
  const site = { config: { domain: 'www.example.invalid' } } as Parameters<typeof addressOf>[0];
  expect(addressOf(site, '/compounds/c0001/v/1/')).toBe('https://www.example.invalid/compounds/c0001/v/1/');
});
