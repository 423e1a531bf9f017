import { forbiddenHeader, householdBallots, markdownHeaders } from '../privacy/headers.ts';
import type { Finding } from '../privacy/finding.ts';
import type { Dataset, Row } from '../schema/dataset.ts';
import type { Problem } from '../schema/problem.ts';
import type { Context } from './context.ts';
import { rule, type Rule } from './rule.ts';

/** Personal data, in every text of every record and in every Markdown body. */
export const PRIVACY_RULES: readonly Rule[] = [
  privacyRule('V-53', 'error', '不得公布身份证号码'),
  privacyRule('V-54', 'error', '不得公布个人手机号码'),
  privacyRule('V-55', 'error', '不得公布银行卡号'),
  privacyRule('V-56', 'error', '不公布某一户的姓名、欠费和异议'),
  privacyRule('V-57', 'warning', '不公布个人的住址、出生日期、车牌、账号和困难、健康状况'),
  privacyRule('V-58', 'error', '遮盖要真的遮住'),
  childrenBallotsAndFaces(privacyRule('V-61', 'error', '不公布未成年人的姓名、每一户的投票和没有同意公开的人像')),

  {
    code: 'V-59',
    severity: 'error',
    title: '表格里不得有收集个人信息的列',
    *check(dataset) {
      for (const row of textsOf(dataset)) {
        for (const { header, line, column } of markdownHeaders(row.body!)) {
          const word = forbiddenHeader(header);
          if (word) yield bodyProblem(row, line, column, { code: 'V-59', severity: 'error', ...columnMessage(header, word) });
        }
      }
    },
  },
];

/** The same with what words alone do not tell: tables of ballots, and pictures of which nobody said who is on them. */
function childrenBallotsAndFaces(words: Rule): Rule {
  const pictures = rule(words.code, words.severity, words.title, (data, _context, report) => {
    for (const row of data.notice) {
      row.value.attachments?.forEach(({ name, href, portrait }, index) => {
        if (!PICTURE.test(href) || portrait !== undefined) return;
        report(
          row,
          `attachments.${index}.portrait`,
          `附件“${name}”是图片，没有写明里面有没有认得出的人`,
          '填“无人像”；有人像的，本人书面同意公开后填“已授权”，否则换一张',
        );
      });
    }
  });
  return {
    ...words,
    *check(dataset, context) {
      yield* words.check(dataset, context);
      yield* pictures.check(dataset, context);
      for (const row of textsOf(dataset)) {
        for (const { header, line, column } of householdBallots(row.body!)) {
          yield bodyProblem(row, line, column, {
            code: words.code,
            severity: words.severity,
            message: `表格逐户列出了“${header}”，会公布每一户的投票`,
            hint: '删掉这张表，只写同意、反对、弃权的户数和面积',
          });
        }
      }
    },
  };
}

const PICTURE = /\.(?:jpe?g|png|webp|gif|bmp|heic)$/i;

/** What to say about a column that asks for personal data. */
export function columnMessage(header: string, word: string): Pick<Problem, 'message' | 'hint'> {
  return {
    message: `“${header}”这一列会公布个人信息（${word}）`,
    hint: '删掉整列，不要只清空内容；原表不要放进 data 和 content 文件夹',
  };
}

function privacyRule(code: Finding['code'], severity: Rule['severity'], title: string): Rule {
  const fields = rule(code, severity, title, (_data, context, report) => {
    for (const found of context.personalData()) {
      if (found.where === 'field' && found.finding.code === code)
        report(found.row, found.field, describe(found.finding), hintFor(found.finding), found.finding.severity);
    }
  });
  return {
    ...fields,
    *check(dataset: Dataset, context: Context) {
      yield* fields.check(dataset, context);
      for (const found of context.personalData()) {
        if (found.where !== 'body' || found.finding.code !== code) continue;
        yield bodyProblem(found.row, found.line, found.column, {
          code,
          severity: found.finding.severity,
          message: describe(found.finding),
          hint: hintFor(found.finding),
        });
      }
    },
  };
}

const describe = ({ what, masked }: Finding) => `发现${what}：${masked}`;

/** What is said of personal data wherever it stands in the sources. */
export function personalMessage(finding: Finding): Pick<Problem, 'message' | 'hint'> {
  return { message: describe(finding), hint: hintFor(finding) };
}

/** What to do, by what was found where a rule finds different things. */
function hintFor({ code, what }: Finding): string {
  switch (code) {
    case 'V-53':
      return '删掉；必须公布的，写成“35*************123”的样子';
    case 'V-54':
      return '改成单位座机，或写成“138****1234”的样子；对外公布的工作手机登记在 data/public-numbers.csv';
    case 'V-55':
      return '删掉卡号，只写金额';
    case 'V-56':
      return '删掉姓名和房号，只写件数、户数或金额合计';
    case 'V-57':
      if (/住址/.test(what)) return '删掉；地址只写到街道（乡镇）';
      if (/邮箱/.test(what)) return '改成单位邮箱';
      if (/困难|健康/.test(what)) return '姓名和这些情况不能写在一起：删掉姓名，或只写人数';
      return '删掉；和公示的事没有关系';
    case 'V-61':
      return /未成年/.test(what) ? '删掉姓名，只写人数' : '删掉；投票只公布同意、反对、弃权的户数和面积';
    case 'V-58':
      return '重新遮盖，写成“138****1234”“35*************123”的样子；手机号码最多露出 7 位，证件号码最多露出 9 位，出生日期不能露出';
  }
}

function textsOf(dataset: Dataset): Row<unknown>[] {
  return [...dataset.notice, ...dataset.document, ...dataset.help, ...dataset.page].filter((row) => row.body !== undefined);
}

/** A problem in the Markdown body of a record, at a line and a column counted from 0. */
function bodyProblem(
  row: Row<unknown>,
  line: number,
  column: number,
  finding: Pick<Problem, 'code' | 'severity' | 'message' | 'hint'>,
): Problem {
  return { ...finding, file: row.at.file, line: (row.bodyLine ?? 1) + line, row: 0, column: column + 1, columnLetter: '', field: '正文' };
}
