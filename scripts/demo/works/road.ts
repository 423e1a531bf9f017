/** The days of a project: on which each stage was to begin and end, and on which it did. */
import type { ProjectStage, StageName } from '../../../src/schema/project-stage.ts';
import { addDays, daysBetween, noticeDay, plannedDay } from '../dates.ts';
import type { Random } from '../random.ts';

/** What a project went through; a day after the data date has not come yet. */
export interface Road {
  /** First publication of each stage's notice. */
  designOn: string;
  tenderOn: string;
  buildOn: string;
  acceptOn: string;
  /** Days the works take by contract. */
  buildDays: number;
  /** The owners' vote on the renovation. */
  votedOn: string;
  /** Works begin on the site. */
  siteOn: string;
  /** What the acceptance found has to be mended by then. */
  fixBy: string;
  deadline: string;
  stages: ProjectStage[];
  stopped?: { on: string; reason: string; votedOn: [string, string] };
}

interface Lines {
  design: string;
  /** Days from design to the candidates of the tender, from there to the works, and from the contract's end to the acceptance. */
  gaps: [tender: number, build: number, accept: number];
  days: number;
  /** Stages that took longer than planned, by how many days and why. */
  late?: Partial<Record<StageName, [days: number, reason: string]>>;
  /** The survey ends on another day than shortly before the vote. */
  surveyTo?: string;
  stopped?: true;
}

const RAIN = '7月连续降雨，管沟不能开挖，少干了十八天';
const OUTSIDE = '供热管网迁改方案两次调整，冬季停工，2026年9月才复工';

/** The nine projects of the plan of 2025: all of them accepted but the last. */
const PLAN_2025: readonly Lines[] = Array.from({ length: 9 }, (_, at): Lines => ({
  design: addDays('2025-06-24', at * 5),
  gaps: [39 + at * 2, 18 + (at % 4) * 3, at === 8 ? 243 : 14 + (at % 5) * 7],
  days: 140 + (at % 4) * 10,
  ...(at === 8 && { late: { 施工: [228, OUTSIDE] } }),
  ...(at === 3 && { late: { 招投标: [16, '第一次开标只有两家投标，重新招标'] } }),
}));

/** The eighteen of 2026: three batches, of which the last may go on into 2027. */
const PLAN_2026: readonly Lines[] = [
  { design: '2026-02-26', gaps: [41, 19, 18], days: 110 },
  { design: '2026-03-02', gaps: [40, 20, 16], days: 110 },
  { design: '2026-03-05', gaps: [42, 21, 20], days: 110 },
  { design: '2026-03-10', gaps: [46, 22, 21], days: 150 },
  { design: '2026-03-13', gaps: [46, 22, 20], days: 150 },
  { design: '2026-03-18', gaps: [45, 22, 19], days: 150 },
  { design: '2026-03-20', gaps: [45, 22, 19], days: 150 },
  { design: '2026-04-08', gaps: [47, 24, 45], days: 130, late: { 施工: [22, RAIN] } },
  { design: '2026-04-14', gaps: [47, 25, 44], days: 130, late: { 施工: [16, RAIN] } },
  { design: '2026-05-08', gaps: [46, 24, 20], days: 120 },
  { design: '2026-05-12', gaps: [46, 24, 20], days: 120 },
  { design: '2026-09-08', gaps: [70, 24, 20], days: 130, late: { 招投标: [14, '招标文件有质疑，答复后重新计算投标期限'] } },
  { design: '2026-09-21', gaps: [72, 24, 20], days: 130 },
  { design: '2026-10-30', gaps: [50, 24, 20], days: 120 },
  { design: '2026-11-12', gaps: [50, 24, 20], days: 110 },
  { design: '2026-07-20', gaps: [50, 24, 20], days: 110, stopped: true },
  { design: '2027-01-08', gaps: [40, 24, 20], days: 90, surveyTo: '2026-10-30' },
  { design: '2027-01-20', gaps: [40, 24, 20], days: 80, surveyTo: '2026-12-04' },
];

/**
 * Of the plan of `year`, the project at `place` of `count`; a smaller district keeps the spread.
 * Where no company serves (`managed`), some owners go on discussing who shall serve them.
 */
export function roadOf(random: Random, year: 2025 | 2026, place: number, count: number, managed: boolean): Road {
  const plan = year === 2025 ? PLAN_2025 : PLAN_2026;
  const at = Math.min(plan.length - 1, Math.floor((place * plan.length) / Math.max(1, count)));
  const lines = plan[at]!;
  const designOn = noticeDay(lines.design);
  const tenderOn = noticeDay(addDays(designOn, lines.gaps[0]));
  const buildOn = noticeDay(addDays(tenderOn, lines.gaps[1]));
  const acceptOn = noticeDay(addDays(buildOn, lines.days + lines.gaps[2]));
  const third = year === 2026 && at >= 11;
  const undecided = !managed && (year === 2026 || at % 2 === 1);
  const road = {
    designOn,
    tenderOn,
    buildOn,
    acceptOn,
    buildDays: lines.days,
    votedOn: addDays(designOn, -random.int(13, 24)),
    siteOn: plannedDay(addDays(buildOn, random.int(1, 3))),
    fixBy: plannedDay(addDays(acceptOn, random.int(13, 15))),
    deadline: third ? '2027-06-30' : year === 2025 ? '2026-08-31' : '2026-11-30',
  };
  const stopped = lines.stopped && {
    on: '2026-09-11',
    reason: '两次表决，同意的业主都没有达到参与表决的四分之三，居民议事会决定不再实施',
    votedOn: ['2026-06-24', '2026-08-28'] as [string, string],
  };
  return { ...road, ...(stopped && { stopped }), stages: stagesOf(random, road, lines, year, undecided) };
}

type Days = Omit<Road, 'stages' | 'stopped'>;

/** Every stage with its days as they will be known in the end; `knownBy` leaves out what has not come. */
function stagesOf(random: Random, road: Days, lines: Lines, year: number, undecided: boolean): ProjectStage[] {
  const { designOn, tenderOn, siteOn, acceptOn, fixBy, votedOn } = road;
  const surveyTo = lines.surveyTo ?? addDays(votedOn, -random.int(6, 16));
  const designTo = addDays(designOn, 22);
  const days: Record<StageName, [from: string, to: string]> = {
    摸底: [year === 2025 ? '2025-04-15' : '2026-01-06', surveyTo],
    拆违拆临: [addDays(surveyTo, -9), addDays(designOn, random.int(16, 34))],
    设计方案: [addDays(votedOn, -20), designTo],
    招投标: [addDays(designTo, 1), addDays(tenderOn, 12)],
    施工: [siteOn, addDays(acceptOn, -12)],
    综合验收: [addDays(acceptOn, -10), addDays(fixBy, 3)],
    引入物业: [addDays(acceptOn, -4), undecided ? addDays(acceptOn, year === 2025 ? 320 : 130) : addDays(acceptOn, random.int(44, 62))],
  };
  const early = random.int(0, 4);
  let slip = 0;
  let before = '';
  return (Object.keys(days) as StageName[]).map((stage) => {
    const [from, to] = days[stage];
    const own = ownDelay(stage, to, lines, undecided && year === 2025);
    const late = slip + (own?.[0] ?? 0);
    const reason = own?.[1] ?? (slip ? `${before}推迟，${stage}顺延` : undefined);
    const row = {
      projectId: '',
      stage,
      plannedStart: addDays(from, -early - slip),
      plannedEnd: addDays(to, late ? -late : random.int(0, 5)),
      actualStart: from,
      actualEnd: to,
      ...(reason && { delayReason: reason }),
    };
    if (own && stage !== '摸底') [slip, before] = [late, stage];
    return row;
  });
}

function ownDelay(stage: StageName, to: string, lines: Lines, undecided: boolean): readonly [days: number, reason: string] | undefined {
  if (stage === '摸底' && to > SURVEY_BY) return [daysBetween(SURVEY_BY, to), surveyReason(to)];
  if (stage === '引入物业' && undecided) return [250, '选聘企业还是由社区代管，居民意见不一，正在第二次征求'];
  return lines.late?.[stage];
}

/** The surveys of 2026 were due by the end of March. */
const SURVEY_BY = '2026-03-31';

function surveyReason(to: string): string {
  if (to > '2026-11-20') return '入户征求意愿两次，参与的业主都不足三分之二，第三次正在进行';
  return to < '2026-06-01' ? '补充征求外出业主的意见，晚几天报送' : '列入第三批，入户摸底随批次顺延';
}

/** Where a project was given up, nothing after the vote began. */
const BEFORE_VOTE: readonly StageName[] = ['摸底', '拆违拆临', '设计方案'];

/** The stages as the register shows them on `asOf`: what had not begun or not ended has no day. */
export function knownBy(road: Road, projectId: string, asOf: string): ProjectStage[] {
  return road.stages.map(({ actualStart = '', actualEnd = '', delayReason, ...stage }) => {
    const begun = actualStart <= asOf && (!road.stopped || BEFORE_VOTE.includes(stage.stage));
    const ended = begun && actualEnd <= asOf && !(road.stopped && stage.stage === '设计方案');
    const late = (ended ? actualEnd : asOf) > stage.plannedEnd;
    return {
      ...stage,
      projectId,
      ...(begun && { actualStart }),
      ...(ended && { actualEnd }),
      ...(delayReason && late && { delayReason }),
    };
  });
}
