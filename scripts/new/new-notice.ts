/** The questions of a new notice, in the order in which a clerk knows the answers. */
import { fullDate } from '../../src/format/date.ts';
import { makeCalendar } from '../../src/model/calendar.ts';
import type { Compound } from '../../src/schema/compound.ts';
import type { Dataset } from '../../src/schema/dataset.ts';
import { COUNT_FROM, DAY_UNITS, MATTERS, NOTICE_KINDS, type Notice } from '../../src/schema/notice.ts';
import type { Office } from '../../src/schema/office.ts';
import { Refused, type Option } from '../command-line.ts';
import { readDate, readDocNo, readOffice } from './answers.ts';
import { attachTo, readFilesToAttach } from './attach-files.ts';
import type { Dialogue } from './dialogue.ts';
import { draftNotice, titleOf, type Answers, type District } from './draft-notice.ts';
import { findRecords, nextId, type Named } from './find-records.ts';
import { proposePeriod, proposePublication, type Proposal } from './propose-period.ts';

/** What may be answered on the command line. */
export const NOTICE_OPTIONS: readonly Option[] = [
  { name: 'kind', value: '类别', about: `公示的类别：${NOTICE_KINDS.join('、')}；默认公示。文件的类别见 data/README.md` },
  { name: 'matter', value: '事项', about: MATTERS.join('、') },
  { name: 'compounds', value: '小区', about: '涉及的小区，名称或编号，几个之间用、隔开；全区的不写' },
  { name: 'issuer', value: '单位', about: '发布机构，名称、简称或编号；默认是小区所在街道的办事处，全区的是主办单位' },
  { name: 'supervisor', value: '单位', about: '监督单位；默认是网站的主办单位' },
  { name: 'title', value: '标题', about: '默认按小区和事项写' },
  { name: 'doc-no', value: '文号', about: '如 柳街公示〔2026〕9号；还没有的不写' },
  { name: 'created', value: '日期', about: '成文日期，默认和发布日期相同' },
  { name: 'published', value: '日期', about: '发布日期，默认今天或者下一个工作日' },
  { name: 'start', value: '日期', about: '公示开始，默认发布那天' },
  { name: 'count-from', value: '起算', about: '当日或次日；默认次日（民法典第二百零一条）' },
  { name: 'day-unit', value: '单位', about: '自然日或工作日；默认按这个事项的规定' },
  { name: 'days', value: '天数', about: '公示多少天，不能短于规定；默认最短的' },
  { name: 'end', value: '日期', about: '公示结束；默认按天数算，遇休息日顺延' },
  { name: 'attach', value: '文件', about: '附件，几个之间用；隔开；复制到 public/attachments，字节数和校验值自动写好' },
];

export interface NewNotice {
  value: Notice;
  body: string;
  /** What to tell about the period; none for a kind without one. */
  about: string | undefined;
  /** Attachments by path below the source root. */
  files: ReadonlyMap<string, Uint8Array>;
}

/** Asks, and drafts. `names` are the names of files that already stand where notices do. Throws `Refused` when the district is not set up. */
export async function askNotice(dialogue: Dialogue, dataset: Dataset, names: readonly string[], today: string): Promise<NewNotice> {
  const [site, thresholds] = [dataset.site[0]?.value, dataset.thresholds[0]?.value];
  if (!site || !thresholds || dataset.office.length === 0)
    throw new Refused('data/site.json、data/rules.json 或 data/offices.csv 还读不出来。请先运行 npm run check 并改正。');
  const calendar = makeCalendar(dataset.calendar.map((row) => row.value));
  const district: District = { name: site.district, thresholds, calendar };
  const organiser = dataset.office.find(({ value }) => value.id === site.organiserId)?.value;
  if (!organiser)
    throw new Refused(`data/site.json 里的主办单位“${site.organiserId}”不在 data/offices.csv 里。请先运行 npm run check 并改正。`);
  const compounds = dataset.compound.map((row) => row.value);
  const offices = dataset.office.map((row) => row.value);

  const kind = await dialogue.answer({
    option: 'kind',
    text: '类别',
    choices: NOTICE_KINDS,
    usual: '公示',
    read: (word) => word as Notice['kind'],
  });
  const matter = await dialogue.answer({ option: 'matter', text: '事项', choices: MATTERS, read: (word) => word as Notice['matter'] });
  const chosen = await dialogue.answer({
    option: 'compounds',
    text: '涉及的小区，名称或编号，几个之间用、隔开；全区的直接回车',
    usual: '',
    read: (text) => pick(findRecords(text, compounds.map(namesOfCompound), '小区'), compounds),
  });
  const officeOf = (text: string) => readOffice(text, offices);
  const issuer = await dialogue.answer({
    option: 'issuer',
    text: '发布机构',
    usual: (usualIssuer(chosen, dataset) ?? organiser).name,
    read: officeOf,
  });
  const supervisor = await dialogue.answer({
    option: 'supervisor',
    text: '监督单位',
    usual: issuer === organiser ? '' : organiser.name,
    read: (text) => (text === '' ? undefined : officeOf(text)),
  });
  const title = await dialogue.answer({
    option: 'title',
    text: '标题',
    usual: titleOf({ kind, matter, compounds: chosen }, district.name),
    read: readTitle,
  });
  const docNo = await dialogue.answer({ option: 'doc-no', text: '文号', usual: '', read: readDocNo });
  const publishedOn = await dialogue.answer({
    option: 'published',
    text: '发布日期',
    usual: proposePublication(today, calendar),
    read: readDate,
  });
  const createdOn = await dialogue.answer({ option: 'created', text: '成文日期', usual: publishedOn, read: readDate });
  if (createdOn > publishedOn) throw new Refused(`成文日期 ${createdOn} 晚于发布日期 ${publishedOn}。请核对两个日期。`);
  const period = kind === '公示' ? await askPeriod(dialogue, { matter, publishedOn }, district) : undefined;

  const prefix = `n-${publishedOn.slice(0, 4)}-`;
  const id = nextId(prefix, [...dataset.notice.map((row) => row.value.id), ...names]);
  const read = await dialogue.answer({ option: 'attach', text: '附件在哪里，几个之间用；隔开', usual: '', read: readFilesToAttach });
  const { attachments, files } = attachTo(id, read);
  const answers: Answers = {
    id,
    kind,
    matter,
    compounds: chosen,
    issuer,
    supervisor,
    publishedOn,
    createdOn,
    title,
    docNo,
    period,
    attachments,
  };
  return { ...draftNotice(answers, district), about: period && aboutPeriod(period), files };
}

/** The period is proposed as a whole first; what the clerk changes of it moves the rest. */
async function askPeriod(dialogue: Dialogue, notice: Pick<Notice, 'matter' | 'publishedOn'>, district: District): Promise<Proposal> {
  const propose = (decided: Parameters<typeof proposePeriod>[1]) => proposePeriod(notice, decided, district.thresholds, district.calendar);
  const periodStart = await dialogue.answer({ option: 'start', text: '公示开始', usual: notice.publishedOn, read: readDate });
  if (periodStart < notice.publishedOn)
    throw new Refused(`公示开始 ${periodStart} 早于发布日期 ${notice.publishedOn}，发布以前居民看不到。`);
  const countFrom = await dialogue.answer({
    option: 'count-from',
    text: '从哪一天起算',
    choices: COUNT_FROM,
    usual: '次日',
    read: (word) => word as Proposal['countFrom'],
  });
  const { least } = propose({ periodStart, countFrom });
  const dayUnit = await dialogue.answer({
    option: 'day-unit',
    text: '天数单位',
    choices: DAY_UNITS,
    usual: least.unit,
    read: (word) => word as Proposal['dayUnit'],
  });
  const days = await dialogue.answer({
    option: 'days',
    text: `公示多少天，不得少于${least.days}个${least.unit}（${least.basis}）`,
    usual: dayUnit === least.unit ? String(least.days) : '',
    read: (text) => readDays(text, dayUnit === least.unit ? least.days : 1),
  });
  const proposed = propose({ periodStart, countFrom, dayUnit, ...(days !== undefined && { days }) });
  const periodEnd = await dialogue.answer({
    option: 'end',
    text: `公示结束${proposed.moved ? '，已经顺延到工作日' : ''}`,
    usual: proposed.periodEnd,
    read: (text) => readEnd(text, proposed),
  });
  return propose({ periodStart, countFrom, dayUnit, periodEnd });
}

function aboutPeriod({ periodStart, periodEnd, countFrom, dayUnit, days, least }: Proposal): string {
  const length = `${days}个${dayUnit}`;
  return `公示期从${fullDate(periodStart)}到${fullDate(periodEnd)}，${countFrom}起算，共${length}；不得少于${least.days}个${least.unit}（${least.basis}）。`;
}

function namesOfCompound({ id, name, aliases = [] }: Compound): Named {
  return { id, names: [name, ...aliases] };
}

function pick<T extends { id: string }>(found: readonly Named[], records: readonly T[]): T[] {
  return found.map(({ id }) => records.find((record) => record.id === id)!);
}

/** The office of the one subdistrict that all the compounds lie in. */
function usualIssuer(compounds: readonly Compound[], { subdistrict, office }: Dataset): Office | undefined {
  const ids = new Set(compounds.map((compound) => compound.subdistrictId));
  const officeId = ids.size === 1 ? subdistrict.find(({ value }) => ids.has(value.id))?.value.officeId : undefined;
  return office.find(({ value }) => value.id === officeId)?.value;
}

function readTitle(text: string): string {
  if (!/公示|公告|通告/.test(text)) throw new Refused(`标题里要有“公示”“公告”或“通告”，现在是“${text}”。`);
  return text;
}

function readDays(text: string, least: number): number | undefined {
  if (text === '') return undefined;
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new Refused(`天数只写数字，现在是“${text}”。`);
  if (Number(text) < least) throw new Refused(`公示期不得少于 ${least} 天，现在是 ${text}。`);
  return Number(text);
}

/** Not before the district's shortest period is over. */
function readEnd(text: string, { least, earliest }: Proposal): string {
  const end = readDate(text);
  if (earliest !== undefined && end < earliest)
    throw new Refused(`公示结束最早是 ${earliest}，不得少于 ${least.days} 个${least.unit}（${least.basis}），现在是 ${end}。`);
  return end;
}
