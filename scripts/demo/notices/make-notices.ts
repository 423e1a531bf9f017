/** From affairs to numbered notices: dates, periods, channels, numbers, and the parts of the text that every matter shares. */
import { createHash } from 'node:crypto';
import { LAST_DAY as CALENDAR_END, addDays, addWorkdays, inWords, isWorkday, spanOf, workdayFrom } from '../dates.ts';
import type { Consent } from '../../../src/schema/consent.ts';
import type { Notice } from '../../../src/schema/notice.ts';
import type { Office } from '../../../src/schema/office.ts';
import type { TextRecord } from '../write.ts';
import type { World } from '../world.ts';
import type { Draft } from './draft.ts';
import { officeOf, workdayBack } from './facts.ts';
import { planCases, type PlannedCase } from './plan.ts';
import { openPage, type Page, type Used } from './prose.ts';

interface Entry {
  draft: Draft;
  planned: PlannedCase;
  notice: Notice;
}

export interface Notices {
  notices: TextRecord<Notice>[];
  consents: Consent[];
  /** Owners' bodies and companies that issue notices in their own name. */
  moreOffices: Office[];
  attachments: Map<string, string>;
  /** The id of the notice that a template named so; nothing when it has not been published by the data date. */
  idOf: (ref: string | undefined) => string | undefined;
  /** Name of an affair inside the generator → `caseId` of its notices. */
  caseIds: ReadonlyMap<string, string>;
}

export function makeNotices(world: World): Notices {
  const cases = planCases(world);
  const drafts = cases
    .flatMap((planned) => planned.drafts.map((draft) => ({ draft, planned })))
    .sort((a, b) => compare(a.draft.on, b.draft.on) || compare(a.draft.ref, b.draft.ref));
  const number = numberer(world, drafts.length);
  const entries = drafts.map(({ draft, planned }): Entry => ({ draft, planned, notice: { ...number(draft), ...factsOf(world, draft) } }));
  const byRef = new Map(entries.map((entry) => [entry.draft.ref, entry]));
  const idOf = (ref: string | undefined) => (ref === undefined ? undefined : byRef.get(ref)?.notice.id);
  const caseIds = new Map<string, string>();
  const used: Used = new Set();
  const attachments = new Map<string, string>();
  const notices = entries.map(({ draft, planned, notice }) => {
    if (draft.caseRef) {
      const caseId = caseIds.get(draft.caseRef) ?? `k-${notice.id.slice(2)}`;
      caseIds.set(draft.caseRef, caseId);
      notice.caseId = caseId;
    }
    const [supersedesId, correctedById] = [idOf(draft.supersedes), idOf(draft.correctedBy)];
    Object.assign(notice, supersedesId && { supersedesId }, correctedById && { correctedById });
    settle(world, draft, planned, notice);
    attach(draft, notice, attachments);
    const page = openPage(notice, world.random.fork(`text/${draft.ref}`), used, shorterNames(draft), (ref) => byRef.get(ref));
    draft.write(page);
    if (draft.kind === '公示') writeTail(world, draft, page);
    return { value: notice, body: page.text() };
  });
  const offices = new Map(
    cases
      .flatMap((planned) => planned.drafts.map((draft) => draft.issuer))
      .filter((office) => !world.offices.includes(office))
      .map((office) => [office.id, office]),
  );
  return {
    notices,
    attachments,
    moreOffices: [...offices.values()].sort((a, b) => compare(a.id, b.id)),
    consents: cases
      .flatMap((planned) => planned.consents ?? [])
      .filter((consent) => consent.decidedOn <= world.options.asOf)
      .map(({ noticeRef, ...consent }, at) => {
        const noticeId = idOf(noticeRef);
        return { id: `a-${consent.decidedOn.slice(0, 4)}-${String(at + 1).padStart(3, '0')}`, ...consent, ...(noticeId && { noticeId }) };
      }),
    idOf,
    caseIds,
  };
}

/** `n-2026-0001`, `柳街公示〔2026〕1号` and `YT0417-2026-00001`, each counted by year in the order of publication. */
function numberer(world: World, total: number): (draft: Draft) => Pick<Notice, 'id' | 'docNo' | 'indexNo' | 'createdOn' | 'publishedOn'> {
  const counts = new Map<string, number>();
  const count = (key: string) => {
    const next = (counts.get(key) ?? 0) + 1;
    counts.set(key, next);
    return next;
  };
  const width = Math.max(4, String(total).length);
  return (draft) => {
    const year = draft.on.slice(0, 4);
    const id = `n-${year}-${String(count(year)).padStart(width, '0')}`;
    const publishedOn = draft.on;
    const createdOn = workdayBack(publishedOn, world.random.fork(`created/${draft.ref}`).pick([0, 0, 0, 1, 1, 2]));
    const at = world.offices.indexOf(draft.issuer);
    if (at < 0) return { id, createdOn, publishedOn };
    const serial = count(`${draft.issuer.id}/${createdOn.slice(0, 4)}`);
    return {
      id,
      createdOn,
      publishedOn,
      docNo: `${codeOf(draft.issuer)}〔${createdOn.slice(0, 4)}〕${serial}号`,
      indexNo: `YT04${String(at + 1).padStart(2, '0')}-${createdOn.slice(0, 4)}-${String(serial).padStart(5, '0')}`,
    };
  };
}

const CODES: Record<string, string> = {
  'o-qzfb': '云政办公示',
  'o-zjj': '云住建公示',
  'o-fgw': '云发改公示',
  'o-scj': '云市监公示',
  'o-czj': '云财公示',
  'o-cgj': '云城管公示',
  'o-mzj': '云民公示',
  'o-wmb': '云文明公示',
  'o-wyzx': '云物业公示',
  'o-zbzx': '云交易公示',
  'o-wxzj': '云维资公示',
};

function codeOf(office: Office): string {
  return CODES[office.id] ?? `${office.name.slice(3, 4)}${office.kind === '街道办事处' ? '街' : '政'}公示`;
}

function factsOf(world: World, draft: Draft): Omit<Notice, 'id' | 'createdOn' | 'publishedOn'> {
  const { issuer } = draft;
  const supervisor = supervisorOf(world, draft);
  const shared = {
    title: draft.title,
    shortTitle: draft.subject.slice(0, 60),
    kind: draft.kind,
    matter: draft.matter,
    issuerId: issuer.id,
    signatureOrg: issuer.name,
    ...(draft.compounds?.length && { compoundIds: draft.compounds.map((compound) => compound.id) }),
    ...(draft.subdistrictIds?.length && { subdistrictIds: draft.subdistrictIds }),
    ...(!draft.subdistrictIds &&
      draft.compounds?.length && { subdistrictIds: [...new Set(draft.compounds.map((compound) => compound.subdistrictId))] }),
    reviewedBy: '信息公开审核岗',
    ...(supervisor.phone && { supervisionPhone: supervisor.phone, supervisionOrg: supervisor.name }),
  };
  if (!draft.period) return shared;
  return {
    ...shared,
    ...periodOf(draft),
    ...(draft.whoMay && { whoMay: draft.whoMay }),
    contactOrg: issuer.name,
    channels: channelsOf(issuer),
    ...(draft.next && { next: draft.next }),
  };
}

/** The announced days: at least as many as the matter asks for, ending on a working day unless the draft wants otherwise. */
function periodOf({ on, period }: Draft) {
  const { days = 0, unit = '自然日', countFrom = '当日', endsOnDayOff, minDays, minBasis } = period ?? {};
  const before = countFrom === '当日' ? addDays(on, -1) : on;
  let end = unit === '工作日' ? addWorkdays(before, days) : addDays(before, days);
  if (endsOnDayOff) while (isWorkday(end)) end = addDays(end, 1);
  else if (end <= CALENDAR_END) end = workdayFrom(end);
  return {
    periodStart: on,
    periodEnd: end,
    dayUnit: unit as NonNullable<Notice['dayUnit']>,
    countFrom: countFrom as NonNullable<Notice['countFrom']>,
    ...(minDays && { minDays }),
    ...(minBasis && { minBasis }),
  };
}

function channelsOf(office: Office): NonNullable<Notice['channels']> {
  const closesAt = office.hours?.slice(-5) ?? '17:30';
  const hours = office.hours ?? '工作日08:30—17:30';
  return [
    ...(office.phone ? [{ how: '电话' as const, value: office.phone, hours, closesAt }] : []),
    ...(office.address
      ? [
          { how: '现场' as const, value: office.address, hours, closesAt },
          { how: '信函' as const, value: `${office.address}（以寄出邮戳为准）` },
        ]
      : []),
    ...(office.email ? [{ how: '电子邮件' as const, value: office.email }] : []),
  ];
}

const SUPERVISORS: Record<string, string> = { 'o-zjj': 'o-qzfb', 'o-fgw': 'o-scj', 'o-wmb': 'o-qwb', 'o-zbzx': 'o-fgw' };

function supervisorOf(world: World, draft: Draft): Office {
  const { issuer } = draft;
  const own = issuer.kind === '业主组织' || issuer.kind === '企业';
  const street = draft.compounds?.[0] && officeOf(world, `o-${draft.compounds[0].subdistrictId}`);
  return own && street ? street : officeOf(world, SUPERVISORS[issuer.id] ?? 'o-zjj');
}

function shorterNames(draft: Draft): NonNullable<Draft['shorter']> {
  const [compound, ...others] = draft.compounds ?? [];
  return draft.shorter ?? (compound && others.length === 0 ? [[compound.name, '本小区']] : []);
}

/** Dates of signature and review, and the outcome once it has been published. */
function settle(world: World, draft: Draft, planned: PlannedCase, notice: Notice): void {
  notice.signedOn = notice.createdOn;
  notice.reviewedOn = notice.createdOn;
  if (draft.corrections) notice.corrections = draft.corrections;
  if (!draft.outcome || !notice.periodEnd) return;
  const result = planned.drafts.find((other) => other.kind === '结果公示' && other.on > (notice.periodEnd ?? ''));
  if (notice.periodEnd >= world.options.asOf) return;
  const publishedOn = result?.on ?? addWorkdays(notice.periodEnd, world.random.fork(`outcome/${draft.ref}`).int(3, 8));
  if (publishedOn <= world.options.asOf) notice.outcome = { ...draft.outcome, publishedOn };
}

function attach(draft: Draft, notice: Notice, files: Map<string, string>): void {
  if (!draft.attachments?.length) return;
  notice.attachments = draft.attachments.map(({ name, file, text }) => {
    const href = `/attachments/${notice.id}/${file}`;
    files.set(`public${href}`, text);
    return { name, href, bytes: Buffer.byteLength(text), sha256: createHash('sha256').update(text).digest('hex') };
  });
}

/** The period and how to object, in the words of an official text. Every sentence names its subject. */
function writeTail(world: World, draft: Draft, page: Page): void {
  const { notice } = page;
  const { issuer, subject } = draft;
  const [start, end] = [inWords(notice.periodStart ?? ''), inWords(notice.periodEnd ?? '')];
  const length = `${spanOf(notice)}${notice.dayUnit === '工作日' ? '个工作日' : '日'}`;
  const supervisor = supervisorOf(world, draft);
  page.head('公示期限');
  page.say(
    [
      `公示期自${start}起至${end}止，共${length}。`,
      `公示时间为${start}至${end}，共${length}，逾期提出的意见转入日常信访办理。`,
      `自${start}至${end}公示${length}，期间寄出的信函以邮戳日期为准。`,
      `${subject}的公示期自${start}起至${end}止，共${length}。`,
      `自${start}起，至${end}24时止，对${subject}公示${length}。`,
      `${subject}公示${length}，${start}开始，${end}结束。`,
      `公示时间：${start}至${end}（${length}），内容为${subject}。`,
    ],
    notice.countFrom === '次日' ? [`期限从公示次日算起，${start}当天不计入。`, `${subject}的期限从公示次日算起，${start}当天不计入。`] : '',
  );
  page.head('意见反馈');
  page.say(
    [
      `有不同意见的，请在${end}前写明理由和联系方式，以信函、当面递交等方式告知${issuer.name}。`,
      `${end}以前，可以向${issuer.name}书面提出意见，写明具体内容和理由；提倡署真实姓名，${supervisor.name}监督办理，个人信息不公开。`,
      `认为公示内容与实际不符，或者影响自身合法权益的，在${end}前向${issuer.name}提出，逐件登记，期满后一并答复。`,
      `对${subject}有不同意见的，请在${end}前写明理由和联系方式，以信函、当面递交等方式告知${issuer.name}。`,
      `公示期内，可以就${subject}向${issuer.name}提出意见，写明具体内容和理由；提倡署真实姓名，个人信息不公开。`,
      `认为${subject}与实际不符，或者影响自身合法权益的，可以在${end}前向${issuer.name}书面提出。`,
      `${issuer.name}在公示期内受理关于${subject}的书面和口头意见，逐件登记并在期满后一并答复。`,
    ],
    issuer.phone
      ? [
          `从${start}到${end}，受理电话${issuer.phone}在${issuer.hours}有人接听。`,
          `截止${end}，${issuer.hours}可以拨打${issuer.phone}咨询或者提意见，来电逐一登记。`,
          `${subject}的咨询和受理电话是${issuer.phone}，${issuer.hours}有人接听。`,
          `询问${subject}请打${issuer.phone}（${issuer.hours}）。`,
          `联系电话：${issuer.phone}，接听时间为${issuer.hours}，请说明是${subject}一事。`,
        ]
      : '',
    issuer.address
      ? [
          `书面材料在${end}前送到或者寄到${issuer.address}，以邮戳日期为准。`,
          `也可以在${end}下班前到${issuer.address}当面反映，工作人员出具收件回执。`,
          `书面材料请送${issuer.address}，信封上注明“${subject}”。`,
          `关于${subject}的信函寄${issuer.address}，以邮戳日期为准。`,
          `也可以到${issuer.address}当面反映${subject}的有关情况。`,
        ]
      : '',
  );
  page.say([
    `对公示程序有意见的，可以在${end}前向${supervisor.name}反映，监督电话${supervisor.phone}。`,
    `${start}起的公示由${supervisor.name}监督，电话${supervisor.phone}，${end}前受理对程序的投诉。`,
    `${supervisor.name}（${supervisor.phone}）监督本次自${start}起的公示，对办理有意见的可以向其投诉。`,
    `对${subject}的公示程序有意见的，可以向${supervisor.name}反映，监督电话${supervisor.phone}。`,
    `${supervisor.name}负责监督${subject}的公示，电话${supervisor.phone}。`,
    `监督电话：${supervisor.phone}（${supervisor.name}），受理对${subject}公示过程的投诉。`,
  ]);
  if (notice.attachments?.length) page.say(`附件：${notice.attachments.map((file, at) => `${at + 1}.${file.name}`).join('　')}`);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
