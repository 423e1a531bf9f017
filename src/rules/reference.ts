import { contractInForce } from '../model/in-force.ts';
import { KINDS, kindOf, type KindName } from '../schema/registry.ts';
import { checkParts } from './parts.ts';
import { wholeRule, type Rule } from './rule.ts';

/** What one record says about another. */
export const REFERENCE_RULES: readonly Rule[] = [
  wholeRule('V-49', 'error', '引用的编号都存在，上下级关系一致', (data, context, report) => {
    const ids = new Map(
      KINDS.map((kind) => [kind.name, new Set((data[kind.name] as { value: { id?: string } }[]).map((row) => row.value.id))]),
    );
    for (const kind of KINDS) {
      for (const { field, kinds } of kind.references) {
        for (const row of data[kind.name]) {
          const value = (row.value as Record<string, unknown>)[field] as string | string[] | undefined;
          for (const id of typeof value === 'string' ? [value] : (value ?? [])) {
            if (!kinds.some((target) => ids.get(target)!.has(id)))
              report(
                row,
                field,
                `没有编号为“${id}”的${kinds.map((target) => kindOf(target).title).join('或')}`,
                `改成 ${kinds.map(whereIs).join('或 ')}里有的编号，或先在那里登记`,
              );
          }
        }
      }
    }

    for (const row of data.compound) {
      const { communityId, subdistrictId, companyId } = row.value;
      const community = context.find('community', communityId)?.value;
      if (community && community.subdistrictId !== subdistrictId) {
        report(
          row,
          'communityId',
          `“${community.name}”属于街道“${community.subdistrictId}”，不属于“${subdistrictId}”`,
          '改正社区编号或街道编号',
        );
      }
      const company = context.find('company', companyId)?.value;
      if (company?.status === '已退出')
        report(row, 'companyId', `“${company.name}”已退出，不再在本区服务`, '改成现在的企业，或改正 data/companies.csv 的状态');
    }

    for (const [compoundId, contracts] of groupByCompound(data.contract.map((row) => row.value))) {
      const current = contractInForce(contracts, context.asOf);
      const company = context.find('company', current?.companyId)?.value;
      if (company?.status !== '已退出') continue;
      const row = context.where('contract', 'compoundId', compoundId).find(({ value }) => value === current)!;
      report(row, 'companyId', `合同仍在期内，但“${company.name}”已退出`, '企业提前退出的，把合同“结束日期”改成退出那天并写“退出原因”');
    }

    for (const row of data.notice) {
      const corrected = context.find('notice', row.value.correctedById)?.value;
      if (corrected && corrected.kind !== '更正')
        report(row, 'correctedById', `“${corrected.id}”不是更正`, '填更正它的那份公告的编号，它的类别是“更正”');
    }
    for (const [kind, field] of [
      ['notice', 'supersedesId'],
      ['document', 'replacedById'],
    ] as const) {
      for (const row of data[kind]) {
        const next = (id: string) => (context.find(kind, id)?.value as Record<string, unknown> | undefined)?.[field] as string | undefined;
        if (returnsTo(row.value.id, next)) report(row, field, `“${row.value.id}”替代来替代去，又回到自己`, '改正替代关系');
      }
    }

    const indicators = new Set(data.indicator.flatMap(({ value }) => [value.key, ...(value.goalKey ? [value.goalKey] : [])]));
    data.campaign[0]?.value.goals.forEach((goal, i) => {
      if (!indicators.has(goal.key))
        report(
          data.campaign[0]!,
          `goals.${i}.key`,
          `目标“${goal.key}”没有对应的进展指标`,
          '在 data/indicators.csv 登记编号相同的指标',
          'warning',
        );
    });

    checkParts(data, context, report);
  }),
];

function whereIs(kind: KindName): string {
  const { source } = kindOf(kind);
  return source.form === 'texts' ? `content/${source.file}` : `data/${source.file}.csv`;
}

function groupByCompound<T extends { compoundId: string }>(values: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) groups.set(value.compoundId, [...(groups.get(value.compoundId) ?? []), value]);
  return groups;
}

/** Whether following `next` from `start` leads back to it. */
function returnsTo(start: string, next: (id: string) => string | undefined): boolean {
  const seen = new Set<string>();
  for (let id = next(start); id !== undefined && !seen.has(id); id = next(id)) {
    if (id === start) return true;
    seen.add(id);
  }
  return false;
}
