/** 督办单: what was handed down to an office with a day, for problems of one subdistrict. */
import type { Issue } from '../../../src/schema/issue.ts';
import type { Order } from '../../../src/schema/order.ts';
import { addDays } from '../dates.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';

const SHARE = 0.3;

export function makeOrders(random: Random, { options: { asOf }, subdistricts }: World, issues: readonly Issue[]): Order[] {
  const watched = issues.filter(({ source, decision }) => source === '督查' && decision !== '不予办理');
  const chosen = [
    ...watched,
    ...issues.filter(({ source, decision }) => source === '12345热线' && decision !== '不予办理' && random.chance(SHARE)),
  ];
  const groups = [
    ...Map.groupBy(chosen, ({ subdistrictId, foundOn, category }) => `${subdistrictId} ${foundOn.slice(0, 7)} ${category}`).values(),
  ];
  const orders = groups.flatMap((group): Order[] => {
    const newest = group.reduce((last, { foundOn }) => (foundOn > last ? foundOn : last), '');
    const on = addDays(newest, random.int(1, 4));
    if (on > asOf) return [];
    const deadline = group.reduce((last, one) => (one.deadline > last ? one.deadline : last), addDays(on, 5));
    const closed = group.every(({ closedOn }) => closedOn !== undefined);
    const closedOn = group.reduce((last, one) => (one.closedOn && one.closedOn > last ? one.closedOn : last), on);
    const street = subdistricts.find(({ id }) => id === group[0]!.subdistrictId)!;
    return [
      {
        id: '',
        docNo: '',
        on,
        item: `${street.name}${group.length > 1 ? `${group.length}件` : ''}${group[0]!.category}问题：${group[0]!.title}`.slice(0, 120),
        issuerId: 'o-qzfb',
        officeId: street.officeId,
        deadline,
        issueIds: group.map(({ id }) => id),
        ...(closed && { closedOn, result: [...new Set(group.map(({ result }) => result))].join('；').slice(0, 200) }),
      },
    ];
  });
  const counts = new Map<string, number>();
  return orders
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map((order) => {
      const year = order.on.slice(0, 4);
      const number = (counts.get(year) ?? 0) + 1;
      counts.set(year, number);
      return { ...order, id: `db-${year}-${String(number).padStart(3, '0')}`, docNo: `云督〔${year}〕${number}号` };
    });
}
