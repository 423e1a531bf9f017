/** What every subdistrict signed for a year, measured by the registers themselves. */
import type { Assessment, Commitment } from '../../../src/schema/commitment.ts';
import type { Issue } from '../../../src/schema/issue.ts';
import type { Sanwu } from '../../../src/schema/sanwu.ts';
import { addDays } from '../dates.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import type { Records } from '../write.ts';

/** What is counted by a day, for a subdistrict. */
type Counter = (street: string, from: string, to: string) => number;

export function makeCommitments(
  random: Random,
  world: World,
  made: Records,
  issues: readonly Issue[],
  sanwu: readonly Sanwu[],
): { commitment: Commitment[]; assessment: Assessment[] } {
  const { asOf } = world.options;
  const streetOf = new Map(world.compounds.map(({ id, subdistrictId }) => [id, subdistrictId]));
  const between = (day: string | undefined, from: string, to: string) => day !== undefined && day >= from && day <= to;
  const counters: readonly { key: string; target: string; unit: string; spare: number; count: Counter }[] = [
    {
      key: '1',
      target: '办结问题清单里的问题',
      unit: '件',
      spare: 0.15,
      count: (street, from, to) => issues.filter((one) => one.subdistrictId === street && between(one.closedOn, from, to)).length,
    },
    {
      key: '2',
      target: '三无小区销号',
      unit: '个小区',
      spare: 0,
      count: (street, from, to) =>
        sanwu.filter((one) => streetOf.get(one.compoundId) === street && between(one.removedOn, from, to)).length,
    },
    {
      key: '3',
      target: '新签或续签物业服务合同',
      unit: '份',
      spare: 0.2,
      count: (street, from, to) =>
        (made.contract ?? []).filter((one) => streetOf.get(one.compoundId) === street && between(one.signedOn, from, to)).length,
    },
  ];
  const commitment: Commitment[] = [];
  const assessment: Assessment[] = [];
  for (const year of [2025, 2026].filter((one) => `${one}-02-01` <= asOf)) {
    for (const { id: street, officeId } of world.subdistricts) {
      for (const { key, target, unit, spare, count } of counters) {
        const from = year === 2025 ? '2025-06-01' : `${year}-01-01`;
        const due = `${year}-12-31`;
        const until = due < asOf ? due : addDays(`${asOf.slice(0, 7)}-01`, -1);
        if (until < from) continue;
        const result = count(street, from, until);
        const value = Math.max(1, Math.round(result * (1 - spare)) + random.pick([0, 0, 1, 2]));
        const id = `zr-${year}-${street}-${key}`;
        const short = due < asOf && result < value;
        commitment.push({
          id,
          officeId,
          year,
          target,
          value,
          unit,
          due,
          result,
          resultOn: until,
          docId: 'd-2025-011',
          ...(short && { note: '没有完成的转入下一年度责任书' }),
        });
        for (const quarter of [1, 2, 3, 4]) {
          const end = addDays(quarter === 4 ? `${year + 1}-01-01` : `${year}-${String(quarter * 3 + 1).padStart(2, '0')}-01`, -1);
          if (end < from || end >= asOf) continue;
          const so = count(street, from, end);
          assessment.push({
            commitmentId: id,
            quarter: `${year}-q${quarter}`,
            value: so,
            remark: so >= value ? '已达到年度目标' : so * 4 >= value * quarter ? '进度正常' : '进度偏慢，提醒加快',
          });
        }
      }
    }
  }
  return { commitment, assessment };
}
