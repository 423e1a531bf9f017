import { hide, type Finding } from './finding.ts';
import { clausesOf, hasPerson } from './person.ts';

/**
 * V-57: what says too much about a person although no number is printed: home address, birth date,
 * plate, account of a messenger, poverty or illness (PIPL Art. 28; the mask rule that ends an address at the 街道).
 * These are warnings: names and circumstances are recognised by words, which cannot be certain.
 */
export function findCircumstances(text: string): Finding[] {
  const findings: Finding[] = [];
  const add = (start: number, found: string, what: string) =>
    findings.push({ code: 'V-57', severity: 'warning', start, end: start + found.length, masked: hide(found), what });

  for (const { hint, pattern, what } of SIGNS) {
    if (!hint.test(text)) continue;
    for (const match of text.matchAll(pattern)) add(match.index, match[0], what);
  }
  if (HOME.test(text)) {
    for (const clause of clausesOf(text)) {
      const home = HOME.exec(clause.text);
      if (home && hasPerson(clause.text, false)) add(clause.start + home.index, home[0], '个人的详细住址');
    }
  }
  if (CONDITION.test(text)) {
    for (const clause of clausesOf(text)) {
      const condition = CONDITION.exec(clause.text);
      if (condition && hasPerson(clause.text, true)) add(clause.start + condition.index, condition[0], '个人的困难、残疾或健康状况');
    }
  }
  return findings;
}

/** What a finding calls a mailbox at a public provider. */
export const PRIVATE_MAILBOX = '个人电子邮箱';

const DAY = '(?:18|19|20)\\d{2}\\s*(?:年|[-./])\\s*\\d{1,2}(?:\\s*(?:月|[-./]))?(?:\\s*\\d{1,2}(?:\\s*日)?)?';
const END = '(?=$|[\\s，。；、,;)）（(|])';
/** Each with what it cannot do without, asked first: nearly every text has none of it. */
const SIGNS: readonly { hint: RegExp; pattern: RegExp; what: string }[] = [
  {
    hint: /生/,
    pattern: new RegExp(
      `(?:出生(?:日期|年月日?|时间)?|(?<![发产衍派])生于|(?<!卫)生日)[\\s：:为是|]*(?:${DAY}|(?:19|20)\\d{2}\\s*年)`,
      'g',
    ),
    what: '出生日期',
  },
  { hint: /生/, pattern: new RegExp(`${DAY}\\s*(?:出生|生人|生${END})`, 'g'), what: '出生日期' },
  {
    hint: /\p{Script=Han}[A-HJ-NP-Z]/u,
    pattern:
      /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][ ·•.-]?(?=[A-HJ-NP-Z]{0,2}\d{2}|\d)(?=(?:[A-HJ-NP-Z]*\d){3})[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警领](?![A-Z0-9])/g,
    what: '机动车号牌',
  },
  {
    hint: /微信|[wv]/i,
    pattern: /(?:微信(?:号|帐号|账号|ID)?|(?<![A-Za-z])(?:WeChat|weixin|VX|wx)(?:号)?)\s*[：:为是]\s*[A-Za-z][-_A-Za-z0-9]{5,19}/gi,
    what: '微信号',
  },
  {
    hint: /@/,
    pattern:
      /(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]+@(?:vip\.)?(?:qq|foxmail|163|126|yeah|sina|sohu|139|189|wo|tom|21cn|aliyun|gmail|outlook|hotmail|live|msn|yahoo|icloud)\.(?:com\.cn|com|cn|net)(?![\w.])/gi,
    what: PRIVATE_MAILBOX,
  },
  {
    hint: /(?:宅电|[话机式])\s*(?:[：:为是]\s*)?\d/,
    pattern:
      /(?:宅电|(?:住宅|家庭|家里的?|户主|业主|本人)(?:固定)?(?:电话|座机|联系方式))\s*(?:[：:为是]\s*)?(?:0\d{2,3}[- ]?)?[2-9]\d{6,7}(?!\d)/g,
    what: '个人的住宅电话',
  },
  { hint: /q/i, pattern: /(?<![A-Za-z])QQ\s*(?:号码?\s*)?[：:为是]\s*[1-9]\d{4,10}(?!\d)/gi, what: 'QQ 号' },
];

/** A dwelling said to be one; a building with its room is V-56. */
const HOME = /(?:家住|住址|住所|户籍地址?|家庭地址)[^，。；|\n]{0,30}?\d\s*(?:号|室)/;
const CONDITION =
  /低保|特困(?:人员|供养|户)|五保|残疾(?!人?(?:人联合会|联合会|通道|坡道|设施|车位|停车|卫生间|专用|证明))|患病|患有|重病|大病|癌|精神病|精神障碍|病史|白血病|尿毒症|艾滋|卧床|吸毒|社区矫正/;
