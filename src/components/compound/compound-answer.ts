/** The one sentence that answers 我家小区怎么样, from whatever is on record. */
import type { CompoundView } from '../../site/compound-view.ts';
import { longDate } from '../../format/date.ts';
import { priceRange } from '../../format/money.ts';
import { changeOf } from '../../format/wording/change.ts';
import { compoundText as words } from '../../format/wording/compound.ts';
import { verdictWords } from '../../format/wording/verdict.ts';
import { groupAnswers } from './answer-line.ts';

/** What asks something of the reader first, then what it costs, what the registers say, and how it was judged. */
export function compoundAnswer(view: CompoundView): string {
  return `${[openPart(view), feePart(view), ...groupAnswers(view), listPart(view), scorePart(view)].filter(Boolean).join('；')}。`;
}

function openPart({ open }: CompoundView): string | undefined {
  return open[0] && words.answerOpen(open.length, longDate(open[0].periodEnd!));
}

function feePart({ fees }: CompoundView): string {
  const priced = fees.filter(({ charge }) => charge.price !== undefined);
  const prices = priced.map(({ charge }) => charge.price!);
  if (prices.length === 0) return words.answerNoFee;
  const verdicts = new Set(priced.map(({ verdict, charge }) => verdictWords(verdict, charge.regime).short));
  const [only] = verdicts;
  const price = words.answerFee(priceRange(Math.min(...prices), Math.max(...prices)), priced[0]?.charge.unit ?? '');
  return verdicts.size === 1 && only ? words.answerVerdict(price, only) : price;
}

function listPart({ listings }: CompoundView): string | undefined {
  const lists = new Set(listings.flatMap(({ standing, rule }) => (standing && rule ? [rule.list] : [])));
  return lists.size > 0 ? words.answerListed([...lists].join('、')) : undefined;
}

function scorePart({ scores: [last] }: CompoundView): string | undefined {
  if (!last) return undefined;
  if (last.rank === undefined) return words.answerUnranked(last.round.title);
  const change = last.change?.kind === 'moved' && last.change.places !== 0 ? changeOf(last.change).long : undefined;
  return words.answerRank(last.round.title, last.rank, change);
}
