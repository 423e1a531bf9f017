/** 365 services of the communities, and calls about housing, as monthly counts. */
import { revealedCell } from '../../../src/model/few.ts';
import { ALL_TOPICS, HOTLINE_TOPICS, type HotlineCount } from '../../../src/schema/hotline-count.ts';
import type { Service365 } from '../../../src/schema/service365.ts';
import { addDays } from '../dates.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import { entriesWith } from '../look-up.ts';

/** The smallest count that is printed, as in the thresholds. */
const LEAST = 3;

/** `YYYY-MM` of the `count` months that ended before the data date, oldest first. */
export function lastMonths(asOf: string, count: number): string[] {
  const months: string[] = [];
  for (let day = addDays(`${asOf.slice(0, 7)}-01`, -1); months.length < count; day = addDays(`${day.slice(0, 7)}-01`, -1))
    months.unshift(day.slice(0, 7));
  return months;
}

export function makeServices(random: Random, { communities, compounds, options }: World): Service365[] {
  return lastMonths(options.asOf, 3).flatMap((month) =>
    communities.map(({ id }): Service365 => {
      const homes = entriesWith(compounds, 'community', ({ communityId }) => communityId, id).reduce(
        (sum, { households }) => sum + households,
        0,
      );
      const received = random.int(6, 22) + Math.floor(homes / 400);
      return {
        communityId: id,
        month,
        visits: random.int(60, 140) + Math.floor(homes / 20),
        served: random.int(30, 90) + Math.floor(homes / 60),
        received,
        resolved: received - random.int(0, Math.min(4, received)),
      };
    }),
  );
}

const WEIGHT: Readonly<Record<string, number>> = {
  物业服务: 9,
  物业收费: 6,
  停车: 7,
  设施维修: 8,
  环境卫生: 5,
  违章搭建: 2,
  供水供热: 3,
  改造施工: 2,
  其他: 4,
};

export function makeHotline(random: Random, { subdistricts, compounds, options }: World): HotlineCount[] {
  const months = lastMonths(options.asOf, 10);
  const streets = months.flatMap((month) =>
    subdistricts.flatMap(({ id }) =>
      withTotal(
        random,
        month,
        id,
        HOTLINE_TOPICS.filter((topic) => topic !== ALL_TOPICS),
      ),
    ),
  );
  const last = months.at(-1)!;
  const own = compounds
    .filter(() => random.chance(0.05))
    .flatMap((compound): HotlineCount[] => {
      const count = random.int(LEAST, 9);
      const resolved = random.int(Math.max(LEAST, count - 2), count);
      return [
        {
          month: last,
          subdistrictId: compound.subdistrictId,
          compoundId: compound.id,
          topic: random.pick(['物业服务', '物业收费', '停车', '设施维修'] as const),
          count,
          resolved,
        },
      ];
    });
  return [...streets, ...own];
}

/** A month of a subdistrict with its total; as many cells hidden as it takes that none can be worked out. */
function withTotal(random: Random, month: string, subdistrictId: string, topics: readonly HotlineCount['topic'][]): HotlineCount[] {
  const winter = ['11', '12', '01', '02'].includes(month.slice(5));
  const exact = topics.map((topic) => {
    const usual = Math.max(0, Math.round(random.around(WEIGHT[topic] ?? 3, 4)));
    const count = usual + (winter && topic === '供水供热' ? random.int(4, 14) : 0);
    const resolved = count - random.int(0, Math.floor(count / 5));
    return { topic, count, resolved, satisfied: resolved - random.int(0, Math.floor(resolved / 3)) };
  });
  const sum = (field: 'count' | 'resolved' | 'satisfied') => exact.reduce((total, one) => total + one[field], 0);
  const whole = { topic: ALL_TOPICS, count: sum('count'), resolved: sum('resolved'), satisfied: sum('satisfied') } as const;
  const cells = [...exact, whole].map((one) => ({
    ...one,
    exact: one.count,
    count: one.count > 0 && one.count < LEAST ? null : one.count,
  }));
  while (revealedCell(cells, ALL_TOPICS, LEAST)) {
    const next = cells
      .filter(({ topic, count }) => topic !== ALL_TOPICS && count !== null && count > 0)
      .sort((a, b) => a.exact - b.exact)[0];
    if (!next) break;
    next.count = null;
  }
  const few = (value: number) => (value > 0 && value < LEAST ? null : value);
  return cells.map(({ topic, count, resolved, satisfied }) => ({
    month,
    subdistrictId,
    topic,
    count,
    ...(count && { resolved: few(resolved), satisfied: few(satisfied) }),
  }));
}
