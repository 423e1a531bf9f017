import { countOf, type CountedRegisters } from '../model/indicator-count.ts';
import { checkIndicator, surveyRate } from '../model/indicator.ts';
import { isOldCompound, partitionCounts } from '../model/partition.ts';
import { writeDecimal } from '../schema/cells.ts';
import type { Dataset } from '../schema/dataset.ts';
import { rule, wholeRule, type Rule } from './rule.ts';

/** Figures that claim something about the whole district. */
export const INDICATOR_RULES: readonly Rule[] = [
  rule('V-37', 'error', '满意率要有有效样本和调查方法', (data, context, report) => {
    const least = context.thresholds?.surveyMinSample;
    for (const row of data.survey) {
      const { sample, method, satisfied, rate } = row.value;
      if (sample !== undefined && satisfied !== undefined && satisfied > sample) {
        report(row, 'satisfied', `满意数 ${satisfied} 多于有效样本 ${sample}`, '核对两个数');
        continue;
      }
      if (rate === undefined) continue;
      const missing = [...(sample === undefined ? ['有效样本'] : []), ...(method ? [] : ['方法'])];
      const expected = surveyRate(row.value);
      if (missing.length > 0) {
        report(
          row,
          'rate',
          `公布了满意率，但没有写${missing.join('、')}`,
          `补上${missing.map((title) => `“${title}”`).join('、')}，否则不能公布满意率`,
        );
      } else if (least && sample! < least.sample) {
        report(
          row,
          'sample',
          `有效样本 ${sample} 份，少于公布满意率需要的 ${least.sample} 份（${least.basis}）`,
          '删掉满意率，只公布样本数',
        );
      } else if (expected !== undefined && Math.abs(expected - rate) > RATE_TOLERANCE) {
        report(row, 'rate', `满意率是 ${percent(rate)}%，${satisfied} ÷ ${sample} 是 ${percent(expected)}%`, `改成 ${percent(expected)}`);
      }
    }
  }),

  wholeRule('V-47', 'error', '指标值等于分子除以分母，登记簿能数的与登记簿一致', (data, context, report) => {
    const registers = registersOf(data, context.asOf);
    for (const row of data.indicator) {
      const { value } = row;
      const counted = value.countOf && countOf(value.countOf, registers);
      if (value.countOf && (!counted || Number(counted.denominator) === 0)) {
        report(row, 'countOf', `登记簿里还数不出“${value.countOf}”`, '补全登记簿，或删掉“登记簿计数”，填分子和分母');
        continue;
      }
      for (const field of ['numerator', 'denominator'] as const) {
        if (value[field] === undefined && !counted)
          report(row, field, `没有写${field === 'numerator' ? '分子' : '分母'}，也没有写由登记簿怎样计数`, '填这个数，或填“登记簿计数”');
        else if (value[field] !== undefined && counted && Number(value[field]) !== Number(counted[field]))
          report(
            row,
            field,
            `${field === 'numerator' ? '分子' : '分母'}是 ${value[field]}，登记簿里“${value.countOf}”数出来是 ${counted[field]}`,
            '改正这个数或登记簿；两者时点不同的，不填“登记簿计数”',
          );
      }
      const { numerator = counted?.numerator, denominator = counted?.denominator } = value;
      if (numerator === undefined || denominator === undefined) continue;
      const check = checkIndicator({ numerator, denominator, value: value.value });
      if (check.ok) continue;
      if (check.reason === 'value')
        report(
          row,
          'value',
          `数值是 ${percent(value.value!)}%，${numerator} ÷ ${denominator} 是 ${percent(check.expected)}%`,
          `改成 ${percent(check.expected)}`,
        );
      else if (check.reason === 'overOne') report(row, 'numerator', `分子 ${numerator} 大于分母 ${denominator}`, '核对两个数');
      else report(row, 'denominator', '分母是 0', '填总数');
    }
  }),

  wholeRule('V-48', 'warning', '公布的分类数相加等于小区总数，并与台账一致', (data, _context, report) => {
    const row = data.campaign[0];
    if (!row) return;
    const campaign = row.value;
    const compounds = data.compound.map((one) => one.value);
    const found = partitionCounts(campaign, compounds);
    const say = (field: string, message: string, hint = '改正公布的数，或补全台账') => report(row, field, message, hint);
    if (found.announcedTotal !== undefined && found.announcedTotal !== found.counted) {
      say('compoundCount', `公布的小区总数是 ${found.announcedTotal}，台账里有 ${found.counted} 个`);
    }
    if (found.parts.length > 0 && found.announcedSum !== (found.announcedTotal ?? found.counted)) {
      say(
        'partitions',
        `各分类相加是 ${found.announcedSum}，小区总数是 ${found.announcedTotal ?? found.counted}`,
        '分类之间不能重叠，也不能遗漏；老旧小区与分类有重叠，不能相加',
      );
    }
    found.parts.forEach((part, i) => {
      if (part.announced !== part.counted)
        say(`partitions.${i}.count`, `“${part.name}”公布 ${part.announced} 个，台账里有 ${part.counted} 个`);
    });
    if (found.parts.length > 0 && found.claimedTwice.length + found.unclaimed.length > 0) {
      const words = [
        ...found.claimedTwice.map((mode) => `“${mode}”属于两个分类`),
        ...found.unclaimed.map((mode) => `“${mode}”不属于任何分类`),
      ];
      say('partitions', words.join('；'), '每种管理模式属于一个分类');
    }
    const old = compounds.filter((compound) => isOldCompound(compound, campaign)).length;
    if (campaign.oldCompoundCount !== undefined && campaign.oldCompoundCount !== old) {
      say(
        'oldCompoundCount',
        `公布的老旧小区是 ${campaign.oldCompoundCount} 个，台账里 ${campaign.oldCompoundCutoff} 年以前建成的有 ${old} 个`,
      );
    }
    const companies = data.company.filter((one) => one.value.status === '在册').length;
    if (campaign.companyCount !== undefined && campaign.companyCount !== companies) {
      say('companyCount', `公布的物业企业是 ${campaign.companyCount} 家，名录里在册的有 ${companies} 家`);
    }
    if (campaign.sanwu?.count !== undefined && campaign.sanwu.count !== data.sanwu.length) {
      say(
        'sanwu.count',
        `公布的三无小区是 ${campaign.sanwu.count} 个，登记簿里有 ${data.sanwu.length} 个`,
        '改正公布的数，或补全三无小区登记',
      );
    }
  }),
];

/** Published rates may have one decimal: 0.05 percentage points. */
const RATE_TOLERANCE = 5;
const percent = (value: number) => writeDecimal(value, 2);

function registersOf(data: Dataset, asOf: string): CountedRegisters {
  const values = Object.fromEntries(Object.entries(data).map(([kind, rows]) => [kind, rows.map((row) => row.value)]));
  return { ...values, asOf } as unknown as CountedRegisters;
}
