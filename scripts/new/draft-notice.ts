/** A notice from the answers of a clerk: front matter, and a body in the form of its matter. */
import { longDate } from '../../src/format/date.ts';
import { draftText as words, noticeDrafts, type DraftForm, type DraftSection } from '../../src/format/wording/drafts/notice.ts';
import type { WorkCalendar } from '../../src/model/calendar.ts';
import type { Compound } from '../../src/schema/compound.ts';
import type { Attachment, Channel, Notice } from '../../src/schema/notice.ts';
import type { Office } from '../../src/schema/office.ts';
import type { Thresholds } from '../../src/schema/threshold.ts';
import { requirementsOf } from '../../src/model/period.ts';
import type { Proposal } from './propose-period.ts';

const forms: Record<Notice['matter'], DraftForm> = noticeDrafts;

export interface Answers {
  id: string;
  kind: Notice['kind'];
  matter: Notice['matter'];
  /** In the order asked; none for the whole district. */
  compounds: readonly Compound[];
  issuer: Office;
  /** Who receives complaints about the procedure; none when the issuer would supervise itself. */
  supervisor: Office | undefined;
  publishedOn: string;
  createdOn: string;
  title?: string | undefined;
  docNo?: string | undefined;
  /** Only a 公示 has one. */
  period: Proposal | undefined;
  attachments: readonly Attachment[];
}

export interface District {
  name: string;
  thresholds: Thresholds;
  calendar: WorkCalendar;
}

/** What a notice of that matter is called when nobody says otherwise. */
export function titleOf({ kind, matter, compounds }: Pick<Answers, 'kind' | 'matter' | 'compounds'>, district: string): string {
  return words.title[kind](placeOf(compounds, district).where, forms[matter].subject);
}

/** The notice and its Markdown. What only the clerk knows is marked 【待填：……】. */
export function draftNotice(answers: Answers, district: District): { value: Notice; body: string } {
  const { kind, matter, compounds, issuer, supervisor, period } = answers;
  const form = forms[matter];
  const { where } = placeOf(compounds, district.name);
  const subdistrictIds = [...new Set(compounds.map((compound) => compound.subdistrictId))];
  const value: Notice = {
    id: answers.id,
    title: answers.title ?? titleOf(answers, district.name),
    shortTitle: `${where}${form.subject}`.slice(0, 60),
    kind,
    matter,
    ...(answers.docNo && { docNo: answers.docNo }),
    issuerId: issuer.id,
    ...(compounds.length > 0 && { compoundIds: compounds.map((compound) => compound.id), subdistrictIds }),
    createdOn: answers.createdOn,
    publishedOn: answers.publishedOn,
    ...(period && { ...datesOf(period), whoMay: form.whoMay, contactOrg: issuer.name, channels: channelsOf(issuer), next: form.next }),
    ...(supervisor?.phone && { supervisionPhone: supervisor.phone, supervisionOrg: supervisor.name }),
    ...(answers.attachments.length > 0 && { attachments: [...answers.attachments] }),
    signatureOrg: issuer.name,
    signedOn: answers.createdOn,
    reviewedBy: words.reviewer,
  };
  return { value, body: bodyOf(answers, district) };
}

function bodyOf(answers: Answers, district: District): string {
  const { kind, matter, issuer, supervisor, period } = answers;
  const form = forms[matter];
  const { basis } = requirementsOf(answers, district.thresholds)[0]!;
  const facts = { ...placeOf(answers.compounds, district.name), issuer: issuer.name, basis };
  const { opening, sections }: { opening: string; sections: readonly DraftSection[] } =
    kind === '结果公示'
      ? words.result(facts, form.subject)
      : kind === '更正'
        ? words.correction(facts, form.subject)
        : { opening: form.opening(facts), sections: form.sections(facts) };
  const end = period && longDate(period.periodEnd);
  const tail =
    period && end
      ? [
          words.period({
            ...facts,
            subject: form.subject,
            start: longDate(period.periodStart),
            end,
            from: period.countFrom,
            days: `${period.days}${period.dayUnit === '工作日' ? '个工作日' : '日'}`,
          }),
          words.feedback({ office: issuer.name, end, ...issuer }),
        ]
      : [];
  const paragraphs = [...sections, ...tail].flatMap(({ heading, text }, index) => [`## ${inHan(index + 1)}、${heading}`, text]);
  const supervised = period && supervisor?.phone ? [words.supervision(supervisor.name, supervisor.phone)] : [];
  const attached = answers.attachments.map(({ name }, index) => words.attachment(index + 1, name));
  return [opening, ...paragraphs, ...supervised, ...(attached.length > 0 ? [attached.join('\n')] : [])].join('\n\n');
}

function placeOf(compounds: readonly Compound[], district: string): { where: string; here: string } {
  return compounds.length === 0 ? words.whole(district) : words.compounds(compounds.map((compound) => compound.name));
}

function datesOf({ periodStart, periodEnd, dayUnit, countFrom }: Proposal): Partial<Notice> {
  return { periodStart, periodEnd, dayUnit, countFrom };
}

/** Every way to reach the office that is registered. A telephone and a counter close when the office does. */
function channelsOf({ phone, address, hours, email }: Office): Channel[] {
  const closesAt = hours === undefined ? undefined : /(\d{2}:\d{2})[^\d:]*$/.exec(hours)?.[1];
  const open = { ...(hours && { hours }), ...(closesAt && { closesAt }) };
  return [
    ...(phone ? [{ how: '电话' as const, value: phone, ...open }] : []),
    ...(address
      ? [
          { how: '现场' as const, value: address, ...open },
          { how: '信函' as const, value: words.byPost(address) },
        ]
      : []),
    ...(email ? [{ how: '电子邮件' as const, value: email }] : []),
  ];
}

const DIGITS = '零一二三四五六七八九十';
const inHan = (number: number) => (number <= 10 ? DIGITS[number]! : `十${DIGITS[number - 10]}`);
