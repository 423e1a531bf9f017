import { addDays, daysBetween, noticeDay } from '../dates.ts';
import { USUAL_NOTICES } from '../options.ts';
import type { Random } from '../random.ts';
import { START } from '../start.ts';
import { NOTICED } from '../works/lifts.ts';
import type { World } from '../world.ts';
import type { Case, Template } from './draft.ts';
import { makeLists, makeNaming } from './civility-notices.ts';
import { makeServiceContract } from './contract-notices.ts';
import { makeCreditGrades } from './credit-notices.ts';
import { makeElevator } from './elevator.ts';
import { workdayBack } from './facts.ts';
import { makeFeeNotice } from './fee-notices.ts';
import { makeDepositReturn, makeTakeover } from './handover-notices.ts';
import { makeCommonIncome, makeRepairFund } from './money-notices.ts';
import { makeBoardMembers, makeCandidates } from './owner-notices.ts';
import { makeAnnualPlan } from './plan-notices.ts';
import { makePolicyDraft } from './policy-notices.ts';
import { makePriceChange } from './price-change.ts';
import { makeRenovation } from './renovation.ts';

export type PlannedCase = Case;

interface Series {
  name: string;
  template: Template;
  /** Affairs in the committed district of `USUAL_NOTICES`. */
  cases: number;
  /** How many days before the data date the last affair appears; without it that one is not kept open. */
  openFor?: number;
}

const SERIES: readonly Series[] = [
  { name: 'plan', template: makeAnnualPlan, cases: 2 },
  { name: 'lists', template: makeLists, cases: 4 },
  { name: 'naming', template: makeNaming, cases: 4 },
  { name: 'credit', template: makeCreditGrades, cases: 2 },
  { name: 'renovation', template: makeRenovation, cases: 27 },
  { name: 'price', template: makePriceChange, cases: 4, openFor: 9 },
  { name: 'elevator', template: makeElevator, cases: NOTICED },
  { name: 'policy', template: makePolicyDraft, cases: 9, openFor: 7 },
  { name: 'fee', template: makeFeeNotice, cases: 8, openFor: 2 },
  { name: 'candidates', template: makeCandidates, cases: 7, openFor: 4 },
  { name: 'board', template: makeBoardMembers, cases: 7, openFor: 3 },
  { name: 'contract', template: makeServiceContract, cases: 7, openFor: 1 },
  { name: 'takeover', template: makeTakeover, cases: 7, openFor: 8 },
  { name: 'deposit', template: makeDepositReturn, cases: 7, openFor: 14 },
  { name: 'fund', template: makeRepairFund, cases: 8, openFor: 3 },
  { name: 'income', template: makeCommonIncome, cases: 12, openFor: 11 },
];
/** Series of single notices, which fill up what the others leave. */
const EXTRA = SERIES.filter((series) => ['fund', 'income', 'candidates', 'board', 'deposit'].includes(series.name));

/** As many affairs of every matter as the wanted number of notices gives room for. */
export function planCases(world: World): PlannedCase[] {
  const { notices, asOf } = world.options;
  const cases: PlannedCase[] = [];
  let left = notices;
  const add = (made: Case) => {
    const drafts = made.drafts.filter((draft) => draft.on >= START && draft.on <= asOf);
    if (drafts.length === 0 || drafts.length > left) return;
    left -= drafts.length;
    cases.push({ ...made, drafts });
  };
  const run = (series: Series, index: number, count: number) => {
    const random = world.random.fork(`${series.name}/${index}`);
    add(series.template(world, random, index, dayOf(random, series, index, count, asOf)));
  };
  const counts = SERIES.map((series) => Math.max(1, Math.round((series.cases * notices) / USUAL_NOTICES)));
  SERIES.forEach((series, at) => run(series, (counts[at] ?? 1) - 1, counts[at] ?? 1));
  const most = Math.max(...counts);
  for (let turn = 0; turn < most - 1; turn += 1) {
    SERIES.forEach((series, at) => {
      if (turn < (counts[at] ?? 1) - 1) run(series, turn, counts[at] ?? 1);
    });
  }
  for (let extra = 0; left > 0 && extra < notices; extra += 1) {
    const series = EXTRA[extra % EXTRA.length] as Series;
    const at = SERIES.findIndex((entry) => entry.name === series.name);
    run(series, (counts[at] ?? 0) + extra, (counts[at] ?? 0) + extra + 5);
  }
  return cases;
}

/** Affairs spread evenly from the first day to the data date; the last of an open series a few days before it. */
function dayOf(random: Random, series: Series, index: number, count: number, asOf: string): string {
  if (index === count - 1 && series.openFor) return workdayBack(addDays(asOf, -series.openFor));
  const span = daysBetween(START, asOf) - 12;
  return noticeDay(addDays(START, Math.floor((span * (index + random.next())) / count)));
}
