/** Groups 49–62 of the bad inputs: characters and forms, wherever they stand. */
import { describe, expect, test } from 'vitest';
import { judgeLink } from '../../../src/sources/links.ts';
import { checkText, type TextPlace } from '../../../src/sources/text-checks.ts';
import { readCsv } from './samples.ts';

type Case = [title: string, text: string, code: string, severity: 'error' | 'warning', words: string, place?: TextPlace];

describe('told wherever it stands', () => {
  test.each<Case>([
    ['49: a backspace', '柳岸\b社区', 'TEXT-CONTROL', 'error', 'U+0008'],
    ['49: a vertical tab', '柳岸\v社区', 'TEXT-CONTROL', 'error', 'U+000B'],
    ['49: a C1 control', '柳岸\x85社区', 'TEXT-CONTROL', 'error', 'U+0085'],
    ['49: a tab', '柳岸\t社区', 'TEXT-CONTROL', 'error', 'U+0009'],
    ['50: a zero-width blank', '柳岸\u200b社区', 'TEXT-ZERO-WIDTH', 'error', 'U+200B'],
    ['50: a soft hyphen', '柳岸\u00ad社区', 'TEXT-ZERO-WIDTH', 'error', 'U+00AD'],
    ['51: an override of direction', '柳岸\u202e社区', 'TEXT-BIDI', 'error', 'U+202E'],
    ['51: an isolate', '柳岸\u2066社区', 'TEXT-BIDI', 'error', 'U+2066'],
    ['52: a private character', '柳岸\ue000社区', 'TEXT-PRIVATE', 'error', 'U+E000'],
    ['52: an unassigned character', '柳岸\u{e0080}社区', 'TEXT-PRIVATE', 'error', 'U+E0080'],
    ['52: a lone surrogate', '柳岸\ud800社区', 'TEXT-PRIVATE', 'error', 'U+D800'],
    ['53: a Kangxi radical', '城⾥社区', 'TEXT-RADICAL', 'error', '“里”'],
    ['53: a CJK radical', '居⺠委员会', 'TEXT-RADICAL', 'error', '“民”'],
    ['53: a simplified CJK radical', '街道⻓', 'TEXT-RADICAL', 'error', '“长”'],
    ['53: a radical without an ordinary form', '⺚社区', 'TEXT-RADICAL', 'error', '重新输入'],
    ['54: a compatibility ideograph', '不\uf967社区', 'TEXT-COMPATIBILITY', 'warning', '“不”'],
    ['54: a variation selector', '柳\ufe00岸', 'TEXT-VARIATION', 'error', 'U+FE00'],
    ['55: a Cyrillic letter', 'а区', 'TEXT-LOOKALIKE', 'error', 'U+0430'],
    ['55: a Greek letter', 'Α区', 'TEXT-LOOKALIKE', 'error', 'U+0391'],
    ['56: traditional characters', '柳岸社區', 'TEXT-TRADITIONAL', 'warning', '“柳岸社区”'],
    ['57: an equals sign in front', '=柳岸', 'TEXT-FORMULA', 'warning', '公式'],
    ['57: a full-width at sign in front', '＠柳岸', 'TEXT-FORMULA', 'warning', '公式'],
    ['57: a dash in front', '-柳岸', 'TEXT-FORMULA', 'warning', '公式'],
    ['58: HYPERLINK', '=HYPERLINK("https://example.invalid","看")', 'TEXT-COMMAND', 'error', '命令'],
    ['58: a shell', "=cmd|'/c calc'!A1", 'TEXT-COMMAND', 'error', '命令'],
    ['58: DDE', '=DDE("cmd","/c calc")', 'TEXT-COMMAND', 'error', '命令'],
    ['59: a script', '<script>alert(1)</script>', 'TEXT-HTML', 'error', '标签'],
    ['59: an image with a handler', '<img src=x onerror=alert(1)>', 'TEXT-HTML', 'error', '标签'],
    ['59: a comment', '柳岸<!--', 'TEXT-HTML', 'error', '标签'],
    ['59: a lone <', '面积<60', 'TEXT-ANGLE', 'warning', '小于号'],
    ['62: an emoji', '柳岸社区😀', 'TEXT-EMOJI', 'warning', '表情'],
  ])('%s', (_, text, code, severity, words) => {
    const found = checkText(text, 'text').find((entry) => entry.code === code);
    expect(found?.severity).toBe(severity);
    expect(`${found?.message}${found?.hint}`).toContain(words);
  });
});

test("52: astral Han characters of people's names are fine", () => {
  expect(checkText('𫖯社区㛃里', 'text')).toEqual([]);
});

test('ordinary official text gives nothing to say', () => {
  for (const text of [
    '关于“桐荫里小区”3号楼（2单元）加装电梯方案的公示',
    '收费0.85元/㎡·月，自2026年1月1日起执行；详见附件①',
    '柳街公示〔2026〕9号',
    '-5',
    '温度≥20℃',
    'A、B两区，α值',
  ]) {
    expect(
      checkText(text, 'text').filter((found) => found.code !== 'TEXT-LOOKALIKE'),
      text,
    ).toEqual([]);
  }
});

test('a cell with a forbidden character is refused at its place, and the character made visible', () => {
  const { rows, problems } = readCsv('community', '社区编号,社区名称,街道编号\ns01-01,柳\u200b岸社区,s01\n');
  expect(rows).toEqual([]);
  expect(problems).toMatchObject([{ code: 'TEXT-ZERO-WIDTH', line: 2, row: 2, columnLetter: 'B', field: '社区名称' }]);
  expect(problems[0]?.message).toContain('“柳<U+200B>岸社区”');
});

describe('60: links', () => {
  test.each([
    ['javascript:alert(1)', 'LINK-SCHEME'],
    ['jav&#x09;ascript:alert(1)', 'LINK-SCHEME'],
    ['java\tscript:alert(1)', 'LINK-SCHEME'],
    ['data:text/html,x', 'LINK-SCHEME'],
    ['file:///etc/passwd', 'LINK-SCHEME'],
    ['//example.invalid/x', 'LINK-SCHEME'],
    ['notices/x', 'LINK-SCHEME'],
    ['../x', 'LINK-SCHEME'],
    ['/a/../b', 'LINK-SCHEME'],
    ['/\\example.invalid', 'LINK-SCHEME'],
    ['http://www.example.invalid/', 'LINK-HTTP'],
    ['https://10.0.0.1/', 'LINK-HOST'],
    ['https://xn--fiqs8s.invalid/', 'LINK-HOST'],
    ['https://me:pw@example.invalid/', 'LINK-CREDENTIALS'],
  ])('%s', (address, code) => {
    expect(judgeLink(address)?.code).toBe(code);
  });

  test.each(['https://www.example.invalid/a?b=c#d', 'tel:12345', 'mailto:zjj@example.invalid', '/notices/2026/n-1/', '#dizhi'])(
    '%s is fine',
    (address) => {
      expect(judgeLink(address)).toBeUndefined();
    },
  );
});
