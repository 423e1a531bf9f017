import type { Consent } from '../schema/consent.ts';

/** One comparison of whole numbers: `part` of `whole` against the share `top/over`. */
export interface ConsentStep {
  what: 'voted' | 'yes';
  of: 'area' | 'heads';
  part: number;
  /** Those counted against: all owners, or those who took part. */
  whole: number;
  wholeIs: 'all' | 'voted';
  top: number;
  over: number;
  /** 过半数 needs more than the share, the others at least it. */
  more: boolean;
  holds: boolean;
  /** `part × over` and `whole × top`: the two whole numbers that are compared. */
  left: bigint;
  right: bigint;
}

type Votes = Pick<Consent, 'threshold' | 'electorateArea' | 'electorateHeads' | 'votedArea' | 'votedHeads' | 'yesArea' | 'yesHeads'>;

/**
 * The arithmetic of a vote, step by step, by area and by heads.
 *
 * 《中华人民共和国民法典》第二百七十八条: owners with two thirds of the area and two thirds in number take part;
 * then more than half – or for items 6 to 8 at least three quarters – of the area and number of those who took part agree.
 * 全体三分之二以上: the rule of older local texts, by which two thirds of all owners agree, by area and by number.
 */
export function consentSteps(votes: Votes): ConsentStep[] {
  const { threshold } = votes;
  const all = { area: votes.electorateArea, heads: votes.electorateHeads };
  const voted = { area: votes.votedArea, heads: votes.votedHeads };
  const yes = { area: votes.yesArea, heads: votes.yesHeads };
  const both = (make: (of: 'area' | 'heads') => ConsentStep) => [make('area'), make('heads')];
  if (threshold === '全体三分之二以上') return both((of) => step('yes', of, yes[of], all[of], 'all', 2, 3, false));
  const [top, over, more] = threshold === '过半数' ? ([1, 2, true] as const) : ([3, 4, false] as const);
  return [
    ...both((of) => step('voted', of, voted[of], all[of], 'all', 2, 3, false)),
    ...both((of) => step('yes', of, yes[of], voted[of], 'voted', top, over, more)),
  ];
}

/** Whether every step holds. */
export function consentPasses(votes: Votes): boolean {
  return consentSteps(votes).every(({ holds }) => holds);
}

function step(
  what: ConsentStep['what'],
  of: ConsentStep['of'],
  part: number,
  whole: number,
  wholeIs: ConsentStep['wholeIs'],
  top: number,
  over: number,
  more: boolean,
): ConsentStep {
  const [left, right] = [BigInt(part) * BigInt(over), BigInt(whole) * BigInt(top)];
  return { what, of, part, whole, wholeIs, top, over, more, left, right, holds: more ? left > right : left >= right };
}
