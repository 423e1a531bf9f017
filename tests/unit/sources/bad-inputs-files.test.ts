/** Groups 1–15 of the bad inputs: files and encodings. */
import { describe, expect, test } from 'vitest';
import { COMMUNITIES, codesOf, encode, NOTICE, readCsv, readJson, readNotice, utf16 } from './samples.ts';
import { findClashes, judgeEntry } from '../../../src/sources/file-names.ts';

const utf8 = new TextEncoder();
const ROWS = readCsv('community', COMMUNITIES).rows.map((row) => row.value);

describe('what is read although it is not plain UTF-8', () => {
  test.each([
    ['5: GBK', encode(COMMUNITIES, 'gbk'), ['BAD-FILE-GBK']],
    ['7: UTF-16 LE with its mark', utf16(COMMUNITIES, 'LE'), ['BAD-FILE-UTF16']],
    ['7: UTF-16 BE with its mark', utf16(COMMUNITIES, 'BE'), ['BAD-FILE-UTF16']],
    ['7: UTF-16 with TAB, as a spreadsheet saves it', utf16(COMMUNITIES.replaceAll(',', '\t'), 'LE'), ['BAD-FILE-UTF16']],
    ['8: two marks', utf8.encode('\ufeff\ufeff' + COMMUNITIES), ['BAD-FILE-BOM']],
    ['one mark', utf8.encode('\ufeff' + COMMUNITIES), []],
    ['CRLF', utf8.encode(COMMUNITIES.replaceAll('\n', '\r\n')), []],
    ['no last line end', utf8.encode(COMMUNITIES.trimEnd()), []],
  ])('%s', (_, bytes, codes) => {
    const { rows, problems, count } = readCsv('community', bytes);
    expect(codesOf(problems)).toEqual(codes);
    expect(rows.map((row) => row.value)).toEqual(ROWS);
    expect(count).toMatchObject({ read: 3, published: 3, reported: 0 });
  });
});

describe('what is refused as a whole', () => {
  const damaged = utf8.encode(COMMUNITIES);
  damaged[damaged.indexOf(0x0a) + 10] = 0xff;
  test.each([
    ['1: an empty file', new Uint8Array(), 'BAD-FILE-EMPTY', '0 字节'],
    ['3: GBK cut in the middle of a character', encode('社区编号,社区名称\ns01,柳', 'gbk').slice(0, -1), 'BAD-FILE-TRUNCATED', '只有一半'],
    [
      '3: UTF-8 cut in the middle of a character',
      utf8.encode('社区编号,社区名称,街道编号\ns01,柳').slice(0, -1),
      'BAD-FILE-TRUNCATED',
      '只有一半',
    ],
    ['3: UTF-16 cut in the middle of a character', utf16(COMMUNITIES, 'LE').slice(0, -1), 'BAD-FILE-TRUNCATED', 'UTF-16'],
    [
      '4: bytes of no known encoding',
      new Uint8Array([0x61, 0x2c, 0xff, 0xff, 0xff, 0x0a, 0x80, 0xff, 0xff]),
      'BAD-FILE-ENCODING',
      '认不出',
    ],
    ['4: UTF-8 with damaged bytes is not taken for GBK', damaged, 'BAD-FILE-DAMAGED', '损坏'],
    ['6: UTF-16 without its mark', utf16('a,b\n1,2\n', 'LE').slice(2), 'BAD-FILE-NUL', 'UTF-16'],
    ['6: NUL in UTF-16', utf16('社区编号\n\0\n', 'LE'), 'BAD-FILE-NUL', 'NUL'],
    ['12: a workbook named .csv', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'BAD-FILE-FORMAT', 'xlsx'],
    ['12: an old workbook named .csv', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]), 'BAD-FILE-FORMAT', 'xls'],
    ['12: a web page named .csv', utf8.encode('\ufeff<!DOCTYPE html><html>'), 'BAD-FILE-FORMAT', '网页'],
    ['12: a PDF named .csv', utf8.encode('%PDF-1.7'), 'BAD-FILE-FORMAT', 'PDF'],
    ['12: JSON named .csv', utf8.encode('[{"id": 1}]'), 'BAD-FILE-FORMAT', 'JSON'],
    ['13: more than 20 MB', new Uint8Array(20 * 1024 * 1024 + 1).fill(0x61), 'BAD-FILE-SIZE', '20 MB'],
  ])('%s', (_, bytes, code, words) => {
    const { rows, problems } = readCsv('community', bytes);
    expect(rows).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code, severity: 'error' });
    expect(problems[0]?.message).toContain(words);
    expect(problems[0]?.hint).not.toBe('');
  });

  test('4: Big5 and Shift_JIS give no known header, and the message names them', () => {
    for (const bytes of [encode('社區編號,社區名稱\ns01,柳岸\n', 'big5'), encode('団地番号,団地名\ns01,東京\n', 'shift_jis')]) {
      const { rows, problems } = readCsv('community', bytes);
      expect(rows).toEqual([]);
      expect(problems.at(-1)).toMatchObject({ code: 'CSV-HEADER-ENCODING', line: 1 });
      expect(problems.at(-1)?.message).toContain('Big5');
    }
  });

  test('6: NUL names the line it stands on', () => {
    expect(readCsv('community', COMMUNITIES.replace('青石', '青\0石')).problems).toMatchObject([{ code: 'BAD-FILE-NUL', line: 5 }]);
  });

  test('13: more than 200,000 rows', () => {
    const { problems, count } = readCsv('community', '社区编号,社区名称,街道编号\n' + 'a,b,c\n'.repeat(200_001));
    expect(codesOf(problems)).toEqual(['BAD-FILE-SIZE']);
    expect(count).toMatchObject({ read: 200_001, published: 0, reported: 200_001 });
  });

  test('13: a cell of more than 32,767 characters', () => {
    const { problems } = readCsv('community', COMMUNITIES.replace('云汀区柳岸路22号', '路'.repeat(32_768)));
    expect(problems).toMatchObject([{ code: 'CELL-LONG', row: 2, columnLetter: 'D' }]);
  });
});

test('2: a header without rows is an error where rows are needed and a warning elsewhere', () => {
  const [header] = COMMUNITIES.split('\n');
  expect(readCsv('subdistrict', '街道编号,街道名称,办事处\n').problems).toMatchObject([{ code: 'BAD-FILE-NO-ROWS', severity: 'error' }]);
  expect(readCsv('community', `${header}\n`).problems).toMatchObject([{ code: 'BAD-FILE-NO-ROWS', severity: 'warning' }]);
  expect(readCsv('rubric', '细则编号,细则名称,测评对象,满分,小数位数,同分规则,缺项处理').problems).toMatchObject([
    { code: 'BAD-FILE-NO-ROWS', severity: 'warning' },
  ]);
});

test.each([
  ['9: UTF-8 read as GBK and saved again', new TextDecoder('gbk').decode(utf8.encode('朝阳里社区居')), 'TEXT-MOJIBAKE', 'error', '朝阳里'],
  ['10: a character that was lost', '柳岸\ufffd社区', 'TEXT-LOST', 'error', '重新填写'],
  ['11: a question mark between Han characters', '朝?里', 'TEXT-QUESTION', 'warning', '？'],
  ['8: a mark in the middle of a file', '柳岸\ufeff社区', 'TEXT-ZERO-WIDTH', 'error', '删掉'],
])('%s', (_, name, code, severity, words) => {
  const { problems } = readCsv('community', COMMUNITIES.replace('柳岸社区', name));
  expect(problems).toMatchObject([{ code, severity, line: 2, row: 2, column: 2, columnLetter: 'B', field: '社区名称' }]);
  expect(problems[0]?.hint).toContain(words);
});

test('ordinary Chinese is never taken for rubbish', () => {
  for (const name of ['联通社区', '莘庄社区', '鑫淼社区', '瀚海社区', '鏊子街', '浒墅关社区', '涧西社区']) {
    expect(codesOf(readCsv('community', COMMUNITIES.replace('柳岸社区', name)).problems), name).toEqual([]);
  }
});

test.each([
  ['14: a symbolic link', { name: 'a.csv', kind: 'link' as const }, 'BAD-FILE-LINK'],
  ['14: a device', { name: 'a.csv', kind: 'other' as const }, 'BAD-FILE-LINK'],
  ['14: two dots', { name: 'a..csv', kind: 'file' as const }, 'BAD-FILE-NAME'],
  ['14: a colon', { name: 'a:b.csv', kind: 'file' as const }, 'BAD-FILE-NAME'],
  ['14: a reserved name', { name: 'CON.csv', kind: 'file' as const }, 'BAD-FILE-NAME'],
  ['15: a lock file of Excel', { name: '~$scores.xlsx', kind: 'file' as const }, 'BAD-FILE-LOCK'],
  ['15: a lock file of LibreOffice', { name: '.~lock.scores.csv#', kind: 'file' as const }, 'BAD-FILE-LOCK'],
  ['15: a copy', { name: 'scores - 副本.csv', kind: 'file' as const }, 'BAD-FILE-COPY'],
  ['15: a second download', { name: 'scores (1).csv', kind: 'file' as const }, 'BAD-FILE-COPY'],
])('%s', (_, entry, code) => {
  expect(judgeEntry({ ...entry, size: 0 })?.code).toBe(code);
});

test('14: names that are equal after case folding or NFC', () => {
  const clashes = findClashes(
    ['Scores.csv', 'scores.csv', 'e\u0301.csv', '\u00e9.csv', 'other.csv'].map((name) => ({ name, kind: 'file' as const, size: 0 })),
  );
  expect(clashes.map(({ name }) => name)).toEqual(['scores.csv', '\u00e9.csv']);
});

test('texts and JSON are held to the same encodings', () => {
  expect(codesOf(readNotice(encode(NOTICE, 'gbk')).problems)).toEqual(['BAD-FILE-GBK']);
  expect(codesOf(readNotice('').problems)).toEqual(['BAD-FILE-EMPTY']);
  expect(codesOf(readJson('site', '').problems)).toEqual(['BAD-FILE-EMPTY']);
  expect(readNotice(NOTICE.replaceAll('\n', '\r\n')).rows[0]?.body).not.toContain('\r');
});
