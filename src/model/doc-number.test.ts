import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDocNumber } from './doc-number.ts';

test('numbers with 〔〕 are right as they are', () => {
  for (const text of [
    '云政办发〔2025〕14号',
    '柳街公示〔2026〕9号',
    '国办发〔2020〕23号',
    '沪规划资源建〔2020〕377号',
    '宁价房物字〔2010〕35号',
  ]) {
    expect(checkDocNumber(text)).toEqual({ ok: true, form: '文号' });
  }
});

test('wrong brackets, 第, leading zeros, blanks and full-width digits are mended', () => {
  const wrong = [
    '云政办发[2026]12号',
    '云政办发(2026)12号',
    '云政办发（2026）12号',
    '云政办发【2026】12号',
    '云政办发［2026］12号',
    '云政办发﹝2026﹞12号',
    '云政办发〔2026〕第12号',
    '云政办发〔2026〕012号',
    '云政办发 〔2026〕 12 号',
    '云政办发〔２０２６〕１２号',
    '云政办发〔2026〕12',
    '云政办发〔2026年〕12号',
    '云政办发〈2026〉12号',
  ];
  expect(wrong.map((text) => [text, checkDocNumber(text)])).toEqual(
    wrong.map((text) => [text, { ok: false, fix: '云政办发〔2026〕12号' }]),
  );
});

test('what could mean several numbers is refused without a guess', () => {
  for (const text of [
    '',
    '12号',
    '云政办发〔26〕12号',
    '云政办发12号',
    '〔2026〕12号',
    '云政办发〔2026〕0号',
    '云政办发〔2026〕12号13号',
    '云政办发2026-12',
  ]) {
    expect([text, checkDocNumber(text)]).toEqual([text, { ok: false }]);
  }
});

test('standards keep their own form', () => {
  for (const text of [
    'DB15/T 970—2024',
    'GB/T 9704—2012',
    'GB 32100-2015',
    'GB/T 37668-2019',
    'DB15/T 970.1—2024',
    'T/CPMI 001—2020',
    'JGJ/T 390-2016',
  ]) {
    expect([text, checkDocNumber(text)]).toEqual([text, { ok: true, form: '标准' }]);
  }
});

test('orders and announcements keep their own form', () => {
  for (const text of ['国务院令第711号', '总局令56号', '国家市场监督管理总局令第56号', '中华人民共和国主席令第四十五号', '第56号令']) {
    expect([text, checkDocNumber(text)]).toEqual([text, { ok: true, form: '令' }]);
  }
  for (const text of ['公告2026年第3号', '云汀区住房和城乡建设局公告2026年第3号', '2026年第3号公告', '2026年第3号', '公告第3号']) {
    expect([text, checkDocNumber(text)]).toEqual([text, { ok: true, form: '公告' }]);
  }
});

test('every fix is itself right', () => {
  const bracket = fc.constantFrom(['[', ']'], ['(', ')'], ['（', '）'], ['〔', '〕'], ['【', '】']);
  const parts = fc.tuple(
    fc.constantFrom('云政办发', '柳街公示', '云 建发'),
    bracket,
    fc.integer({ min: 1900, max: 2099 }),
    fc.constantFrom('', '第', '0'),
    fc.integer({ min: 1, max: 9999 }),
    fc.constantFrom('号', ''),
  );
  fc.assert(
    fc.property(parts, ([code, [open, close], year, extra, serial, end]) => {
      const result = checkDocNumber(`${code}${open}${year}${close}${extra}${serial}${end}`);
      if (!result.ok) expect(checkDocNumber(result.fix!)).toEqual({ ok: true, form: '文号' });
    }),
    { seed: 20261120 },
  );
});
