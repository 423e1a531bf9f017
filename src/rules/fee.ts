import { addYears } from '../model/calendar.ts';
import { isDocumentInForce, standardInForce } from '../model/in-force.ts';
import { normaliseUnit } from '../model/unit.ts';
import { writeDecimal } from '../schema/cells.ts';
import type { Row } from '../schema/dataset.ts';
import type { Charge } from '../schema/charge.ts';
import type { Context } from './context.ts';
import { rule, titleOf, type Rule } from './rule.ts';

/** What a charge must show and rest on. Prices against the reference table are in price.ts. */
export const FEE_RULES: readonly Rule[] = [
  rule('V-21', 'error', '收费项目要标明价格、计费单位、依据、起始日期、计费方式和举报电话', (data, _context, report) => {
    for (const row of data.charge) {
      const { value } = row;
      const missing = (['price', 'unit', 'mode', 'hotline', 'effectiveFrom'] as const)
        .filter((field) => value[field] === undefined)
        .map((field) => titleOf('charge', field));
      if (!value.basis && !value.basisDocId && !value.contractId) missing.push('收费依据');
      if (missing.length > 0) {
        report(
          row,
          'item',
          `“${value.item}”没有标明：${missing.join('、')}`,
          `补上${missing.map((title) => `“${title}”`).join('、')}；没有标明的费用不得收取（物业服务收费明码标价规定第六条）`,
        );
      }
    }
  }),

  rule('V-22', 'error', '写明是政府指导价的，要引用当时有效的文件', (data, context, report) => {
    for (const row of data.charge) {
      if (row.value.regime !== '政府指导价') continue;
      const { value } = row;
      const ids = [value.basisDocId, context.find('feeStandard', value.standardId)?.value.sourceDocId].filter((id) => id !== undefined);
      const documents = ids.flatMap((id) => context.find('document', id)?.value ?? []);
      if (ids.length === 0) {
        report(
          row,
          'regime',
          '写的是政府指导价，但没有引用文件',
          '填“依据文件”，或填有依据文件的“标准编号”；不是政府指导价的，改成“合同约定”',
        );
      }
      const day =
        documents.length > 0 &&
        daysInUse(value, context.asOf).find((date) => !documents.some((document) => isDocumentInForce(document, date)));
      if (day) {
        report(
          row,
          'regime',
          `写的是政府指导价，但引用的文件${documents.map(({ title }) => `《${title}》`).join('、')}在 ${day} 不是有效文件`,
          '引用这一天有效的文件，或改正起止日期',
        );
      }
    }
    for (const row of data.feeStandard) {
      const { standing, regime, sourceDocId, validFrom } = row.value;
      if (standing !== '本区标准') continue;
      if (!sourceDocId) {
        report(row, 'sourceDocId', '本区标准没有写依据文件', '填这个标准所依据的文件编号，见 content/documents');
        continue;
      }
      const document = context.find('document', sourceDocId)?.value;
      if (regime === '政府指导价' && document && validFrom && !isDocumentInForce(document, validFrom)) {
        report(
          row,
          'sourceDocId',
          `依据文件《${document.title}》在标准生效日 ${validFrom} 不是有效文件`,
          '引用这一天有效的文件，或改正生效日期',
        );
      }
    }
  }),

  rule('V-23', 'warning', '调高价格要有公示和业主表决', (data, context, report) => {
    for (const versions of versionsOf(data.charge)) {
      versions.slice(1).forEach((row, i) => {
        const [from, to] = [versions[i]!.value.price, row.value.price];
        if (from === undefined || to === undefined || to <= from) return;
        const missing = missingSteps(row.value, context);
        if (missing.length === 0) return;
        report(
          row,
          'price',
          `价格从 ${yuan(from)} 调高到 ${yuan(to)}，但没有找到${missing.join('和')}`,
          '把调价公示和表决结果登记进来；登记在别处的，在“收费依据”里写明',
        );
      });
    }
  }),

  rule('V-25', 'error', '停车收费分开列出，临时停车写明免费时长和每日封顶', (data, _context, report) => {
    for (const row of data.parkingCharge) {
      const { kind, freeMinutes, dailyCap } = row.value;
      if (kind === '停车费') {
        report(row, 'kind', '“停车费”没有分清是租赁、服务还是场地使用', '拆成“车位租赁费”“停车服务费”“车位场地使用费”几行');
      }
      if (kind !== '临时停车费') continue;
      if (freeMinutes === undefined) report(row, 'freeMinutes', '临时停车费没有写免费时长', '填前多少分钟免费；没有免费的填 0');
      if (dailyCap === undefined) report(row, 'dailyCap', '临时停车费没有写每日封顶', '填一天最多收多少元');
    }
  }),

  rule('V-26', 'warning', '收费参考标准要按周期评估', (data, context, report) => {
    const cycle = context.thresholds?.reviewYears;
    const current = standardInForce(data.feeStandard.map((row) => row.value).filter(hasStart), context.asOf);
    const row = data.feeStandard.find(({ value }) => value === current);
    if (!cycle || !row || !current) return;
    const due = addYears(current.validFrom, cycle.years);
    if (context.asOf < due) return;
    report(
      row,
      'validFrom',
      `标准从 ${current.validFrom} 起执行，到 ${context.asOf} 已满 ${cycle.years} 年没有评估（${cycle.basis}）`,
      '评估后公布新的版本，或在“说明”里写明评估结论',
    );
  }),

  rule('V-27', 'warning', '空置房交费比例不得高于规定', (data, context, report) => {
    const most = context.thresholds?.vacancy;
    if (!most) return;
    for (const row of [...data.charge, ...data.feeStandard]) {
      const { value } = row;
      if ('standing' in value && value.standing !== '本区标准') continue;
      if ((value.vacancyPayPct ?? 0) <= most.maxPayPercent) continue;
      report(
        row,
        'vacancyPayPct',
        `空置房交 ${percent(value.vacancyPayPct!)}%，高于规定的 ${percent(most.maxPayPercent)}%（${most.basis}）`,
        `写 ${percent(most.maxPayPercent)} 以下的数`,
      );
    }
  }),

  rule('V-28', 'error', '计费单位要写清楚，和参考标准比较的必须是元/㎡·月', (data, _context, report) => {
    for (const row of data.charge) {
      const { unit, standardId } = row.value;
      if (unit === undefined) continue;
      const normal = normaliseUnit(unit);
      if (normal === undefined) {
        report(row, 'unit', `不认识计费单位“${unit}”`, '写成“元/㎡·月”“元/户·月”的样子');
      } else if (standardId && normal !== '元/㎡·月') {
        report(
          row,
          'unit',
          `参考标准按“元/㎡·月”定价，这里的单位是“${normal}”，不能比较`,
          '换算成“元/㎡·月”；不按面积收费的，不填“标准编号”',
        );
      }
    }
  }),
];

export const yuan = (price: number) => `${writeDecimal(price, 3, 2)} 元`;
const percent = (value: number) => writeDecimal(value, 2);

function hasStart<T extends { validFrom?: string | undefined }>(value: T): value is T & { validFrom: string } {
  return value.validFrom !== undefined;
}

/** The first day of a charge, and the last day of it that the data speaks of. */
function daysInUse({ effectiveFrom, effectiveTo }: Charge, asOf: string): string[] {
  const last = effectiveTo && effectiveTo < asOf ? effectiveTo : asOf;
  return effectiveFrom ? [effectiveFrom, ...(last > effectiveFrom ? [last] : [])] : [last];
}

/** Charges for the same thing in the same compound, oldest first. */
export function versionsOf(charges: readonly Row<Charge>[]): Row<Charge>[][] {
  const groups = new Map<string, Row<Charge>[]>();
  for (const row of charges) {
    const { compoundId, item, category, elevator, payer, effectiveFrom, unit } = row.value;
    if (!effectiveFrom) continue;
    const key = JSON.stringify([compoundId, item, category, elevator, payer, unit && normaliseUnit(unit)]);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].map((rows) => rows.sort((a, b) => (a.value.effectiveFrom! < b.value.effectiveFrom! ? -1 : 1)));
}

/** What has to come before a price rise (淄博 53, 杭州 53, 温州 30) and is not in the data for the year before it. */
function missingSteps({ compoundId, effectiveFrom }: Charge, context: Context): string[] {
  const from = effectiveFrom!;
  const yearBefore = String(Number(from.slice(0, 4)) - 1) + from.slice(4);
  const inTime = (date: string) => date >= yearBefore && date <= from;
  const notices = context
    .where('notice', 'compoundIds', compoundId)
    .map((row) => row.value)
    .filter(({ matter, publishedOn }) => matter === '调价' && inTime(publishedOn));
  const proposed = notices.some(({ kind }) => kind === '公示');
  const decided = notices.some(({ kind }) => kind === '结果公示') || hasConsent(compoundId, from, context);
  return [...(proposed ? [] : ['调价公示']), ...(decided ? [] : ['业主表决结果'])];
}

/** Whether owners had decided on a price in this compound by that day. */
export function hasConsent(compoundId: string, by: string, context: Context): boolean {
  return context.where('consent', 'compoundId', compoundId).some(({ value }) => value.matter === '调价' && value.decidedOn <= by);
}
