import { isInOffice, termFaults } from '../model/liaison-state.ts';
import type { Row } from '../schema/dataset.ts';
import type { Liaison } from '../schema/liaison.ts';
import { wholeRule, type Report, type Rule } from './rule.ts';

/** Who answers for which community or compound. */
export const LIAISON_RULES: readonly Rule[] = [
  wholeRule('V-46', 'error', '包联名额符合规定，每个社区、小区一直有人包联，同一时间只有一人', (data, context, report) => {
    const quotas = context.thresholds?.liaisonQuotas;
    if (!quotas || data.liaison.length === 0) return;
    for (const row of data.liaison) checkTargets(row, quotas, report);
    checkPersons(data.liaison, quotas, context.asOf, report);
    for (const { target } of quotas) {
      const field = target === '社区' ? 'communityIds' : 'compoundId';
      const places = target === '社区' ? data.community : data.compound;
      for (const place of places) {
        const rows = context.where('liaison', field, place.value.id);
        if (rows.length === 0) {
          report(place, 'id', `没有人包联这个${target}`, '在 data/liaison.csv 登记包联干部');
          continue;
        }
        const terms = rows.map((row) => ({ from: row.value.from, to: row.value.to, row }));
        for (const fault of termFaults(terms, context.asOf)) {
          const who = `“${fault.earlier.row.value.officialName}”`;
          if (fault.what === 'double')
            report(fault.later.row, 'from', `${target}“${place.value.id}”在这一天还由${who}包联`, '给前一任写结束日期，或改正开始日期');
          else if (fault.what === 'gap')
            report(
              fault.later.row,
              'from',
              `${target}“${place.value.id}”从 ${fault.since} 到 ${fault.until} 没有人包联`,
              `前一任${who}结束的第二天就要有人接着`,
            );
          else report(fault.earlier.row, 'to', `${target}“${place.value.id}”从 ${fault.since} 起没有人包联`, '登记接任的干部');
        }
      }
    }
  }),
];

type Quota = NonNullable<NonNullable<Parameters<Rule['check']>[1]['thresholds']>['liaisonQuotas']>[number];

/** A record names targets of its tier's kind only, and some. */
function checkTargets(row: Row<Liaison>, quotas: readonly Quota[], report: Report): void {
  const quota = quotas.find(({ tier }) => tier === row.value.tier);
  if (!quota) return;
  const [own, other] = quota.target === '社区' ? (['communityIds', 'compoundId'] as const) : (['compoundId', 'communityIds'] as const);
  if (row.value[own] === undefined) report(row, own, `${quota.tier}干部包联${quota.target}，没有写是哪个`, `填包联的${quota.target}编号`);
  if (row.value[other] !== undefined)
    report(row, other, `${quota.tier}干部包联${quota.target}，这里填了${quota.target === '社区' ? '小区' : '社区'}`, '删掉，或改正层级');
}

/** Each person of today within the quota, over all records of the same name, office and tier. */
function checkPersons(rows: readonly Row<Liaison>[], quotas: readonly Quota[], day: string, report: Report): void {
  const current = rows.filter(({ value }) => isInOffice(value, day));
  const people = Map.groupBy(current, ({ value }) => `${value.tier} ${value.officeId} ${value.officialName}`);
  for (const records of people.values()) {
    const { tier, officialName } = records[0]!.value;
    const quota = quotas.find((one) => one.tier === tier);
    const targets = new Set(
      records.flatMap(({ value }) => [...(value.communityIds ?? []), ...(value.compoundId ? [value.compoundId] : [])]),
    );
    if (!quota || targets.size === 0 || (targets.size >= quota.least && targets.size <= quota.most)) continue;
    const allowed = quota.least === quota.most ? `${quota.most}` : `${quota.least} 到 ${quota.most}`;
    report(
      records.at(-1)!,
      quota.target === '社区' ? 'communityIds' : 'compoundId',
      `${tier}“${officialName}”包联了 ${targets.size} 个${quota.target}，每人应当是 ${allowed} 个（${quota.basis}）`,
      `调整到每人 ${allowed} 个`,
    );
  }
}
