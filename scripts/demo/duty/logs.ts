/** What officials in liaison did on site, in counts. */
import { daysBetween } from '../../../src/model/calendar.ts';
import type { Issue } from '../../../src/schema/issue.ts';
import type { LiaisonLog } from '../../../src/schema/liaison-log.ts';
import type { Liaison } from '../../../src/schema/liaison.ts';
import { addDays } from '../dates.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import { ofCompound } from '../look-up.ts';

const DONE: Readonly<Record<LiaisonLog['kind'], readonly string[]>> = {
  接待: [
    '解释收费公示牌上的项目，补充了价格举报电话',
    '两件报修当场转物业，次日修好',
    '说明改造工期和质量投诉电话',
    '登记停车意见，转业主组织讨论',
    '帮助两户老人办理代办手续',
  ],
  走访: ['走访独居老人，更换楼道灯泡', '查看消防通道，劝离占道车辆', '核对公示栏，换掉过期的公示', '查看垃圾亭，商定增加清运'],
  现场办公: ['协调供水单位抢修漏点', '协调供热单位入户测温', '会同执法队清理占道杂物', '约谈物业企业，定下整改日期'],
  座谈: ['与业主组织商定停车收费方案', '听取改造内容的意见，增加无障碍坡道', '商定公共收益每半年公布一次', '商定楼道堆物清理办法'],
};

/** About two visits for every place, and one for each problem that a visit found. */
export function makeLogs(random: Random, world: World, liaison: readonly Liaison[], issues: readonly Issue[]): LiaisonLog[] {
  const { asOf } = world.options;
  const found = issues
    .filter(({ source }) => source === '包联走访')
    .flatMap((issue): LiaisonLog[] => {
      const own = ofCompound(liaison, issue.compoundId).find(({ from, to }) => from <= issue.foundOn && (!to || to >= issue.foundOn));
      if (!own) return [];
      const resolved = issue.closedOn ? `登记的问题已办结：${issue.result}` : '登记进问题清单，正在办理';
      return [
        {
          id: '',
          liaisonId: own.id,
          on: issue.foundOn,
          kind: '走访',
          compoundId: issue.compoundId!,
          visitors: random.int(2, 9),
          issueIds: [issue.id],
          resolved,
        },
      ];
    });
  const others = liaison.flatMap((one): LiaisonLog[] => {
    const end = one.to ?? asOf;
    const days = daysBetween(one.from, end);
    if (days < 20) return [];
    return Array.from({ length: random.chance(0.4) ? 2 : 1 }, () => {
      const kind = random.pick(['接待', '接待', '走访', '现场办公', '座谈'] as const);
      return {
        id: '',
        liaisonId: one.id,
        on: addDays(one.from, random.int(10, days)),
        kind,
        ...(one.compoundId && { compoundId: one.compoundId }),
        visitors: random.int(3, 26),
        resolved: random.pick(DONE[kind]),
      };
    });
  });
  return [...found, ...others]
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.liaisonId < b.liaisonId ? -1 : 1))
    .map((log, at) => ({ ...log, id: `lg-${String(at + 1).padStart(5, '0')}` }));
}
