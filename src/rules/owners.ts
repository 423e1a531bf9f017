import { contractInForce, chargesInForce } from '../model/in-force.ts';
import { currentStep, obeysElastic, priceSteps, stepOutOfOrder, type PriceStepName } from '../model/price-steps.ts';
import { isInTerm } from '../model/term.ts';
import { writeDecimal } from '../schema/cells.ts';
import type { Row } from '../schema/dataset.ts';
import type { PriceChange } from '../schema/price-change.ts';
import { ACCOUNT_RULES } from './accounts.ts';
import type { Context } from './context.ts';
import { wholeRule, type Report, type Rule } from './rule.ts';

/** Companies and their conduct, prices, disclosures, organisations and centres. */
export const OWNERS_RULES: readonly Rule[] = [
  wholeRule('REC-SERVED', 'error', '在服务、在收费的企业都有在期的合同', (data, context, report) => {
    if (data.contract.length === 0) return;
    const serves = (compoundId: string, companyId: string) =>
      contractInForce(
        context
          .where('contract', 'compoundId', compoundId)
          .map(({ value }) => value)
          // One whose company is unknown is the matter of V-49.
          .filter((one) => one.companyId === companyId || !context.find('company', one.companyId)),
        context.asOf,
      ) !== undefined;
    const told = new Set<string>();
    const check = (row: Row<{ companyId?: string | undefined }>, compoundId: string, what: string) => {
      const { companyId } = row.value;
      if (!companyId || told.has(`${compoundId} ${companyId}`) || serves(compoundId, companyId)) return;
      told.add(`${compoundId} ${companyId}`);
      const name = context.find('company', companyId)?.value.name ?? companyId;
      report(
        row,
        'companyId',
        `${what}“${name}”，但 ${context.asOf} 没有和它在期内的合同`,
        '在 data/contracts.csv 登记在履行的合同；已经退出的，改企业编号，并给收费写截止日期',
      );
    };
    for (const row of data.compound) check(row, row.value.id, '服务企业是');
    const charging = new Set(
      chargesInForce(
        data.charge.map(({ value }) => value),
        context.asOf,
      ),
    );
    for (const row of data.charge) if (charging.has(row.value)) check(row, row.value.compoundId, '在收费的是');
  }),

  wholeRule('REC-DEDUCTION', 'error', '扣分明细相加等于扣分', (data, context, report) => {
    for (const row of data.grading) {
      const items = context.where('deduction', 'gradingId', row.value.id);
      if (items.length === 0) continue;
      const sum = items.reduce((total, { value }) => total + value.points, 0);
      const penalty = row.value.penalty ?? 0;
      if (sum !== penalty)
        report(
          row,
          'penalty',
          `扣分是 ${writeDecimal(penalty, 4)}，${items.length} 条扣分明细相加是 ${writeDecimal(sum, 4)}`,
          '核对 data/deductions.csv 和扣分',
        );
    }
  }),

  wholeRule('REC-PRICE', 'error', '调价的步骤有先有后，和实际收费一致', (data, context, report) => {
    for (const row of data.priceChange) checkPriceChange(row, context, report);
  }),

  wholeRule('REC-ORGANISATION', 'warning', '业主组织的登记和小区台账一致', (data, context, report) => {
    const bodies = data.organisation.filter(({ value }) => value.kind === '业委会' || value.kind === '物管会');
    for (const row of bodies) if (!row.value.compoundId) report(row, 'compoundId', `${row.value.kind}没有写是哪个小区的`, '填小区编号');
    for (const row of bodies.length > 0 ? data.compound : []) {
      const { id, ownersCommittee } = row.value;
      const standing = context
        .where('organisation', 'compoundId', id)
        .filter((one) => bodies.includes(one) && isInTerm(one.value, context.asOf));
      if (ownersCommittee !== '无' && !standing.some(({ value }) => value.kind === ownersCommittee))
        report(
          row,
          'ownersCommittee',
          `台账写有“${ownersCommittee}”，组织登记里没有任期内的${ownersCommittee}`,
          '在 data/organisations.csv 登记新一届；没有换届的，改台账',
        );
      else if (ownersCommittee === '无' && standing.length > 0)
        report(row, 'ownersCommittee', `台账写“无”，组织登记里有任期内的“${standing[0]!.value.name}”`, '改台账，或填组织的撤销日期');
    }
  }),

  wholeRule('REC-CENTRE', 'error', '邻里中心有公益服务，关停的写日期和原因', (data, context, report) => {
    for (const row of data.centre) {
      const { id, status, openedOn, closedOn, closeReason } = row.value;
      if (status === '运营' || status === '关停') {
        if (!context.where('centreService', 'centreId', id).some(({ value }) => value.nature === '公益'))
          report(row, 'id', '没有登记公益服务', '在 data/centre-services.csv 登记至少一项公益服务');
        if (!openedOn) report(row, 'openedOn', `状态是“${status}”，没有写启用日期`, '填启用日期');
        else if (openedOn > context.asOf) report(row, 'openedOn', `状态是“${status}”，启用日期 ${openedOn} 还没有到`, '改正状态或日期');
      }
      if (status !== '关停') {
        if (closedOn) report(row, 'status', `写了关停日期 ${closedOn}，状态却是“${status}”`, '状态改成“关停”，或删掉关停日期');
      } else if (!closedOn) report(row, 'closedOn', '状态是“关停”，没有写关停日期', '填关停日期');
      else if (!closeReason) report(row, 'closeReason', '状态是“关停”，没有写关停原因', '写明原因和服务移到哪里');
    }
  }),

  ...ACCOUNT_RULES,
];

const STEP_WORDS: Record<PriceStepName, string> = {
  audit: '审计公示',
  proposal: '方案公示',
  vote: '表决',
  result: '结果公示',
  effect: '执行日期',
};
const STEP_FIELDS = {
  audit: 'auditNoticeId',
  proposal: 'proposalNoticeId',
  vote: 'consentId',
  result: 'resultNoticeId',
  effect: 'effectiveOn',
} as const;

function checkPriceChange(row: Row<PriceChange>, context: Context, report: Report): void {
  const { value } = row;
  const steps = priceSteps({
    change: value,
    audit: context.find('notice', value.auditNoticeId)?.value,
    proposal: context.find('notice', value.proposalNoticeId)?.value,
    vote: context.find('consent', value.consentId)?.value,
    result: context.find('notice', value.resultNoticeId)?.value,
  });
  const wrong = stepOutOfOrder(steps);
  if (wrong) {
    const [step, after] = [wrong.step.name, wrong.after.name];
    report(
      row,
      STEP_FIELDS[step],
      `${STEP_WORDS[step]}（${wrong.step.on}）早于${STEP_WORDS[after]}（${wrong.after.on}）`,
      '核对各步的编号和日期',
    );
  }
  if (value.after === value.before) report(row, 'after', '新价和原价一样', '核对两个价格');
  const rises = value.after > value.before;
  // Before the price is raised every step has been taken; a lower price needs none.
  if (rises && currentStep(steps, context.asOf)?.name === 'effect') {
    const missing = steps.filter(({ on }) => on === undefined).map(({ name }) => name);
    if (missing.length > 0)
      report(
        row,
        STEP_FIELDS[missing[0]!],
        `已经按新价收费，但没有${missing.map((name) => STEP_WORDS[name]).join('、')}`,
        '补上各步的编号',
      );
  }
  if (value.stoppedOn && !value.stopReason) report(row, 'stopReason', '写了停止日期，没有写原因', '写明没有通过或撤回的原因');
  if (value.stoppedOn && value.effectiveOn) report(row, 'stoppedOn', '既写了停止日期，又写了执行日期', '只填一个');
  const charge = context.find('charge', value.chargeId)?.value;
  if (charge) {
    if (charge.compoundId !== value.compoundId) report(row, 'chargeId', `收费“${charge.id}”是另一个小区的`, '填这个小区的收费编号');
    else if (charge.price !== value.after)
      report(
        row,
        'after',
        `新价是 ${yuan(value.after)}，登记的收费“${charge.id}”是 ${charge.price === undefined ? '空的' : yuan(charge.price)}`,
        '核对两处的价格',
      );
    else if (charge.effectiveFrom !== value.effectiveOn)
      report(row, 'effectiveOn', `收费“${charge.id}”从 ${charge.effectiveFrom ?? '（没有填）'} 起，和执行日期不一样`, '核对两处的日期');
  }
  const grading = context.find('grading', value.gradingId)?.value;
  if (grading && grading.companyId !== value.companyId)
    return report(row, 'gradingId', `评定“${grading.id}”是另一家企业的`, '填这家企业的评定编号');
  const elastic =
    grading && context.where('elasticRule', 'schemeId', grading.schemeId).find((one) => one.value.grade === grading.grade)?.value;
  if (elastic && !obeysElastic(elastic, value.before, value.after)) {
    const limit = elastic.percent === undefined ? '' : `${writeDecimal(elastic.percent, 2)}%`;
    report(
      row,
      'after',
      `从 ${yuan(value.before)} 到 ${yuan(value.after)}，评定等级“${grading.grade}”是${elastic.adjust}${limit}（${elastic.basis}）`,
      '核对价格；不是按等级弹性调价的，删掉评定编号',
    );
  }
}

const yuan = (li: number) => writeDecimal(li, 3, 2);
