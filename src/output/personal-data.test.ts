import { describe, expect, it } from 'vitest';
import { makePersonalCheck } from './personal-data.ts';

const check = makePersonalCheck(new Set());
const codes = (path: string, text: string) => check.checkFile(path, text).map(({ code }) => code);

describe('files of the finished site', () => {
  it('are searched for mobiles in every string of JSON', () => {
    expect(codes('rows.json', '["短","请打19755501234"]')).toEqual(['V-54']);
  });

  it('may hold sums of money in JSON that have as many digits as a mobile', () => {
    expect(codes('rows.json', '{"keys":[null,3,0,19755501234,"2026-03-31"],"短":19755501234,"很长的名称":"文字"}')).toEqual([]);
  });
});
