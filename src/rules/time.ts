import { addDays, addWorkdays, daysBetween, firstUnknownYear, isWorkday } from '../model/calendar.ts';
import { lastDayFor, lengthAgainst, measurePeriod, requirementsOf, type Period } from '../model/period.ts';
import type { Row } from '../schema/dataset.ts';
import type { Notice } from '../schema/notice.ts';
import type { Context } from './context.ts';
import { rule, type Rule } from './rule.ts';

/** How long a notice runs, and when it was published. */
export const TIME_RULES: readonly Rule[] = [
  rule('V-02', 'error', '公示期不得短于规定的期限', (data, context, report) => {
    for (const row of data.notice) {
      const { value } = row;
      if (value.periodStart && value.periodEnd && value.periodEnd < value.periodStart) {
        report(row, 'periodEnd', `公示结束 ${value.periodEnd} 早于公示开始 ${value.periodStart}`, '核对两个日期');
        continue;
      }
      const measured = measure(row, context);
      if (!measured) continue;
      const { period, requirements } = measured;
      const district = requirements.find((one) => one.from === 'district' && one.unit === value.dayUnit);
      if (value.minDays !== undefined && district && value.minDays < district.days) {
        report(
          row,
          'minDays',
          `最少天数写的是 ${value.minDays} 日，比区里规定的 ${district.days} ${district.unit}短（${district.basis}）`,
          `删掉“最少天数”，或写 ${district.days} 以上的数`,
        );
      }
      const short = requirements.find((one) => lengthAgainst(period, one, context.calendar).enough === false);
      if (!short) continue;
      const { counted } = lengthAgainst(period, short, context.calendar);
      const until = lastDayFor(period.start, short.days, short.unit, period.countFrom, context.calendar);
      const basis = short.basis ? `（${short.basis}）` : '';
      report(
        row,
        'periodEnd',
        `公示期从 ${period.start}（${period.countFrom}起算）到 ${period.end}，只有 ${counted} 个${short.unit}；“${value.matter}”不得少于 ${short.days} 个${short.unit}${basis}`,
        until ? `公示结束最早写 ${until}` : '延长公示期',
      );
    }
  }),

  rule('V-03', 'error', '按工作日计算要有当年的节假日安排', (data, context, report) => {
    for (const row of data.notice) {
      const measured = measure(row, context);
      const year = measured && unknownYearOf(measured.period, measured.requirements, context);
      if (year !== undefined) {
        report(
          row,
          'periodEnd',
          `公示期要数工作日，但没有 ${year} 年的节假日安排`,
          `把国务院办公厅公布的 ${year} 年放假和调休安排填进 data/calendar.csv；没有公布的，公示期不要跨到 ${year} 年`,
        );
        continue;
      }
      const late = latenessOf(row.value, context);
      if (late?.unknownYear === undefined) continue;
      report(
        row,
        'createdOn',
        `要数成文日期 ${row.value.createdOn} 到发布日期 ${row.value.publishedOn} 之间的工作日，但没有 ${late.unknownYear} 年的节假日安排`,
        `把国务院办公厅公布的 ${late.unknownYear} 年放假和调休安排填进 data/calendar.csv`,
      );
    }
  }),

  rule('V-04', 'warning', '公示最后一天遇法定休假日的顺延', (data, context, report) => {
    for (const row of data.notice) {
      const period = measurePeriod(row.value, context.calendar);
      if (period?.moved) {
        report(
          row,
          'periodEnd',
          `公示结束 ${period.end} 是休息日，依照民法典第二百零三条，最后一天顺延到 ${period.lastDay}`,
          `网页会说明顺延；也可以把公示结束改成 ${period.lastDay}`,
        );
      }
    }
  }),

  rule('V-05', 'warning', '公示期不宜从休息日开始，也不宜大半在假期里', (data, context, report) => {
    for (const row of data.notice) {
      const period = measurePeriod(row.value, context.calendar);
      if (!period || period.end < period.start) continue;
      const length = daysBetween(period.start, period.end) + 1;
      let off = 0;
      for (let i = 0; i < length; i++) if (context.calendar.off.has(addDays(period.start, i))) off++;
      if (isWorkday(context.calendar, period.start) === false) {
        report(row, 'periodStart', `公示从休息日 ${period.start} 开始`, '能改的改成工作日开始；不改也可以发布');
      } else if (off * 2 >= length) {
        report(row, 'periodStart', `公示期共 ${length} 天，其中 ${off} 天在放假期间`, '能避开假期的避开，或适当延长；不改也可以发布');
      }
    }
  }),

  rule('V-06', 'error', '发布日期不能晚于公示开始，也不能在以后', (data, context, report) => {
    for (const row of [...data.notice, ...data.document]) {
      const { publishedOn } = row.value;
      if (publishedOn <= context.asOf) continue;
      // The data date may lag a little behind the day of a publication; a month is a slip of the pen.
      report(
        row,
        'publishedOn',
        `发布日期 ${publishedOn} 在数据日期 ${context.asOf} 之后，还没有到`,
        '到那天再放进资料；现在就发布的，改正发布日期，或改正 data/site.json 的“数据日期”',
        daysBetween(context.asOf, publishedOn) > LONGEST_LAG ? 'error' : 'warning',
      );
    }
    for (const row of data.notice) {
      const { kind, publishedOn, periodStart, periodEnd } = row.value;
      for (const field of ['createdOn', 'publishedOn', 'periodStart', 'periodEnd'] as const) {
        const year = Number(row.value[field]?.slice(0, 4) ?? EARLIEST_YEAR);
        if (year >= EARLIEST_YEAR && year <= Number(context.asOf.slice(0, 4)) + FARTHEST_YEARS) continue;
        report(row, field, `年份是 ${year} 年，不像一份公示的年份`, `核对年份；应当在 ${EARLIEST_YEAR} 年以后，最多写到五年以后`);
      }
      if (kind !== '公示' || periodStart === undefined || periodStart >= publishedOn) continue;
      const late = periodEnd !== undefined && periodEnd < publishedOn ? `到 ${periodEnd} 已经结束` : `从 ${periodStart} 就开始`;
      report(
        row,
        'publishedOn',
        `公示${late}，发布日期却是 ${publishedOn}，发布以前居民看不到`,
        '公示开始写发布那天或以后，公示期从那天起数；发布日期写错的照实改正，不要改早',
      );
    }
  }),

  rule('V-07', 'warning', '信息形成后要在规定的工作日内发布，发布不能早于成文', (data, context, report) => {
    for (const row of [...data.notice, ...data.document]) {
      const { createdOn, publishedOn } = row.value;
      if (createdOn && publishedOn < createdOn) {
        report(row, 'publishedOn', `发布日期 ${publishedOn} 早于成文日期 ${createdOn}`, '核对两个日期', 'error');
      }
    }
    for (const row of data.notice) {
      const late = latenessOf(row.value, context);
      if (!late?.limit) continue;
      report(
        row,
        'publishedOn',
        `成文日期是 ${row.value.createdOn}，${late.days} 个工作日之内（${late.limit} 前）应当发布，实际 ${row.value.publishedOn} 才发布（${late.basis}）`,
        '核对日期；确实发布晚了的，照实写，不要改早',
      );
    }
  }),
];

/** Days by which a publication may lie after the data date before it is an error. */
const LONGEST_LAG = 31;
const EARLIEST_YEAR = 2000;
const FARTHEST_YEARS = 5;

/** The period of a 公示 with the lengths that bind it; of any other notice with those it cites itself. */
function measure({ value }: Row<Notice>, { calendar, thresholds }: Context) {
  const period = measurePeriod(value, calendar);
  if (!period || !thresholds) return undefined;
  const requirements = requirementsOf(value, thresholds).filter((one) => value.kind === '公示' || one.from === 'notice');
  return { period, requirements };
}

function unknownYearOf(period: Period, requirements: ReturnType<typeof requirementsOf>, { calendar }: Context): number | undefined {
  const counted = period.unit === '工作日' || requirements.some((one) => one.unit === '工作日');
  return counted ? firstUnknownYear(calendar, period.firstDay, period.end) : undefined;
}

/** Either the last day on which publication was in time, or the year whose calendar is missing. */
interface Lateness {
  days: number;
  basis: string;
  limit?: string;
  unknownYear?: number | undefined;
}

/** 政府信息公开条例 26: how a notice misses the time in which it had to be published; undefined when it does not. */
function latenessOf({ createdOn, publishedOn }: Notice, { calendar, thresholds }: Context): Lateness | undefined {
  const within = thresholds?.publishWithin;
  if (!within || daysBetween(createdOn, publishedOn) <= within.days) return undefined;
  const limit = addWorkdays(calendar, createdOn, within.days);
  if (limit === undefined) return { unknownYear: firstUnknownYear(calendar, createdOn, publishedOn), ...within };
  return publishedOn > limit ? { limit, ...within } : undefined;
}
