/** Bad inputs 70–75: personal data. Every number is made up; no message shows it. */
import { expect, test } from 'vitest';
import { checkDigit } from '../../../src/privacy/id-number.ts';
import { swap, told } from './told.ts';

const ID = `15060019900101001${checkDigit('15060019900101001')}`;
const MISTYPED = `15060019900101001${checkDigit('15060019900101001') === '0' ? '1' : '0'}`;
const MOBILE = '13800138000';
const CARD = '6222000000000000004';

/** The body of a notice with a sentence more, and the promise that no line shows the numbers in it. */
function body(sentence: string): string {
  const lines = told({ 'content/notices/2026/n-2026-0004.md': swap('欢迎提出意见。', `欢迎提出意见。${sentence}`) });
  for (const number of [ID, MISTYPED, MOBILE, CARD]) expect(lines.replace(/\D/g, '')).not.toContain(number.slice(4, 12));
  return lines;
}

test('70: an ID number with the right check digit in any width, with blanks, with invisible characters', () => {
  const wide = [...ID].map((digit) => (/\d/.test(digit) ? String.fromCharCode(digit.charCodeAt(0) + 0xfee0) : digit)).join('');
  expect([ID, wide, `${ID.slice(0, 6)} ${ID.slice(6, 14)} ${ID.slice(14)}`].map((id) => body(`证号${id}。`)).join('\n'))
    .toMatchInlineSnapshot(`
    "错误 content/notices/2026/n-2026-0004.md:25:正文 — 发现居民身份证号码：150*************13；删掉；必须公布的，写成“35*************123”的样子（文件第25行，第22个字符，V-53）
    错误 content/notices/2026/n-2026-0004.md:25:正文 — 发现居民身份证号码：１５０*************１３；删掉；必须公布的，写成“35*************123”的样子（文件第25行，第22个字符，V-53）
    错误 content/notices/2026/n-2026-0004.md:25:正文 — 发现居民身份证号码：150***************13；删掉；必须公布的，写成“35*************123”的样子（文件第25行，第22个字符，V-53）"
  `);
  expect(body(`证号${ID.slice(0, 9)}\u200b${ID.slice(9)}。`)).toContain('身份证');
});

test('71: an ID number mistyped in its check digit, and one of the old form', () => {
  expect(body(`证号${MISTYPED}。`)).toMatchInlineSnapshot(
    `"错误 content/notices/2026/n-2026-0004.md:25:正文 — 发现居民身份证号码（校验位不对，但看得出是身份证号码）：150*************10；删掉；必须公布的，写成“35*************123”的样子（文件第25行，第22个字符，V-53）"`,
  );
  expect(body('证号150600900101001。')).toMatchInlineSnapshot(
    `"提醒 content/notices/2026/n-2026-0004.md:25:正文 — 发现疑似 15 位旧身份证号码：150**********01；删掉；必须公布的，写成“35*************123”的样子（文件第25行，第22个字符，V-53）"`,
  );
});

test('72: a mobile number in a text, and in a column for telephones', () => {
  expect(body(`联系１３８ ００１３ ８０００。`)).toMatchInlineSnapshot(
    `"错误 content/notices/2026/n-2026-0004.md:25:正文 — 发现手机号码：１３８********００；改成单位座机，或写成“138****1234”的样子；对外公布的工作手机登记在 data/public-numbers.csv（文件第25行，第22个字符，V-54）"`,
  );
  expect(told({ 'data/communities.csv': swap('000-5550 0126', MOBILE) })).toMatchInlineSnapshot(
    `"错误 data/communities.csv:2:公开电话 — 这是手机号码，不能公开；现在是“138******00”；请填单位的座机或服务热线，例如 000-5550 0106 或 12345；没有就留空（文件第2行，E列，CELL-MOBILE）"`,
  );
});

test('73: bank cards, plates, private mailboxes, a room together with a name', () => {
  expect(body(`卡号${CARD}。`)).toMatchInlineSnapshot(
    `"错误 content/notices/2026/n-2026-0004.md:25:正文 — 发现银行卡号：622**************04；删掉卡号，只写金额（文件第25行，第22个字符，V-55）"`,
  );
  expect(body('车辆蒙A12B45停在楼前。')).toMatchInlineSnapshot(
    `"提醒 content/notices/2026/n-2026-0004.md:25:正文 — 发现机动车号牌：蒙******；删掉；和公示的事没有关系（文件第25行，第22个字符，V-57）"`,
  );
  expect(body('可以写信到wang123456@qq.com。')).toMatchInlineSnapshot(
    `"提醒 content/notices/2026/n-2026-0004.md:25:正文 — 发现个人电子邮箱：wan************om；改成单位邮箱（文件第25行，第25个字符，V-57）"`,
  );
  expect(body('王小明（3号楼2单元501室）提出意见。')).toMatchInlineSnapshot(
    `"错误 content/notices/2026/n-2026-0004.md:25:正文 — 发现姓名和房号在一起：3号楼*****1室；删掉姓名和房号，只写件数、户数或金额合计（文件第25行，第24个字符，V-56）"`,
  );
});

test('74: poverty, illness and children together with a name', () => {
  expect(body('王小明家享受低保。')).toMatchInlineSnapshot(
    `"提醒 content/notices/2026/n-2026-0004.md:25:正文 — 发现个人的困难、残疾或健康状况：低*；姓名和这些情况不能写在一起：删掉姓名，或只写人数（文件第25行，第26个字符，V-57）"`,
  );
  expect(body('张某某，小学生，提出意见。')).toMatchInlineSnapshot(
    `"错误 content/notices/2026/n-2026-0004.md:25:正文 — 发现未成年人的姓名：小**；删掉姓名，只写人数（文件第25行，第24个字符，V-61）"`,
  );
});

test('75: masks that do not mask', () => {
  expect(body('证号4401021990****7718。')).toMatchInlineSnapshot(
    `"错误 content/notices/2026/n-2026-0004.md:25:正文 — 发现遮盖不够的证件号码（露出 14 位，最多 9 位）：440*************18；重新遮盖，写成“138****1234”“35*************123”的样子；手机号码最多露出 7 位，证件号码最多露出 9 位，出生日期不能露出（文件第25行，第22个字符，V-58）"`,
  );
  expect(body('电话13800**8000。')).toMatchInlineSnapshot(
    `"错误 content/notices/2026/n-2026-0004.md:25:正文 — 发现遮盖不够的手机号码（露出 9 位，最多 7 位）：138******00；重新遮盖，写成“138****1234”“35*************123”的样子；手机号码最多露出 7 位，证件号码最多露出 9 位，出生日期不能露出（文件第25行，第22个字符，V-58）"`,
  );
});
