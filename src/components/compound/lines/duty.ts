/** What a compound's page answers about duty: who answers for it, which problems are open, whether it is a 三无小区. */
import type { CompoundView } from '../../../site/compound-view.ts';
import { longDate, monthText } from '../../../format/date.ts';
import { compoundDutyText as words } from '../../../format/wording/compound-duty.ts';
import { liaisonText } from '../../../format/wording/liaison.ts';
import { recordPath, registerPath } from '../../../model/routes.ts';
import { kindOf } from '../../../schema/registry.ts';
import type { AnswerLine } from '../answer-line.ts';

export function dutyLines(view: CompoundView): AnswerLine[] {
  return [responsible(view), issues(view), sanwu(view), calls(view)].filter((line) => line !== undefined);
}

/** The official in liaison first; the office, which anyone may ask, beside it. */
function responsible({ office, subdistrict, community, duty: { liaison, chief } }: CompoundView): AnswerLine | undefined {
  const phone = office?.phone ?? subdistrict?.phone;
  const detail = words.officeDetail(community?.name, community?.phone, office?.hours);
  if (!liaison)
    return (
      office && {
        title: words.responsible,
        answer: phone ? [words.officeThen(office.name), { text: words.officePhone(phone), phone }] : office.name,
        detail,
      }
    );
  const { officialName, post, rhythm, weekday, timeFrom, timeTo, place, officePhone } = liaison;
  const kind = kindOf('liaison');
  return {
    title: words.liaison,
    answer: [
      { text: officialName, path: recordPath(kind, liaison.id) },
      words.receives(liaisonText.when(rhythm, weekday, timeFrom, timeTo)),
      { text: words.officePhone(officePhone), phone: officePhone },
    ],
    detail: [
      words.place(post, place),
      chief && words.chief,
      chief && { text: chief.officialName, path: recordPath(kind, chief.id) },
      chief && words.stop(chief.post),
      office && words.officeIs(office.name),
      office && phone ? { text: words.officePhone(phone), phone } : undefined,
    ],
  };
}

function issues({ duty: { open, closed } }: CompoundView): AnswerLine | undefined {
  const kind = kindOf('issue');
  const [next] = open;
  const [last] = closed;
  if (next)
    return {
      title: words.issue,
      status: { tone: 'caution', icon: 'half', text: words.issuesOpen(open.length), due: next.deadline },
      answer: [{ text: next.title, path: recordPath(kind, next.id) }, words.issueBy(longDate(next.deadline))],
      detail: [
        words.issueLead(next.leadOfficial),
        open.length > 1 ? { text: words.issuesAll(open.length), path: `${registerPath(kind)}?compound=${next.compoundId}` } : undefined,
      ],
    };
  if (!last) return undefined;
  return {
    title: words.issue,
    status: { tone: 'good', icon: 'ok', text: words.issuesNone },
    answer: [words.issueClosed(longDate(last.closedOn!)), { text: last.title, path: recordPath(kind, last.id) }],
    detail: [
      last.verdict && last.verdict !== NOT_ASKED ? words.verdict(last.verdict) : undefined,
      { text: words.issuesClosed(closed.length), path: `${registerPath(kind)}?compound=${last.compoundId}` },
    ],
  };
}

const NOT_ASKED = '未回访';

function sanwu({ duty: { sanwu: row } }: CompoundView): AnswerLine | undefined {
  if (!row) return undefined;
  const path = recordPath(kindOf('sanwu'), row.id);
  return row.removedOn
    ? {
        title: words.sanwu,
        status: { tone: 'good', icon: 'ok', text: words.sanwuOut },
        answer: [{ text: words.sanwuRemoved(longDate(row.removedOn), row.targetMode), path }],
      }
    : {
        title: words.sanwu,
        status: { tone: 'caution', icon: 'half', text: words.sanwuIn },
        answer: [{ text: row.plan, path }],
        detail: words.sanwuLead(row.leadOfficial, row.team),
      };
}

function calls({ duty: { calls: counts } }: CompoundView): AnswerLine | undefined {
  const [first] = counts;
  if (!first) return undefined;
  const parts = counts.map(({ topic, count }) => words.callsOf(topic, count!));
  return {
    title: words.calls,
    answer: [words.callsIn(monthText(`${first.month}-01`), parts), { text: words.callsAll, path: registerPath(kindOf('hotlineCount')) }],
  };
}

/** Parts of the one sentence above the lines. */
export function dutyAnswer({ duty: { open, sanwu: row } }: CompoundView): string[] {
  return [...(open.length > 0 ? [words.answerIssues(open.length)] : []), ...(row && !row.removedOn ? [words.answerSanwu] : [])];
}
