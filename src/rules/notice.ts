import { checkDocNumber } from '../model/doc-number.ts';
import { isAllowed } from '../privacy/allowed.ts';
import { scanText } from '../privacy/scan.ts';
import type { Row } from '../schema/dataset.ts';
import type { Notice } from '../schema/notice.ts';
import { openNumbers } from './personal-data.ts';
import { rule, titleOf, type Rule } from './rule.ts';

/** What a notice must hold and how it is numbered. */
export const NOTICE_RULES: readonly Rule[] = [
  rule('V-01', 'error', '公示的要素要齐全，落款要与发布机构和成文日期一致', (data, context, report) => {
    for (const row of data.notice) {
      const { value } = row;
      if (!/公示|公告|通告/.test(value.title)) {
        report(row, 'title', `标题“${value.title}”里没有“公示”“公告”或“通告”`, '把标题写成“关于……的公示”或“……公告”');
      }
      const missing = missingFields(value).map((field) => titleOf('notice', field));
      if (missing.length > 0) {
        report(
          row,
          'kind',
          `${value.kind}缺少：${missing.join('、')}`,
          `在开头的字段里补上${missing.map((title) => `“${title}”`).join('、')}`,
        );
      }
      const issuer = context.find('office', value.issuerId)?.value;
      if (issuer && value.signatureOrg && ![issuer.name, issuer.shortName].some((name) => name && value.signatureOrg?.includes(name))) {
        report(
          row,
          'signatureOrg',
          `落款单位“${value.signatureOrg}”与发布机构“${issuer.name}”不一致`,
          `落款单位写“${issuer.name}”，或改正发布机构`,
        );
      }
      if (value.signedOn && value.signedOn !== value.createdOn) {
        report(row, 'signedOn', `落款日期 ${value.signedOn} 与成文日期 ${value.createdOn} 不一致`, '两个日期写成同一天');
      }
    }
  }),

  rule('V-10', 'error', '发文字号的写法是“机关代字〔年份〕序号号”', (data, _context, report) => {
    for (const row of [...data.notice, ...data.document, ...data.penalty]) {
      const { docNo } = row.value;
      const check = docNo === undefined ? undefined : checkDocNumber(docNo);
      if (!check || check.ok) continue;
      report(
        row,
        'docNo',
        `文号“${docNo}”的写法不对`,
        check.fix
          ? `写成“${check.fix}”`
          : '写成“云政办发〔2026〕14号”的样子：六角括号、四位年份、序号前面不加“第”也不加0；令、公告和标准按原来的编号写',
      );
    }
  }),

  rule('V-11', 'warning', '对外的联系方式用单位的邮箱和座机', (data, context, report) => {
    const open = openNumbers(data, context.asOf);
    for (const row of data.notice) {
      row.value.channels?.forEach(({ value }, i) => {
        if (isPublicMailbox(value)) {
          report(row, `channels.${i}.value`, `“${value}”是公共邮箱`, '改用单位邮箱；没有单位邮箱的可以保留，网页会照常显示');
        } else if (scanText(value).some((finding) => finding.code === 'V-54' && !isAllowed(finding, value, open))) {
          report(row, `channels.${i}.value`, `“${value}”是手机号码`, '改用办公座机；确实是对外公布的工作手机，请登记在“公开号码”里');
        }
      });
    }
    for (const row of [...data.office, ...data.site]) {
      const { email } = row.value;
      if (email && isPublicMailbox(email)) report(row, 'email', `“${email}”是公共邮箱`, '改用单位邮箱');
    }
  }),

  rule('V-60', 'warning', '到期撤下的公示，资料里也不留正文', (data, context, report) => {
    for (const row of data.notice) {
      const { withdrawOn, attachments } = row.value;
      if (withdrawOn === undefined || withdrawOn > context.asOf) continue;
      const left = [...(row.body?.trim() ? ['正文'] : []), ...(attachments ? ['附件'] : [])];
      if (left.length === 0) continue;
      report(
        row,
        'withdrawOn',
        `撤下日期 ${withdrawOn} 已到，资料里还有${left.join('和')}`,
        `网页、搜索和下载里已经不再公布；请把${left.join('和')}也从资料里删掉，标题、日期和结果留着`,
      );
    }
  }),

  rule('REC-HIDDEN', 'error', '隐去原文的更正记录里不能有原文', (data, _context, report) => {
    for (const row of data.notice) {
      for (const [at, { hidden, before }] of (row.value.corrections ?? []).entries()) {
        if (!hidden || before === undefined) continue;
        report(row, `corrections.${at}.before`, '这条更正写了隐去原文，却又写着原文', '删掉“原文”这一项；“改为”里也不要重复不能公开的内容');
      }
    }
  }),

  rule('V-67', 'warning', '公示的内容写在网页里，不能只在扫描件里', (data, _context, report) => {
    for (const row of data.notice) {
      const { attachments = [], withdrawOn } = row.value;
      const index = attachments.findIndex(({ href }) => SCAN.test(href));
      const length = (row.body ?? '').match(/\p{Script=Han}/gu)?.length ?? 0;
      if (index < 0 || length >= SHORTEST_TEXT || withdrawOn) continue;
      report(
        row,
        `attachments.${index}.name`,
        `正文只有 ${length} 个字，内容都在附件“${attachments[index]?.name}”里，看不清扫描件和用读屏软件的人读不到`,
        '把附件的主要内容写进正文',
      );
    }
  }),
];

/** Files that may hold nothing but a picture of a text. */
const SCAN = /\.(?:pdf|ofd|jpe?g|png|tiff?)$/i;
/** A text that only points to its attachment takes about twenty characters, the shortest that says something twice as many and more. */
const SHORTEST_TEXT = 60;

const PUBLIC_MAILBOX =
  /@(?:vip\.)?(?:qq|foxmail|163|126|yeah|sina|sohu|139|189|wo|tom|21cn|aliyun|gmail|outlook|hotmail|live|msn|yahoo|icloud)\.(?:com|cn|net|com\.cn)$/i;

const isPublicMailbox = (value: string) => PUBLIC_MAILBOX.test(value.trim());

/** Elements of a 公示 that are absent; any other kind may have no period, but not half of one. */
function missingFields(notice: Row<Notice>['value']): (keyof Notice)[] {
  const period = ['periodStart', 'periodEnd', 'dayUnit', 'countFrom'] as const;
  const isEmpty = (field: keyof Notice) => notice[field] === undefined || (Array.isArray(notice[field]) && notice[field].length === 0);
  if (notice.kind === '公示') return (['issuerId', ...period, 'channels', 'signatureOrg', 'signedOn'] as const).filter(isEmpty);
  return notice.periodStart || notice.periodEnd ? period.filter(isEmpty) : [];
}
