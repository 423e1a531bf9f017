/** Groups 30–38 and 42 of the bad inputs, with the ids and addresses of 60 and 61: single cells. */
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { fieldsOf, type Field } from '../../../src/schema/fields.ts';
import { kindOf, type KindName } from '../../../src/schema/registry.ts';
import { makeCellReader } from '../../../src/sources/cell-reader.ts';
import { codesOf, fieldOf, readCsv } from './samples.ts';

type Case = [title: string, kind: KindName, key: string, typed: string, code: string, hint: string];

const REFUSED: readonly Case[] = [
  ['30: an empty required cell', 'community', 'name', '', 'CELL-EMPTY', '柳岸社区'],
  ['30: only blanks', 'community', 'name', '  ', 'CELL-SPACES', '请填写'],
  ['30: only U+3000 in an optional cell', 'community', 'address', '\u3000', 'CELL-SPACES', '清空'],
  ['30: only U+00A0', 'community', 'name', '\u00a0', 'CELL-SPACES', '请填写'],
  ['30: a trailing blank', 'community', 'name', '柳岸社区 ', 'CELL-SPACES', '写成 柳岸社区'],
  ['30: a leading blank before a date', 'calendar', 'date', ' 2026-10-01', 'CELL-SPACES', '写成 2026-10-01'],
  ['31: a unit', 'feeCell', 'base', '1.80元', 'CELL-UNIT', '请改成 1.80'],
  ['31: a price per area', 'feeCell', 'base', '1.8/㎡', 'CELL-UNIT', '请改成 1.8'],
  ['31: a currency sign', 'feeCell', 'base', '￥1.80', 'CELL-UNIT', '请改成 1.80'],
  ['31: thousands', 'parkingCharge', 'price', '1,234', 'CELL-THOUSANDS', '请改成 1234'],
  ['31: full-width digits', 'feeCell', 'base', '１.８', 'CELL-FULL-WIDTH', '请改成 1.8'],
  ['31: a full-width date', 'calendar', 'date', '２０２６-10-01', 'CELL-FULL-WIDTH', '请改成 2026-10-01'],
  ['31: a range', 'feeCell', 'base', '1.5-2.0', 'CELL-RANGE', '分成两行'],
  ['31: a range with a tilde', 'feeCell', 'base', '1.5～2.0', 'CELL-RANGE', '分成两行'],
  ['31: about', 'feeCell', 'base', '约2', 'CELL-VAGUE', '查清后填数字'],
  ['31: negotiable', 'charge', 'price', '面议', 'CELL-VAGUE', '清空'],
  ['32: 1e3', 'feeCell', 'base', '1e3', 'CELL-SCIENTIFIC', '文本'],
  ['32: 0x10', 'compound', 'households', '0x10', 'CELL-NUMBER', '例如'],
  ['32: Infinity', 'feeCell', 'base', 'Infinity', 'CELL-NUMBER', '例如'],
  ['32: NaN', 'feeCell', 'base', 'NaN', 'CELL-NUMBER', '例如'],
  ['32: -0', 'feeCell', 'base', '-0', 'CELL-NUMBER', '例如'],
  ['32: +5', 'feeCell', 'base', '+5', 'CELL-NUMBER', '例如'],
  ['32: .5', 'feeCell', 'base', '.5', 'CELL-NUMBER', '例如'],
  ['32: 5.', 'feeCell', 'base', '5.', 'CELL-NUMBER', '例如'],
  ['32: 1..5', 'feeCell', 'base', '1..5', 'CELL-NUMBER', '例如'],
  ['32: two zeros in front', 'compound', 'households', '0640', 'CELL-LEADING-ZERO', '请改成 640'],
  ['33: a negative price', 'feeCell', 'base', '-1.80', 'CELL-NEGATIVE', '正数'],
  ['33: too many decimals', 'feeCell', 'base', '1.8555', 'CELL-DECIMALS', '由填报单位决定'],
  ['33: noise of floating point', 'feeCell', 'base', '0.30000000000000004', 'CELL-DECIMALS', '请改成 0.3'],
  ['33: decimals in a whole number', 'compound', 'households', '640.5', 'CELL-DECIMALS', '由填报单位决定'],
  ['33: beyond the limit of a whole number', 'compound', 'households', '50001', 'CELL-LIMIT', '核对'],
  ['33: more digits than a price can have', 'feeCell', 'base', '12345678', 'CELL-LIMIT', '核对'],
  ['33: a weight of more than one', 'rubricComponent', 'weight', '50', 'CELL-LIMIT', '核对'],
  ...['#REF!', '#DIV/0!', '#N/A', '#NAME?', '#VALUE!', '####'].map((typed): Case => [
    `34: ${typed}`,
    'feeCell',
    'base',
    typed,
    'CELL-EXCEL-ERROR',
    '公式',
  ]),
  ['34: an error in a name', 'community', 'name', '#N/A', 'CELL-EXCEL-ERROR', '公式'],
  ['35: a code in scientific notation', 'company', 'uscc', '4.40102E+17', 'CELL-SCIENTIFIC', '文本'],
  ['35: an id in scientific notation', 'company', 'id', '1.2E+17', 'CELL-SCIENTIFIC', '文本'],
  ['35: a number in scientific notation in a text', 'company', 'name', '4.40102E+17', 'CELL-SCIENTIFIC', '文本'],
  ['35: digits lost after the fifteenth', 'company', 'uscc', '911500000000001000', 'CELL-PRECISION', '文本'],
  ['36: a code that lost its zero', 'site', 'siteCode', '123456789', 'CELL-LEADING-ZERO', '写成 0123456789'],
  ['36: an area code that lost its zero', 'community', 'phone', '477-81234567', 'CELL-LEADING-ZERO', '请改成 0477-81234567'],
  ['37: 30 February', 'calendar', 'date', '2026-02-30', 'CELL-DATE-NONE', '核对'],
  ['37: a thirteenth month', 'calendar', 'date', '2026-13-01', 'CELL-DATE-NONE', '核对'],
  ['37: 29 February of a common year', 'calendar', 'date', '2026-02-29', 'CELL-DATE-NONE', '核对'],
  ['37: 30 February with slashes', 'calendar', 'date', '2026/2/30', 'CELL-DATE-NONE', '核对'],
  ['38: slashes', 'calendar', 'date', '2026/5/1', 'CELL-DATE', '请改成 2026-05-01'],
  ['38: slashes and a midnight', 'calendar', 'date', '2026/1/3 0:00', 'CELL-DATE', '请改成 2026-01-03'],
  ['38: dots', 'calendar', 'date', '2026.5.1', 'CELL-DATE', '请改成 2026-05-01'],
  ['38: one digit each', 'calendar', 'date', '2026-5-1', 'CELL-DATE', '请改成 2026-05-01'],
  ['38: month first', 'calendar', 'date', '5/1/2026', 'CELL-DATE', '年-月-日'],
  ['38: no separator', 'calendar', 'date', '20260501', 'CELL-DATE', '请改成 2026-05-01'],
  ['38: Chinese', 'calendar', 'date', '2026年5月1日', 'CELL-DATE', '请改成 2026-05-01'],
  ['38: a serial number', 'calendar', 'date', '45778', 'CELL-DATE-SERIAL', '2025-05-01'],
  ['38: yesterday', 'calendar', 'date', '昨天', 'CELL-DATE-VAGUE', '2026-01-03'],
  ['38: a month alone in an optional cell', 'project', 'deadline', '2026年11月', 'CELL-DATE-VAGUE', '不填'],
  ['41: a year before 1949', 'calendar', 'date', '1926-05-01', 'CELL-DATE-LIMIT', '年份'],
  ['42: not in the list', 'calendar', 'kind', '放假日', 'CELL-CHOICE', '放假'],
  ['42: nothing like the list', 'calendar', 'kind', 'holiday', 'CELL-CHOICE', '选一个'],
  ['42: Y', 'compound', 'isSingleBuilding', 'Y', 'CELL-BOOL', '请改成 是'],
  ['42: √', 'compound', 'isSingleBuilding', '√', 'CELL-BOOL', '请改成 是'],
  ['42: 0', 'compound', 'isSingleBuilding', '0', 'CELL-BOOL', '请改成 否'],
  ['42: neither', 'compound', 'isSingleBuilding', '不清楚', 'CELL-BOOL', '是 或 否'],
  ['a list of ids with commas', 'notice', 'compoundIds', 'c0001、c0002', 'CELL-LIST', '请改成 c0001；c0002'],
  ['a list with a gap', 'compound', 'aliases', '东院；；西院', 'CELL-LIST', '请改成 东院；西院'],
  ['a list with blanks', 'compound', 'aliases', '东院； 西院', 'CELL-LIST', '请改成 东院；西院'],
  ['a list with a wrong id', 'notice', 'compoundIds', 'c0001；C0002', 'CELL-LIST', '请改成 c0002'],
  ['a list with a wrong word', 'rubricItem', 'methods', '实地考察；实地查看', 'CELL-LIST', '实地考察'],
  ['a time without its zero', 'notice', 'closesAt', '8:30', 'CELL-TIME', '请改成 08:30'],
  ['an afternoon', 'notice', 'closesAt', '下午5点半', 'CELL-TIME', '例子'],
  ['an afternoon hour', 'notice', 'closesAt', '下午5时30分', 'CELL-TIME', '请改成 17:30'],
  ['61: a path', 'community', 'id', '../x', 'CELL-ID-PATH', 'c0001'],
  ['61: a slash', 'community', 'id', 'a/b', 'CELL-ID-PATH', 'c0001'],
  ['61: a backslash', 'community', 'id', 'a\\b', 'CELL-ID-PATH', 'c0001'],
  ['61: an escaped path', 'community', 'id', '%2e%2e', 'CELL-ID-PATH', 'c0001'],
  ['61: a trailing dot', 'community', 'id', 's01.', 'CELL-ID-PATH', 'c0001'],
  ...['CON', 'nul', 'index', 'page', 'pagefind'].map((typed): Case => [
    `61: ${typed}`,
    'community',
    'id',
    typed,
    'CELL-ID-RESERVED',
    '加一个字母',
  ]),
  ['61: more than 64 characters', 'community', 'id', 'a'.repeat(65), 'CELL-LONG', '缩短'],
  ['61: upper case', 'community', 'id', 'S01-01', 'CELL-ID-CASE', '请改成 s01-01'],
  ['61: an underscore', 'community', 'id', 's01_01', 'CELL-ID', '请改成 s01-01'],
  ['61: Chinese', 'community', 'id', '柳岸', 'CELL-ID', 's01-01'],
  ['55: full-width letters', 'community', 'id', 'ｓ01', 'CELL-FULL-WIDTH', '请改成 s01'],
  ['62: a name of more than 60 characters', 'community', 'name', '柳'.repeat(61), 'CELL-LONG', '缩短'],
  ['a line break in a name', 'community', 'name', '柳岸\n社区', 'CELL-LINE-BREAK', '一行'],
  ['a mobile in a telephone column', 'community', 'phone', '13900000000', 'CELL-MOBILE', '座机'],
  ['a mobile with blanks in a telephone column', 'community', 'phone', '139 0000 0000', 'CELL-MOBILE', '座机'],
  ['two telephone numbers', 'community', 'phone', '12345、12346', 'CELL-PHONE', '000-5550 0126'],
  ['an area code in brackets', 'community', 'phone', '（0477）81234567', 'CELL-PHONE', '请改成 047781234567'],
  ['an e-mail address without a host', 'office', 'email', 'zjj@', 'CELL-EMAIL', 'name@example.com'],
  ['a short company code', 'company', 'uscc', '9100', 'CELL-USCC', '营业执照'],
  ['a company code in lower case', 'company', 'uscc', '91000000ma00000000', 'CELL-USCC', '请改成 91000000MA00000000'],
  ['a hash in upper case', 'notice', 'sha256', 'ABC', 'CELL-HASH', 'sha256sum'],
  ['60: http', 'feeStandard', 'sourceUrl', 'http://www.example.invalid/a', 'CELL-LINK', '请改成 https://www.example.invalid/a'],
  ['60: javascript', 'feeStandard', 'sourceUrl', 'javascript:alert(1)', 'CELL-LINK', '完整的网址'],
  ['60: no scheme', 'feeStandard', 'sourceUrl', 'www.example.invalid', 'CELL-LINK', '完整的网址'],
  ['60: another host', 'feeStandard', 'sourceUrl', '//example.invalid', 'CELL-LINK', '完整的网址'],
  ['60: credentials', 'feeStandard', 'sourceUrl', 'https://me:pw@example.invalid/', 'CELL-LINK', '完整的网址'],
  ['anything else', 'compound', 'longitude', '东经109度', 'CELL-FORM', '109.98'],
];

/** A field of a kind, or of the records nested in it. */
function anyField(kind: KindName, key: string): Field {
  const fields = fieldsOf(kindOf(kind).schema as z.ZodObject);
  const found = [...fields, ...fields.flatMap((field) => (field.nested ? fieldsOf(field.nested.schema) : []))].find(
    (field) => field.key === key,
  );
  if (!found) throw new Error(`${kind} has no ${key}`);
  return found;
}

describe('refused with a code of its own and what to type instead', () => {
  test.each(REFUSED)('%s', (_, kind, key, typed, code, hint) => {
    const { findings, refused } = makeCellReader(anyField(kind, key))(typed);
    expect(refused).toBe(true);
    expect(codesOf(findings)).toEqual([code]);
    expect(findings[0]?.severity).toBe('error');
    expect(findings[0]?.hint).toContain(hint);
  });
});

test('a message shows the value as it stands, with invisible characters made visible', () => {
  const { findings } = makeCellReader(fieldOf('calendar', 'date'))('2026/5/1');
  expect(findings[0]?.message).toBe('日期要写成 2026-01-03 的样子；现在是“2026/5/1”');
  expect(makeCellReader(fieldOf('community', 'name'))('柳岸\u00a0').findings[0]?.message).toContain('“柳岸<U+00A0>”');
});

test('the same cell gets the same answer again', () => {
  const read = makeCellReader(fieldOf('feeCell', 'base'));
  expect(read('1.85')).toEqual({ value: 1850, findings: [], refused: false });
  expect(read('1.85')).toEqual(read('1.85'));
});

describe('taken, but told', () => {
  test.each<Case>([
    ['33: a price of nothing', 'feeCell', 'base', '0', 'CELL-ZERO', '说明'],
    ['33: a price no one pays', 'feeCell', 'base', '185', 'CELL-HIGH', '小数点'],
    ['a list of names with commas', 'compound', 'aliases', '东院、西院', 'CELL-LIST', '；'],
    ['60: an address of numbers', 'feeStandard', 'sourceUrl', 'https://10.1.2.3/a', 'LINK-HOST', '域名'],
    ['60: punycode', 'feeStandard', 'sourceUrl', 'https://xn--fiqs8s.example/', 'LINK-HOST', '核对'],
  ])('%s', (_, kind, key, typed, code, hint) => {
    const { findings, refused } = makeCellReader(fieldOf(kind, key))(typed);
    expect(refused).toBe(false);
    expect(findings).toMatchObject([{ code, severity: 'warning' }]);
    expect(findings[0]?.hint).toContain(hint);
  });
});

test('36: an id that lost its zeros is known from its column', () => {
  const { rows, problems } = readCsv('community', '社区编号,社区名称,街道编号\n001,柳岸社区,s01\n017,桐荫社区,s01\n1,青石社区,s01\n');
  expect(rows).toHaveLength(2);
  expect(problems).toMatchObject([{ code: 'CELL-LEADING-ZERO', line: 4, row: 4, columnLetter: 'A' }]);
  expect(problems[0]?.hint).toContain('请改成 001');
});

test('what clerks may type is taken as it stands', () => {
  const taken: readonly [KindName, string, string][] = [
    ['feeCell', 'base', '1.80'],
    ['feeStandard', 'floatDown', '不限'],
    ['feeStandard', 'excludes', '无'],
    ['community', 'phone', '000-5550 0126'],
    ['compound', 'aliases', '东院；西院'],
    ['compound', 'aliases', '东院;西院'],
    ['feeStandard', 'sourceUrl', '/documents/d-1/'],
    ['company', 'uscc', '91000000MA00000000'],
  ];
  for (const [kind, key, typed] of taken)
    expect(makeCellReader(fieldOf(kind, key))(typed), typed).toMatchObject({ findings: [], refused: false });
});
