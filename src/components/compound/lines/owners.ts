/** What a compound's page answers about its company, its money, its owners' bodies and the centre nearby. */
import type { CompoundView } from '../../../site/compound-view.ts';
import { moneyText, priceText } from '../../../format/money.ts';
import { percentText } from '../../../format/percent.ts';
import { compoundOwnersText as words } from '../../../format/wording/compound-owners.ts';
import { periodText } from '../../../format/wording/disclosure.ts';
import { disclosurePath } from '../../../model/owners-routes.ts';
import { companyPath, recordPath } from '../../../model/routes.ts';
import { kindOf } from '../../../schema/registry.ts';
import type { DisclosureState } from '../../../model/disclosure-state.ts';
import type { AnswerLine, LineStatus, Piece } from '../answer-line.ts';

export function ownersLines({ owners }: CompoundView): AnswerLine[] {
  return [companyLine(owners), accountLine(owners), priceLine(owners), bodiesLine(owners)].filter((line) => line !== undefined);
}

/** Parts of the one sentence above the lines. */
export function ownersAnswer({ owners: { account } }: CompoundView): string[] {
  return account ? [words.answerAccount(periodText(account.row.period), accountText(account.state, account.row.income))] : [];
}

type Owners = CompoundView['owners'];

function companyLine({ company: found, collection, survey }: Owners): AnswerLine | undefined {
  if (!found) return undefined;
  const { company, contract, grade, penalties } = found;
  return {
    title: words.company,
    ...(contract && { status: { tone: 'idle', icon: 'ring', text: words.contractState, due: contract.to } }),
    answer: [
      { text: company.shortName ?? company.name, path: companyPath(company.id) },
      grade && words.grade(grade.grading.grade, grade.scheme?.title ?? ''),
    ],
    detail: [
      ...(contract ? [words.contractTo, { day: contract.to }, words.stop] : []),
      penalties > 0 ? { text: words.penalties(penalties), path: `${companyPath(company.id)}#penalties` } : undefined,
      penalties > 0 ? words.stop : undefined,
      collection &&
        (collection.basis === '户数' ? words.collectionHomes : words.collection)(
          periodText(collection.period),
          percentText(collection.rate),
        ),
      survey?.rate !== undefined && survey.sample !== undefined ? words.survey(percentText(survey.rate), survey.sample) : undefined,
    ],
  };
}

const LOOKS: Record<DisclosureState, LineStatus> = {
  published: { tone: 'good', icon: 'ok', text: words.published },
  zero: { tone: 'good', icon: 'half', text: words.zero },
  none: { tone: 'idle', icon: 'flat', text: words.none },
  missing: { tone: 'bad', icon: 'bad', text: words.missing },
};

function accountText(state: DisclosureState, income: number | undefined): string {
  if (state === 'published') return income === undefined ? words.published : words.income(moneyText(income));
  return { zero: words.zero, none: words.none, missing: words.missing }[state];
}

function accountLine({ account }: Owners): AnswerLine | undefined {
  if (!account) return undefined;
  const { row, state } = account;
  const money: Piece[] =
    row.expense !== undefined && row.balance !== undefined && state === 'published'
      ? [words.expense(moneyText(row.expense)), words.comma, words.balance(moneyText(row.balance)), words.stop]
      : [];
  return {
    title: words.account,
    status: LOOKS[state],
    answer: [{ text: periodText(row.period), path: disclosurePath(row.compoundId) }, accountText(state, row.income)],
    detail: [
      ...money,
      row.reason ?? (state === 'zero' ? row.note : undefined),
      ...(row.publishedOn && state === 'published' ? [{ day: row.publishedOn }, words.publishedOn] : []),
    ],
  };
}

function priceLine({ priceChange: change }: Owners): AnswerLine | undefined {
  if (!change) return undefined;
  const text = words.priceAnswer(change.item, priceText(change.before), priceText(change.after), change.unit);
  return {
    title: words.priceChange,
    status: { tone: 'open', icon: 'open', text: words.priceState },
    answer: [{ text, path: recordPath(kindOf('priceChange'), change.id) }],
    detail: words.priceDetail,
  };
}

function bodiesLine({ bodies, expired, centre }: Owners): AnswerLine | undefined {
  const committee = bodies.find(({ kind }) => kind !== '党组织');
  const party = bodies.find(({ kind }) => kind === '党组织');
  if (bodies.length === 0 && !expired && !centre) return undefined;
  const path = (id: string) => recordPath(kindOf('organisation'), id);
  const body = committee ?? expired;
  return {
    title: words.bodies,
    ...(body?.termEnd && { status: { tone: 'idle', icon: 'ring', text: words.termState, due: body.termEnd } }),
    answer: body?.termEnd
      ? [{ text: words.termEnd(body.kind), path: path(body.id) }, { day: body.termEnd }]
      : body
        ? [{ text: body.name, path: path(body.id) }]
        : words.noCommittee,
    detail: [
      party && { text: words.party, path: path(party.id) },
      party && words.stop,
      ...(centre
        ? [
            words.centre,
            { text: centre.name, path: recordPath(kindOf('centre'), centre.id) },
            centre.hours ? words.hours(centre.hours) : words.stop,
          ]
        : []),
    ],
  };
}
