import { daysBetween } from '../model/calendar.ts';
import { isTooFew, revealedCell } from '../model/few.ts';
import { countIssues } from '../model/issue-state.ts';
import { isSanwu } from '../model/sanwu.ts';
import type { Row } from '../schema/dataset.ts';
import { ALL_TOPICS, type HotlineCount } from '../schema/hotline-count.ts';
import { LEGACY } from '../schema/issue.ts';
import { LIAISON_RULES } from './liaison.ts';
import { rule, titleOf, wholeRule, type Rule } from './rule.ts';

/** The campaign, liaison, problems, supervision, bulletins and commitments. */
export const DUTY_RULES: readonly Rule[] = [
  rule('REC-CAMPAIGN', 'warning', '三年行动的期限是三年', (data, _context, report) => {
    for (const row of data.campaign) {
      const days = daysBetween(row.value.startDate, row.value.endDate);
      if (days >= 0 && (days < 1064 || days > 1127))
        report(row, 'endDate', `行动从 ${row.value.startDate} 到 ${row.value.endDate}，不是三年`, '核对两个日期');
    }
  }),

  wholeRule('V-44', 'error', '每个问题有牵头领导、责任人和期限，办结的有结果，延期的留着原期限', (data, context, report) => {
    for (const row of data.issue) {
      const { value } = row;
      for (const field of ['leadOfficial', 'leadOfficeId', 'executor', 'executorOfficeId'] as const) {
        if (!value[field]) report(row, field, `没有写“${titleOf('issue', field)}”`, '问题清单要明确牵头领导和具体责任人，请补上');
      }
      if (value.deadline <= value.foundOn)
        report(row, 'deadline', `办理期限 ${value.deadline} 不晚于发现日期 ${value.foundOn}`, '核对两个日期');
      if (value.decision === '不予办理' && !value.decisionReason)
        report(row, 'decisionReason', '写了“不予办理”，没有写理由', '填不予办理的理由');
      if (value.closedOn !== undefined && !value.result) report(row, 'result', `${value.closedOn} 办结，没有写办理结果`, '填怎样解决的');
      if (value.closedOn !== undefined && value.closedOn > context.asOf)
        report(row, 'closedOn', `办结日期 ${value.closedOn} 在数据日期 ${context.asOf} 之后`, '还没有办结的不填');
      if (value.closedOn === undefined && value.verdict && value.verdict !== '未回访')
        report(row, 'verdict', `还没有办结，居民评价却是“${value.verdict}”`, '补上办结日期和结果，或删掉评价');
      if (value.category === LEGACY) {
        if (!value.blocker) report(row, 'blocker', '遗留问题没有写卡在哪里', '填为什么一直没有解决');
        if (!value.authorityId) report(row, 'authorityId', '遗留问题没有写由谁解决', '填有权解决的单位编号');
      }
      let deadline: string | undefined;
      const extensions = context.where('issueExtension', 'issueId', value.id).toSorted((a, b) => (a.value.on < b.value.on ? -1 : 1));
      for (const extension of extensions) {
        if (deadline !== undefined && extension.value.before !== deadline)
          report(extension, 'before', `原期限是 ${extension.value.before}，前一次延期后的期限是 ${deadline}`, '各次延期要前后接得上');
        deadline = extension.value.after;
      }
      if (deadline !== undefined && deadline !== value.deadline)
        report(row, 'deadline', `办理期限是 ${value.deadline}，最后一次延期到 ${deadline}`, '改正期限，或登记这次延期');
    }
    for (const row of data.order) {
      if (row.value.closedOn !== undefined && !row.value.result)
        report(row, 'result', `${row.value.closedOn} 办结，没有写办理结果`, '填督办事项办得怎样');
    }
  }),

  rule('V-45', 'warning', '问题办结以后在期限内回访居民', (data, context, report) => {
    const within = context.thresholds?.verdictWithin;
    if (!within) return;
    for (const row of data.issue) {
      const { closedOn, verdict } = row.value;
      if (closedOn === undefined || (verdict && verdict !== '未回访')) continue;
      const days = daysBetween(closedOn, context.asOf);
      if (days > within.days)
        report(
          row,
          'verdict',
          `${closedOn} 办结，到 ${context.asOf} 已经 ${days} 天，还没有居民评价；应当在 ${within.days} 日内回访（${within.basis}）`,
          '回访后写满意、较满意或不满意',
        );
    }
  }),

  ...LIAISON_RULES,

  wholeRule('REC-SANWU', 'error', '三无小区符合本区定义，销号的有凭据', (data, context, report) => {
    const definition = data.campaign[0]?.value.sanwu;
    const seen = new Set<string>();
    for (const row of data.sanwu) {
      const { value } = row;
      if (seen.has(value.compoundId)) report(row, 'compoundId', `小区“${value.compoundId}”登记了两次`, '一个小区只登记一行');
      seen.add(value.compoundId);
      if (definition && !isSanwu(value, definition))
        report(
          row,
          'compoundId',
          `按本区定义要查${definition.tests.map((test) => `“${test}”`).join('')}，至少 ${definition.least} 项是“无”才算三无小区；这里不够`,
          '核对查验结果；不是三无小区的删掉这一行',
        );
      if (value.removedOn === undefined) continue;
      if (!value.exitContractId && !value.exitEvidence)
        report(row, 'exitEvidence', `${value.removedOn} 销号，没有写凭据`, '填销号凭据，或引入物业的合同编号');
      const mode = context.find('compound', value.compoundId)?.value.mgmtMode;
      if (mode !== undefined && mode !== value.targetMode)
        report(row, 'targetMode', `已经销号，目标模式是“${value.targetMode}”，小区台账里是“${mode}”`, '改正目标模式或小区台账的管理模式');
      const contract = context.find('contract', value.exitContractId)?.value;
      if (contract && contract.compoundId !== value.compoundId)
        report(row, 'exitContractId', `合同“${contract.id}”是小区“${contract.compoundId}”的`, '填本小区的合同编号');
    }
  }),

  wholeRule('REC-FEW', 'error', '汇总表里太小的数不公布，也推算不出来', (data, context, report) => {
    const few = context.thresholds?.fewCells;
    if (!few) return;
    const hint = '写“不公布”；能用合计推算出来的，再遮一格';
    for (const row of data.hotlineCount) {
      for (const field of ['count', 'resolved', 'satisfied'] as const) {
        if (isTooFew(row.value[field], few.least))
          report(row, field, `“${titleOf('hotlineCount', field)}”少于 ${few.least} 件，可能认出是谁反映的（${few.basis}）`, hint);
      }
      if (row.value.count === null && (typeof row.value.resolved === 'number' || typeof row.value.satisfied === 'number'))
        report(row, 'resolved', '件数不公布，办结数或满意数却写了', '件数不公布的，办结和满意也写“不公布”或不填');
    }
    const placeOf = ({ value }: Row<HotlineCount>) => `${value.month} ${value.subdistrictId} ${value.compoundId ?? ''}`;
    for (const rows of Map.groupBy(data.hotlineCount, placeOf).values()) {
      const revealed = revealedCell(
        rows.map((row) => ({ ...row.value, row })),
        ALL_TOPICS,
        few.least,
      );
      if (revealed) report(revealed.row, 'count', `“${revealed.topic}”不公布，但用合计减去其他各项就能算出来（${few.basis}）`, hint);
    }
  }),

  wholeRule('REC-COUNT', 'warning', '通报的数与问题清单一致', (data, context, report) => {
    const issues = data.issue.map(({ value }) => value);
    const extensionsOf = (id: string) => context.where('issueExtension', 'issueId', id).map(({ value }) => value);
    for (const row of data.bulletin) {
      const counted = countIssues(issues, extensionsOf, row.value.from, row.value.to);
      for (const field of ['found', 'closed', 'overdue'] as const) {
        const said = row.value[field];
        if (said !== undefined && said !== counted[field])
          report(
            row,
            field,
            `“${titleOf('bulletin', field)}”是 ${said} 件，问题清单里 ${row.value.from} 至 ${row.value.to} 有 ${counted[field]} 件`,
            '核对通报和问题清单；清单开始登记以前的通报不填这几个数',
          );
      }
    }
  }),
];
