import { describe, expect, test } from 'vitest';
import { comparePassages, lettersOf, passagesOf } from './page-text.ts';

const BODY = `根据《办法》（云文明〔2025〕21号），现将[名单](/attachments/n-1/a.pdf)予以公示。

## 一、名单

| 名次 | 小区 |
| ---: | --- |
| 1 | 苇风花园 |

::: 注意
1. 以**邮戳**为准[^1]。
:::

[^1]: 见第五条。
`;
const BLOCKS = [
  '根据《办法》（云文明〔2025〕21号），现将名单予以公示。',
  '一、名单',
  '名次',
  '小区',
  '1',
  '苇风花园',
  '以邮戳为准。',
  '见第五条。',
];
const page = (blocks: readonly string[]) => lettersOf(blocks.join('\n'));

test('the signs of Markdown are not what a page says', () => {
  expect(passagesOf(BODY)).toEqual([
    '根据《办法》（云文明〔2025〕21号），现将名单予以公示。',
    '一、名单',
    '名次',
    '小区',
    '1',
    '苇风花园',
    '以**邮戳**为准。',
    '见第五条。',
  ]);
});

describe('a page beside the logged text', () => {
  test('says the same', () => {
    expect(comparePassages(BODY, page(BLOCKS), BLOCKS)).toEqual({ missing: [], added: [] });
  });

  test('lacks a passage', () => {
    const changed = BLOCKS.with(5, '苇风小区');
    expect(comparePassages(BODY, page(changed), changed)).toEqual({ missing: ['苇风花园'], added: ['苇风小区'] });
  });

  test('has one more', () => {
    const longer = [...BLOCKS, '意见提到2027年1月1日。'];
    expect(comparePassages(BODY, page(longer), longer)).toEqual({ missing: [], added: ['意见提到2027年1月1日。'] });
  });
});
