/** Mistakes of the demonstration district that were put right in public: corrected notices and rows, and what had to be withdrawn. */
import { addDays } from '../../../src/model/calendar.ts';
import type { RecordCorrection } from '../../../src/schema/correction.ts';
import type { Notice } from '../../../src/schema/notice.ts';
import { recordId } from '../../../src/ledger/content.ts';
import { kindOf, type KindName } from '../../../src/schema/registry.ts';
import { addWorkdays } from '../dates.ts';
import type { Records, TextRecord } from '../write.ts';
import type { Past, State } from './past.ts';

export interface Amended {
  records: Records;
  past: Past[];
}

/** Fits every district; a mistake that finds no record of its kind is left out. */
export function amend(records: Records, asOf: string): Amended {
  const notices = amendNotices(records.notice ?? [], records, asOf);
  const rows = amendRows({ ...records, notice: notices.list }, asOf);
  return {
    records: { ...records, notice: notices.list, ...(rows.corrections.length > 0 && { correction: rows.corrections }) },
    past: [...notices.past, ...rows.past],
  };
}

/** A wrong figure in a row: what stood there before, and why. */
interface Mistake {
  kind: KindName;
  field: string;
  /** Which of the rows that have the field. */
  share: number;
  wrong(value: never): unknown;
  office: string;
  reason: string;
}

const MISTAKES: readonly Mistake[] = [
  {
    kind: 'charge',
    field: 'price',
    share: 0.15,
    wrong: (li: number) => li + 100,
    office: '区物业服务中心',
    reason: '单价录入多了0.10元，与公示栏和合同不一致',
  },
  {
    kind: 'charge',
    field: 'price',
    share: 0.62,
    wrong: (li: number) => li + 200,
    office: '区物业服务中心',
    reason: '误录为调价前报送的单价',
  },
  {
    kind: 'parkingCharge',
    field: 'price',
    share: 0.4,
    wrong: (fen: number) => fen * 10,
    office: '区物业服务中心',
    reason: '小数点点错一位',
  },
  {
    kind: 'score',
    field: 'value',
    share: 0.83,
    wrong: (points: number) => Math.max(0, points - 5000),
    office: '区文明办',
    reason: '复核记录后，原扣的0.5分不成立',
  },
  {
    kind: 'feeCollection',
    field: 'asOf',
    share: 0.3,
    wrong: (day: string) => addDays(day, -30),
    office: '区住建局',
    reason: '截至日期误写为上一个月',
  },
  {
    kind: 'project',
    field: 'households',
    share: 0.5,
    wrong: (homes: number) => homes + 12,
    office: '区住建局',
    reason: '把不改造的一栋楼算进了户数',
  },
  {
    kind: 'commitment',
    field: 'due',
    share: 0.5,
    wrong: (day: string) => addDays(day, 31),
    office: '区政府办',
    reason: '期限与签字的责任书不一致',
  },
];

function amendRows(records: Records, asOf: string): { corrections: RecordCorrection[]; past: Past[] } {
  const corrections: RecordCorrection[] = [];
  const past: Past[] = [];
  const on = (share: number) => addWorkdays(asOf, -3 - Math.round(share * 20));
  for (const { kind, field, share, wrong, office, reason } of MISTAKES) {
    const all = ((records[kind] ?? []) as Record<string, unknown>[]).filter((row) => row[field] !== undefined);
    const row = all[Math.floor(all.length * share)];
    if (!row) continue;
    const id = recordId(kindOf(kind), row);
    const day = on(share);
    corrections.push({ table: kindOf(kind).title, record: id, on: day, action: '更正', office, reason });
    const undo = ({ value, ...rest }: State) => ({ ...rest, value: { ...value, [field]: wrong(value[field] as never) } });
    past.push({ kind, id, events: [{ day, kind: 'correct', reason: `${office}：${reason}`, undo }] });
  }
  const taken = withdrawnIssue(records, asOf);
  if (taken) {
    corrections.push(taken.row);
    past.push(taken.past);
  }
  return { corrections: corrections.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)), past };
}

/** A problem of the list whose words would have pointed at a home. */
function withdrawnIssue({ issue = [] }: Records, asOf: string): { row: RecordCorrection; past: Past } | undefined {
  const like = issue[Math.floor(issue.length * 0.6)];
  if (!like) return undefined;
  const { id: _, title: _title, closedOn: _on, result: _result, evidence: _evidence, verdict: _verdict, visitedOn: _visit, ...rest } = like;
  const id = `i-${like.foundOn.slice(0, 4)}-9001`;
  const [office, reason] = ['区住建局', '问题描述里写出了来电居民的门牌，不应公开'];
  const day = addWorkdays(asOf, -6);
  return {
    row: { table: '问题清单', record: id, on: day, action: '撤回', office, reason },
    past: {
      kind: 'issue',
      id,
      gone: { value: { ...rest, id, title: '（演示：这里原来写出了门牌）' } },
      events: [{ day, kind: 'withdraw', reason: `${office}：${reason}`, undo: (after) => after }],
    },
  };
}

interface Slip {
  fits(notice: TextRecord<Notice>): { before: string; after: string } | undefined;
  reason: string;
  hidden?: true;
}

const AMOUNT = /(?<![\d.])([1-9])([1-9])(\.\d{2}万元)/;

const SLIPS: readonly Slip[] = [
  {
    fits: ({ body }) => {
      const found = AMOUNT.exec(body);
      return found && found[1] !== found[2] ? { before: `${found[2]}${found[1]}${found[3]}`, after: found[0] } : undefined;
    },
    reason: '金额录入时前两位写反',
  },
  {
    fits: ({ value: { supervisionPhone: phone } }) =>
      phone && phone.at(-1) !== phone.at(-2) ? { before: phone.slice(0, -2) + phone.at(-1)! + phone.at(-2)!, after: phone } : undefined,
    reason: '监督电话末两位写反',
  },
  {
    fits: ({ value: { channels } }) => {
      const hours = channels?.find(({ hours }) => hours?.includes('17:30'))?.hours;
      return hours ? { before: hours.replace('17:30', '17:00'), after: hours } : undefined;
    },
    reason: '受理时间少写了半小时',
  },
  { fits: () => ({ before: '', after: '' }), reason: '正文里误写了经办人的姓名和手机号码，不应公开', hidden: true },
];

function amendNotices(all: TextRecord<Notice>[], { office = [] }: Records, asOf: string): { list: TextRecord<Notice>[]; past: Past[] } {
  const list = [...all];
  const past: Past[] = [];
  const names = new Map(office.map(({ id, name, shortName }) => [id, shortName ?? name]));
  const isFree = ({ value }: TextRecord<Notice>) =>
    !value.corrections && value.issuerId !== undefined && !past.some(({ id }) => id === value.id) && addDays(value.publishedOn, 20) < asOf;
  const pick = (share: number, fits: (notice: TextRecord<Notice>) => boolean, open = true) => {
    const start = Math.floor(list.length * share);
    const order = [...list.keys()].map((at) => (at + start) % list.length);
    return order.find((at) => (list[at]!.value.kind === '公示') === open && isFree(list[at]!) && fits(list[at]!));
  };
  for (const [index, { fits, reason, hidden }] of SLIPS.entries()) {
    const at = pick((index + 0.5) / SLIPS.length, (notice) => fits(notice) !== undefined);
    if (at === undefined) continue;
    const notice = list[at]!;
    const { before, after } = fits(notice)!;
    const correction = { on: addWorkdays(notice.value.publishedOn, 2 + index), office: names.get(notice.value.issuerId!)!, reason };
    const quoted = hidden ? { hidden } : { before, after };
    list[at] = { ...notice, value: { ...notice.value, corrections: [{ ...correction, ...quoted }] } };
    past.push({ kind: 'notice', id: notice.value.id, events: [] });
  }
  const gone = pick(0.2, ({ value }) => value.matter === '物管会成员' && !value.supersedesId && addDays(value.periodEnd!, 40) < asOf);
  if (gone !== undefined) {
    const was = list[gone]!;
    const withdrawOn = addDays(was.value.periodEnd!, 30);
    const { attachments: _, ...value } = was.value;
    list[gone] = { value: { ...value, withdrawOn }, body: '' };
    const undo = () => ({ value: { ...was.value, withdrawOn }, body: was.body });
    past.push({
      kind: 'notice',
      id: value.id,
      events: [{ day: withdrawOn, kind: 'withdraw', reason: '公示期满，含个人信息，按期撤下', undo }],
    });
  }
  for (const [at, later] of [
    [0.1, 9],
    [0.35, 16],
    [0.7, 12],
  ] as const) {
    const found = pick(at, ({ value }) => addDays(value.publishedOn, later) <= asOf, false);
    if (found !== undefined)
      past.push({ kind: 'notice', id: list[found]!.value.id, events: [], loggedOn: addDays(list[found]!.value.publishedOn, later) });
  }
  return { list, past };
}
