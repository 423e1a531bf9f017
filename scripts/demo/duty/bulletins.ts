/** Two years of weekly summaries, monthly analyses and quarterly assessments, whose numbers are those of the problem list. */
import { countIssues } from '../../../src/model/issue-state.ts';
import { weekdayOf } from '../../../src/model/calendar.ts';
import type { Bulletin, BulletinMention } from '../../../src/schema/bulletin.ts';
import type { IssueExtension } from '../../../src/schema/issue-extension.ts';
import type { Issue } from '../../../src/schema/issue.ts';
import { addDays } from '../dates.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import { LIST_BEGAN } from './issues.ts';

/** The first month of the 督导 that these bulletins tell of; the problem list began within it. */
const FIRST = { year: 2024, month: 11 };
const WEEKS = 100;

interface Period {
  id: string;
  kind: Bulletin['kind'];
  title: string;
  from: string;
  to: string;
  days: number;
}

export function makeBulletins(
  random: Random,
  world: World,
  issues: readonly Issue[],
  extensions: readonly IssueExtension[],
): { bulletin: Bulletin[]; bulletinMention: BulletinMention[] } {
  const { asOf } = world.options;
  const byIssue = Map.groupBy(extensions, ({ issueId }) => issueId);
  const extensionsOf = (id: string) => byIssue.get(id) ?? [];
  const mentions: BulletinMention[] = [];
  const bulletins = [...months(asOf), ...weeks(asOf)].flatMap((period): Bulletin[] => {
    const publishedOn = officeDay(addDays(period.to, period.days));
    if (publishedOn > asOf) return [];
    const { id, kind, title, from, to } = period;
    const listed = from >= LIST_BEGAN;
    const counts = listed ? countIssues(issues, extensionsOf, from, to) : {};
    const own = issues.filter(({ foundOn }) => foundOn >= from && foundOn <= to);
    if (kind !== '周汇总') mentions.push(...mentionsOf(random, world, period, issues));
    return [
      {
        id,
        kind,
        title,
        issuerId: kind === '季度考核' ? 'o-zjj' : 'o-qzfb',
        from,
        to,
        publishedOn,
        ...counts,
        summary: summaryOf(random, world, kind, own),
      },
    ];
  });
  return {
    bulletin: bulletins.sort((a, b) => (a.publishedOn < b.publishedOn ? -1 : a.publishedOn > b.publishedOn ? 1 : a.id < b.id ? -1 : 1)),
    bulletinMention: mentions,
  };
}

function months(asOf: string): Period[] {
  const periods: Period[] = [];
  for (let at = FIRST.year * 12 + FIRST.month - 1; ; at += 1) {
    const [year, month] = [Math.floor(at / 12), (at % 12) + 1];
    const from = dayOf(year, month);
    const to = addDays(dayOf(Math.floor((at + 1) / 12), ((at + 1) % 12) + 1), -1);
    if (to >= asOf) return periods;
    periods.push({ id: `tb-${from.slice(0, 7)}`, kind: '月通报', title: `${year}年${month}月督导情况通报`, from, to, days: 6 });
    if (month % 3 === 0) {
      const quarter = month / 3;
      periods.push({
        id: `tb-${year}-q${quarter}`,
        kind: '季度考核',
        title: `${year}年第${'一二三四'[quarter - 1]}季度考核通报`,
        from: dayOf(year, month - 2),
        to,
        days: 12,
      });
    }
  }
}

function weeks(asOf: string): Period[] {
  let sunday = addDays(asOf, -7);
  while (weekdayOf(sunday) % 7 !== 0) sunday = addDays(sunday, 1);
  if (sunday >= asOf) sunday = addDays(sunday, -7);
  const first = dayOf(FIRST.year, FIRST.month);
  return Array.from({ length: WEEKS }, (_, back): Period => {
    const to = addDays(sunday, -7 * back);
    const from = addDays(to, -6);
    const [, month, day] = from.split('-').map(Number);
    return {
      id: `tb-w${to.replaceAll('-', '')}`,
      kind: '周汇总',
      title: `${from.slice(0, 4)}年${month}月${day}日当周督导汇总`,
      from,
      to,
      days: 1,
    };
  }).filter(({ from }) => from >= first);
}

function dayOf(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}-01`;
}

/** The day itself, or the Monday after it. */
function officeDay(day: string): string {
  let open = day;
  while (weekdayOf(open) % 7 === 0 || weekdayOf(open) === 6) open = addDays(open, 1);
  return open;
}

function summaryOf(random: Random, world: World, kind: Bulletin['kind'], own: readonly Issue[]): string {
  if (own.length === 0)
    return random.pick([
      '各街道自查公示栏和收费公示牌。',
      '检查主次干道沿线小区的出入口和垃圾亭。',
      '抽查小区环境卫生和消防通道。',
      '检查公示栏更新和楼道堆物清理。',
    ]);
  const most = [...Map.groupBy(own, ({ category }) => category)].sort((a, b) => b[1].length - a[1].length)[0]!;
  const street = [...Map.groupBy(own, ({ subdistrictId }) => subdistrictId!)].sort((a, b) => b[1].length - a[1].length)[0]!;
  const name = world.subdistricts.find(({ id }) => id === street[0])!.name;
  return kind === '周汇总'
    ? `${most[0]}最多，${most[1].length}件；${name}登记${street[1].length}件。`
    : `${most[0]}最多，占${own.length}件里的${most[1].length}件；${name}登记最多，${street[1].length}件。`;
}

/** Praised for what was closed early, criticised for what was not closed in time. */
function mentionsOf(random: Random, world: World, { id, kind, from, to }: Period, issues: readonly Issue[]): BulletinMention[] {
  const most = kind === '月通报' ? 4 : 5;
  const within = (day: string | undefined) => day !== undefined && day >= from && day <= to;
  const early = issues.filter(({ closedOn, deadline }) => within(closedOn) && addDays(closedOn!, 5) < deadline);
  const late = issues.filter(
    ({ deadline, closedOn, decision }) =>
      decision !== '不予办理' && within(deadline) && (closedOn === undefined || closedOn > deadline) && deadline < to,
  );
  const rows: Omit<BulletinMention, 'bulletinId' | 'order'>[] = [];
  const tell = (side: BulletinMention['side'], found: readonly Issue[], reason: (count: number) => string) => {
    const streets = [...Map.groupBy(found, ({ subdistrictId }) => subdistrictId!)].sort((a, b) => b[1].length - a[1].length).slice(0, most);
    for (const [street, own] of streets) {
      const office = world.subdistricts.find((one) => one.id === street)!.officeId;
      const one = own[0]!;
      const shared = { side, reason: reason(own.length), issueIds: own.slice(0, 6).map((issue) => issue.id) };
      rows.push(
        side === '批评' && own.length === 1 && one.compoundId && random.chance(0.5)
          ? { ...shared, compoundId: one.compoundId }
          : { ...shared, officeId: office },
      );
    }
  };
  tell('表扬', early, (count) => `${count}件问题在期限之前办结`);
  tell('批评', late, (count) => `${count}件问题到期没有办结`);
  if (rows.length === 0) {
    for (const side of ['表扬', '批评'] as const) {
      const reason = random.pick(
        side === '表扬'
          ? ['公示栏更新及时', '沿街小区环境整治见效', '楼道堆物清理彻底']
          : ['沿街垃圾清运不及时', '公示栏内容过期', '消防通道劝离不到位'],
      );
      rows.push({ side, reason, officeId: random.pick(world.subdistricts).officeId });
    }
  }
  return rows.map((row, at) => ({ bulletinId: id, order: at + 1, ...row }));
}
