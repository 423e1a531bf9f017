import type { SumCheck } from '../model/rubric-sums.ts';
import { writeDecimal } from '../schema/cells.ts';
import type { Row } from '../schema/dataset.ts';
import { rule, wholeRule, type Rule } from './rule.ts';

/** Rubrics, points, totals, ranks, and what must be said beside them. */
export const SCORE_RULES: readonly Rule[] = [
  rule('V-29', 'error', '下级项目满分之和等于上级，分项满分之和等于总满分，权重之和等于1', (data, context, report) => {
    for (const row of data.rubric) {
      for (const sum of context.rubric(row.value.id)!.brokenSums) {
        const [target, field] = placeOf(sum, row, context);
        report(
          target,
          field,
          `${SUM_NAMES[sum.what]}${sum.id && `“${sum.id}”`}的合计是 ${points(sum.actual)}，应当是 ${points(sum.expected)}`,
          '核对文件，改正满分或权重',
        );
      }
    }
  }),

  rule('V-30', 'error', '得分在0和满分之间，没有得分的写明原因', (data, context, report) => {
    for (const row of data.score) {
      const { roundId, itemId, value, naReason } = row.value;
      const found = context.rubric(context.find('round', roundId)?.value.rubricId)?.itemById.get(itemId);
      if (value === undefined && naReason === undefined) {
        report(row, 'value', '没有得分，也没有写原因', '填得分；不适用的留空，并填“不适用原因”。空白不等于 0');
      } else if (value !== undefined && naReason !== undefined) {
        report(row, 'naReason', `既有得分 ${points(value)}，又写了不适用原因“${naReason}”`, '只留一个');
      } else if (found && !found.leaf) {
        report(row, 'itemId', `“${itemId}”不是末级项目，它的得分由下级项目相加得到`, '只填末级项目的得分');
      } else if (found && value !== undefined && value > found.item.max) {
        report(
          row,
          'value',
          `得分 ${points(value)} 超过“${found.item.name}”的满分 ${points(found.item.max)}`,
          `填 0 到 ${points(found.item.max)}`,
        );
      }
    }
    for (const round of data.round) {
      for (const { subjectId, why, itemIds } of context.ranking(round.value.id)?.unranked ?? []) {
        if (why !== 'missing') continue;
        const isHere = (row: Row<{ roundId: string }>) => row.value.roundId === round.value.id;
        const row =
          context.where('score', 'subjectId', subjectId).find(isHere) ?? context.where('result', 'subjectId', subjectId).find(isHere)!;
        report(
          row,
          'subjectId',
          `“${subjectId}”缺少 ${itemIds.length} 个项目的得分：${itemIds.slice(0, 5).join('、')}${itemIds.length > 5 ? '等' : ''}`,
          '每个末级项目填一行；不适用的留空得分并写原因；整个小区没有参评的，在测评结果里写“未参评原因”',
        );
      }
    }
  }),

  wholeRule('V-31', 'error', '公布的总分和名次与重新计算的一致', (data, context, report) => {
    const rounds = new Map(
      data.round.map(({ value }) => {
        const ranking = context.ranking(value.id);
        return [value.id, ranking && { ...ranking, byId: new Map(ranking.ranked.map((one) => [one.subjectId, one])) }];
      }),
    );
    for (const row of data.result) {
      const { subjectId, total, rank, excludedReason } = row.value;
      const round = rounds.get(row.value.roundId);
      if (!round) continue;
      const ranked = round.byId.get(subjectId);
      if (excludedReason !== undefined) {
        if (total !== undefined || rank !== undefined)
          report(row, rank === undefined ? 'total' : 'rank', '写了未参评原因，又有总分或名次', '未参评的不填总分和名次');
      } else if (!ranked) {
        const unranked = round.unranked.find((one) => one.subjectId === subjectId);
        if (unranked?.why === 'na') {
          report(
            row,
            'excludedReason',
            `有不适用的项目（${unranked.itemIds.slice(0, 5).join('、')}），按细则不参加排名`,
            '写“未参评原因”，不填总分和名次',
          );
        } else if (!unranked) {
          report(row, 'total', '没有总分，也没有写未参评原因', '填总分和名次，或写“未参评原因”');
        }
      } else if (total !== ranked.total) {
        report(
          row,
          'total',
          `公布的总分是 ${total === undefined ? '空白' : points(total)}，按得分重新计算是 ${points(ranked.total)}`,
          `改成 ${points(ranked.total)}，或改正得分`,
        );
      } else if (rank !== ranked.rank) {
        report(row, 'rank', `公布的名次是 ${rank ?? '空白'}，按总分重新计算是 ${ranked.rank}`, `改成 ${ranked.rank}，或改正同分规则`);
      }
    }
  }),

  rule('V-36', 'warning', '公布排名要写明方法、有效问卷数和复核单位', (data, context, report) => {
    for (const row of data.round) {
      const { value } = row;
      const whole = context.rubric(value.rubricId);
      if (!value.publishedOn || !whole) continue;
      const asked = whole.items.some((item) => item.methods.includes('问卷调查'));
      const missing = [
        ...((value.method ?? whole.rubric.method) ? [] : ['方法']),
        ...(asked && value.sample === undefined ? ['有效问卷'] : []),
        ...((value.appealOrg ?? whole.rubric.appealOrg) ? [] : ['复核单位']),
        ...((value.appealPhone ?? whole.rubric.appealPhone) ? [] : ['复核电话']),
      ];
      if (missing.length > 0)
        report(
          row,
          'title',
          `“${value.title}”已经公布，但没有写${missing.join('、')}`,
          `补上${missing.map((title) => `“${title}”`).join('、')}`,
        );
    }
  }),
];

const SUM_NAMES = { item: '下级项目', component: '分项', weights: '权重' } as const;
const points = (value: number) => writeDecimal(value, 4);

function placeOf(sum: SumCheck, rubric: Row<{ id: string }>, context: Parameters<Rule['check']>[1]): [Row<unknown>, string] {
  const { id } = rubric.value;
  if (sum.what === 'item') return [context.where('rubricItem', 'id', sum.id).find((row) => row.value.rubricId === id)!, 'max'];
  const components = context.where('rubricComponent', 'rubricId', id);
  if (sum.what === 'component') return [components.find((row) => row.value.key === sum.id)!, 'key'];
  return components[0] ? [components[0], 'weight'] : [rubric, 'id'];
}
