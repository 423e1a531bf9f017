import { gradeCountSums, gradeOf, gradingScore } from '../model/grading.ts';
import { checkUscc } from '../model/uscc.ts';
import { writeDecimal } from '../schema/cells.ts';
import { rule, wholeRule, type Rule } from './rule.ts';

/** Grades of companies, and their codes. */
export const GRADING_RULES: readonly Rule[] = [
  rule('V-32', 'error', '等级由得分和评定方案决定', (data, context, report) => {
    for (const row of data.grading) {
      const { value } = row;
      const scheme = context.find('gradingScheme', value.schemeId)?.value;
      const computed = gradingScore(value);
      if (computed !== undefined && value.score !== undefined && computed !== value.score) {
        report(
          row,
          'score',
          `得分是 ${points(value.score)}，基础分 + 加分 − 扣分是 ${points(computed)}`,
          `改成 ${points(computed)}，或改正各项分数`,
        );
        continue;
      }
      if (scheme?.maxScore !== undefined && value.score !== undefined && value.score > scheme.maxScore) {
        report(row, 'score', `得分 ${points(value.score)} 超过方案的最高分 ${points(scheme.maxScore)}`, '核对得分');
        continue;
      }
      if (value.overridden) {
        if (!value.overrideReason) report(row, 'overrideReason', '等级另行认定，但没有写原因', '写明另行认定的原因');
        continue;
      }
      const bands = context.where('schemeBand', 'schemeId', value.schemeId).map((band) => band.value);
      if (bands.length === 0) continue;
      const result = gradeOf(bands, value.score ?? computed, value.record);
      const score = value.score === undefined ? '没有得分' : `得分 ${points(value.score)}`;
      if (result.kind === 'ambiguous') {
        report(
          row,
          'grade',
          `${score}、${value.record}，按方案同时符合${result.grades.map((grade) => `“${grade}”`).join('和')}`,
          '改正 data/scheme-bands.csv，让分数段不重叠',
        );
      } else if (result.kind === 'none') {
        report(
          row,
          'grade',
          `等级是“${value.grade}”，但${score}、${value.record}不在方案的任何分数段里`,
          '改正得分或分数段；另行认定的，把“另行认定”填“是”并写原因',
        );
      } else if (result.grade !== value.grade) {
        report(
          row,
          'grade',
          `等级是“${value.grade}”，${score}、${value.record}，按方案应当是“${result.grade}”`,
          `改成“${result.grade}”；另行认定的，把“另行认定”填“是”并写原因`,
        );
      }
    }
  }),

  wholeRule('V-33', 'warning', '各等级企业数之和等于参评总数', (data, _context, report) => {
    for (const sum of gradeCountSums(data.gradingCount.map((row) => row.value))) {
      if (sum.addsUp) continue;
      const row = data.gradingCount.find(({ value }) => value.schemeId === sum.schemeId && value.period === sum.period)!;
      report(
        row,
        'assessed',
        sum.assessed.length > 1
          ? `“${sum.period}”各行的参评总数不一样：${sum.assessed.join('、')}`
          : `“${sum.period}”各等级相加是 ${sum.sum} 家，参评总数是 ${sum.assessed[0]} 家`,
        '核对公布的数字',
      );
    }
  }),

  rule('V-50', 'error', '统一社会信用代码的校验位要正确', (data, _context, report) => {
    for (const row of data.company) {
      const { uscc } = row.value;
      const check = uscc === undefined ? undefined : checkUscc(uscc);
      if (check && !check.ok) report(row, 'uscc', `“${uscc}”的最后一位校验位不对，多半是抄错了一位`, '按营业执照逐位核对');
    }
  }),
];

const points = (value: number) => writeDecimal(value, 4);
