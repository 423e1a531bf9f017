import { listMembers } from '../model/lists.ts';
import { rule, wholeRule, type Rule } from './rule.ts';

/** Red and black lists. */
export const LIST_RULES: readonly Rule[] = [
  wholeRule('V-34', 'error', '红黑榜按规则产生，黑榜要有原因、整改期限和出口', (data, context, report) => {
    for (const row of data.listRule) {
      const { id, rubricId, text, min, last, below } = row.value;
      if (min === undefined && last === undefined && below === undefined) {
        report(row, 'text', `规则“${text}”没有填不低于、末位数或低于，产生不了榜单`, '按规则的文字填上数值');
        continue;
      }
      for (const round of context.where('round', 'rubricId', rubricId)) {
        const ranking = context.ranking(round.value.id);
        if (!ranking || !round.value.publishedOn) continue;
        const members = new Set(listMembers(row.value, ranking.ranked).map((one) => one.subjectId));
        const entries = context
          .where('listing', 'roundId', round.value.id)
          .filter(({ value }) => value.ruleId === id && value.subjectKind === '小区');
        for (const entry of entries) {
          const { compoundId } = entry.value;
          if (compoundId && !members.delete(compoundId)) {
            report(entry, 'compoundId', `“${compoundId}”在“${round.value.title}”不符合规则“${text}”`, '删掉这一行；同一个小区只登记一次');
          }
        }
        if (members.size > 0) {
          report(
            round,
            'id',
            `按规则“${text}”，“${round.value.title}”还应当列入：${[...members].slice(0, 8).join('、')}${members.size > 8 ? `等 ${members.size} 个` : ''}`,
            '在 data/listings.csv 补上',
          );
        }
      }
    }
    for (const row of data.listing) {
      const { ruleId, reason, rectifyBy, outcome, removedOn, until } = row.value;
      const list = context.find('listRule', ruleId)?.value.list;
      if (!until && !removedOn) report(row, 'until', '没有写有效期，榜单不能一直挂着', '填“有效期至”；已经移出的填“移出日期”');
      if (list !== '黑榜') continue;
      if (!reason) report(row, 'reason', '黑榜没有写原因', '写明上榜原因');
      if (!rectifyBy) report(row, 'rectifyBy', '黑榜没有写整改期限', '填整改期限');
      else if (rectifyBy < context.asOf && !outcome && !removedOn) {
        report(row, 'outcome', `整改期限 ${rectifyBy} 已过，没有写整改结果`, '填“整改结果”或“移出日期”', 'warning');
      }
    }
  }),

  rule('V-35', 'error', '榜单的对象只能是小区或企业', (data, _context, report) => {
    for (const row of data.listing) {
      const { subjectKind, compoundId, companyId } = row.value;
      if (subjectKind === '个人') {
        report(row, 'subjectKind', '榜单的对象是个人', '删掉这一行；榜单只公布小区和企业，不公布个人');
      } else if (subjectKind === '小区' && !compoundId) {
        report(row, 'compoundId', '对象是小区，但没有填小区编号', '填上榜小区的编号');
      } else if (subjectKind === '企业' && !companyId) {
        report(row, 'companyId', '对象是企业，但没有填企业编号', '填上榜企业的编号');
      }
    }
  }),
];
