import { consentPasses } from '../model/consent-steps.ts';
import { inOrder, isAccepted, lateDays, stageStatus } from '../model/stage-status.ts';
import type { Row } from '../schema/dataset.ts';
import { STAGES, type ProjectStage, type StageName } from '../schema/project-stage.ts';
import type { Report, Rule } from './rule.ts';
import { rule, titleOf, wholeRule } from './rule.ts';

/** From 招投标 on no stage begins before the one before it; what comes earlier may go on at the same time. */
const ORDERED = STAGES.slice(STAGES.indexOf('招投标'));

/** Stages that end with a notice. */
const TOLD: readonly StageName[] = ['设计方案', '招投标', '综合验收'];

/** The schedule of a project and what it has to have done by each stage. */
export const STAGE_RULES: readonly Rule[] = [
  wholeRule('V-38', 'error', '改造各阶段的先后不能颠倒，验收不早于开工', (data, context, report) => {
    for (const row of data.projectStage) {
      const { actualStart, actualEnd } = row.value;
      if (actualEnd !== undefined && actualStart === undefined)
        report(row, 'actualStart', `写了实际完成 ${actualEnd}，没有写实际开始`, '填实际开始的日期');
      for (const field of ['actualStart', 'actualEnd'] as const) {
        const day = row.value[field];
        if (day !== undefined && day > context.asOf)
          report(row, field, `“${titleOf('projectStage', field)}”${day} 在数据日期 ${context.asOf} 之后`, '还没有发生的，留空');
      }
    }
    for (const project of data.project) {
      const rows = context.where('projectStage', 'projectId', project.value.id);
      for (const field of ['plannedStart', 'actualStart'] as const) reportDisorder(rows, field, report);
      const build = rows.find(({ value }) => value.stage === '施工');
      const accept = rows.find(({ value }) => value.stage === '综合验收');
      if (accept?.value.actualStart !== undefined && build && build.value.actualStart === undefined)
        report(
          accept,
          'actualStart',
          `综合验收 ${accept.value.actualStart} 开始，施工还没有写实际开始`,
          '填施工的实际开始，或删掉验收的日期',
        );
    }
  }),

  wholeRule('V-40', 'error', '施工开始后，施工、监理单位和质量投诉电话要公布', (data, context, report) => {
    for (const row of data.project) {
      const build = context.where('projectStage', 'projectId', row.value.id).find(({ value }) => value.stage === '施工');
      if (build?.value.actualStart === undefined) continue;
      for (const field of ['contractor', 'supervisor', 'qualityPhone'] as const) {
        if (row.value[field] === undefined)
          report(
            row,
            field,
            `${build.value.actualStart} 已经开工，没有写“${titleOf('project', field)}”`,
            '填上；居民要知道谁在施工、向谁反映',
          );
      }
    }
  }),

  wholeRule('V-41', 'error', '验收以后，计划的每一项都写明完成或取消', (data, context, report) => {
    for (const project of data.project) {
      const stages = context.where('projectStage', 'projectId', project.value.id);
      const values = stages.map(({ value }) => value);
      if (!isAccepted(values, context.asOf)) continue;
      const items = context.where('projectItem', 'projectId', project.value.id);
      if (items.length === 0) {
        const accept = stages.find(({ value }) => value.stage === '综合验收')!;
        report(accept, 'actualEnd', '已经验收，没有登记改造内容', '在 data/project-items.csv 逐项登记');
      }
      for (const item of items) {
        if (item.value.result === undefined)
          report(item, 'result', `项目已经验收，“${item.value.item}”没有写结果`, '填“完成”，或填“取消”并写明原因');
      }
    }
  }),

  rule('REC-ITEMS', 'error', '改造内容的结果、原因和验收结论互相对得上', (data, context, report) => {
    for (const row of data.projectItem) {
      const { result, doneOn, reason, accepted, defect, fixBy, fixedOn } = row.value;
      if (result === '取消' && reason === undefined) report(row, 'reason', '结果是“取消”，没有写原因', '写明为什么不做了');
      if (result === '取消' && accepted !== undefined) report(row, 'accepted', '取消的内容写了验收结论', '删掉验收结论，或改正结果');
      if (result !== undefined && doneOn === undefined) report(row, 'doneOn', `结果是“${result}”，没有写日期`, '填完成或取消的日期');
      if (result === undefined && (doneOn ?? accepted) !== undefined)
        report(row, 'result', `写了${doneOn ? '结果日期' : '验收结论'}，没有写结果`, '填“完成”或“取消”');
      if (doneOn !== undefined && doneOn > context.asOf)
        report(row, 'doneOn', `结果日期 ${doneOn} 在数据日期之后`, '还没有完成的，结果和日期都留空');
      const mended = accepted === '整改后合格' || accepted === '待整改';
      if (mended && (defect === undefined || fixBy === undefined))
        report(
          row,
          defect === undefined ? 'defect' : 'fixBy',
          `验收结论是“${accepted}”，没有写${defect === undefined ? '发现的问题' : '整改期限'}`,
          '补上',
        );
      if (accepted === '整改后合格' && fixedOn === undefined)
        report(row, 'fixedOn', '验收结论是“整改后合格”，没有写整改完成的日期', '补上');
      if (accepted === '合格' && defect !== undefined)
        report(row, 'accepted', '发现了问题，验收结论却是“合格”', '改成“整改后合格”或“待整改”');
    }
  }),

  wholeRule('REC-STAGE', 'warning', '完成的阶段有公示，推迟的写明原因', (data, context, report) => {
    const opened = data.notice.map(({ value }) => value.publishedOn).sort()[0];
    const stopped = new Set(data.project.filter(({ value }) => value.stoppedOn).map(({ value }) => value.id));
    for (const row of data.projectStage) {
      const { projectId, stage, actualEnd, plannedEnd, delayReason, noticeIds } = row.value;
      if (stopped.has(projectId)) continue;
      if (opened && TOLD.includes(stage) && actualEnd !== undefined && actualEnd >= opened && !noticeIds?.length)
        report(row, 'noticeIds', `${stage} ${actualEnd} 完成，没有写公示编号`, '填公示编号；没有公示的，补做公示');
      if (lateDays(row.value, context.asOf) > 0 && delayReason === undefined)
        report(
          row,
          'delayReason',
          stageStatus(row.value, context.asOf) === '完成'
            ? `${actualEnd} 才完成，计划是 ${plannedEnd}`
            : `计划 ${plannedEnd} 完成，到 ${context.asOf} 还没有完成`,
          '写明推迟的原因；原来的计划日期不改',
        );
      if (stage === '设计方案' && actualEnd !== undefined && opened && actualEnd >= opened) {
        const votes = context.where('consent', 'projectId', projectId);
        if (!votes.some(({ value }) => value.matter === '改造' && consentPasses(value)))
          report(row, 'actualEnd', '设计方案已经完成，没有登记通过的业主表决', '在 data/consents.csv 登记，并填“改造项目”');
      }
    }
  }),
];

function reportDisorder(rows: readonly Row<ProjectStage>[], field: 'plannedStart' | 'actualStart', report: Report): void {
  const ordered = inOrder(rows.map(({ value }) => value)).filter(({ stage }) => ORDERED.includes(stage));
  let before: ProjectStage | undefined;
  for (const stage of ordered) {
    const day = stage[field];
    if (day === undefined) continue;
    if (before && day < before[field]!) {
      const row = rows.find(({ value }) => value === stage)!;
      report(
        row,
        field,
        `“${stage.stage}”${titleOf('projectStage', field)} ${day}，早于“${before.stage}”的 ${before[field]}`,
        '核对两个日期；阶段可以重叠，先后不能颠倒',
      );
    } else before = stage;
  }
}
