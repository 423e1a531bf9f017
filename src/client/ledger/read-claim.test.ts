import { describe, expect, test } from 'vitest';
import { checkpointToken, shortRoot } from '../../ledger/checkpoint.ts';
import { readClaim } from './read-claim.ts';

const root = Uint8Array.from({ length: 32 }, (_, index) => (index * 37 + 250) % 256);
const hex = Buffer.from(root).toString('hex');
const token = checkpointToken({ size: 36_514, root });
const code = shortRoot(root);

describe('what stands on paper', () => {
  test.each([
    `登记 36,514 条 · 校验码 ${code}`,
    `登记36514条，校验码${code.replaceAll('-', '')}`,
    `36514 ${code.toLowerCase()}`,
    `３６，５１４　${code.replaceAll('-', ' ')}`,
    `2026年11月20日张贴，登记 36,514 条 校验码：${code}`,
    `  36,514\n${code}  `,
  ])('%s', (typed) => expect(readClaim(typed)).toEqual({ size: 36_514, root: hex.slice(0, 16) }));

  test('a nought or a one may be read as a letter', () => {
    expect(readClaim('10条 O0Il-AAAA-0000-1111')).toEqual({ size: 10, root: '0011aaaa00001111' });
  });

  test('the whole root may be typed', () => {
    expect(readClaim(`36514 ${hex}`)).toEqual({ size: 36_514, root: hex });
  });
});

describe('what is scanned or pasted', () => {
  test.each([`https://www.example.gov.cn/notices/2026/n-1/v/1/#c=${token}`, `#c=${token}`, `c=${token}`])('%s', (address) =>
    expect(readClaim(address)).toEqual({ size: 36_514, root: hex }),
  );

  test('a checkpoint keeps its signature, whatever copying did to its ends', () => {
    const note = `example.gov.cn/ledger\n36514\n${Buffer.from(root).toString('base64')}\n\n— example.gov.cn/ledger ${Buffer.alloc(68).toString('base64')}\n`;
    expect(readClaim(note)).toEqual({ size: 36_514, root: hex, note });
    expect(readClaim(`\n ${note.replaceAll('\n', '\r\n')}\n\n`)).toEqual({ size: 36_514, root: hex, note });
  });
});

test.each([
  ['', 'empty'],
  ['  ', 'empty'],
  [code.replaceAll(/\d/g, 'A'), 'noSize'],
  ['登记 36,514 条', 'noCode'],
  ['36514 3F2A-91BC', 'shortCode'],
  [`36514 ${hex}ff`, 'shortCode'],
])('“%s” is asked about: %s', (typed, why) => expect(readClaim(typed)).toBe(why));
