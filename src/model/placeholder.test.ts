import { expect, test } from 'vitest';
import { isPlaceholder } from './placeholder.ts';

test.each([
  '演示备00000000号',
  '0000000000',
  '1111111111',
  '1234567890',
  'bm12345678',
  'bm00000000',
  'www.example.invalid',
  'zjj@example.com',
  'https://www.example.gov.cn/zhaocuo',
  'https://beian.test/',
  '000-5550 0100',
  '某某区',
  '某ICP备XXXXXXXX号',
  '【待填】',
])('%s is an example', (value) => {
  expect(isPlaceholder(value)).toBe(true);
});

test.each([
  '1506020031',
  'bm01000001',
  '蒙ICP备13000288号-1',
  '蒙公网安备15060202000101号',
  'www.latest.gov.cn',
  'https://www.contest.gov.cn/example/',
  '0477-8589000',
  '12345',
  'https://beian.miit.gov.cn/',
])('%s can be real', (value) => {
  expect(isPlaceholder(value)).toBe(false);
});
