import { consentPasses, consentSteps, type ConsentStep } from '../model/consent-steps.ts';
import { elevatorStep } from '../model/elevator-stage.ts';
import { writeDecimal } from '../schema/cells.ts';
import type { Consent } from '../schema/consent.ts';
import type { Dataset, Row } from '../schema/dataset.ts';
import type { Context } from './context.ts';
import { ELEVATOR_RULES } from './elevator.ts';
import { MONEY_RULES } from './project-money.ts';
import { STAGE_RULES } from './project-stage.ts';
import { rule, titleOf, wholeRule, type Rule } from './rule.ts';

/** Consents, projects with their stages, items and money, elevators, city works. */
export const WORKS_RULES: readonly Rule[] = [
  rule('REC-CONSENT', 'error', '同意的不多于参与的，参与的不多于全部', (data, _context, report) => {
    for (const row of data.consent) {
      for (const [more, less] of MORE_AND_LESS) {
        if (row.value[less] > row.value[more])
          report(row, less, `“${titleOf('consent', less)}”大于“${titleOf('consent', more)}”`, '核对两个数');
      }
    }
  }),

  wholeRule('V-42', 'error', '作为依据的业主表决，参与和同意都达到规定的比例', (data, context, report) => {
    for (const [row, why] of restingVotes(data, context)) {
      if (MORE_AND_LESS.some(([more, less]) => row.value[less] > row.value[more])) continue;
      for (const step of consentSteps(row.value)) {
        if (step.holds) continue;
        const field =
          step.what === 'voted' ? (step.of === 'area' ? 'votedArea' : 'votedHeads') : step.of === 'area' ? 'yesArea' : 'yesHeads';
        report(row, field, `${stepText(step)}，${why}`, '核对四个数；表决确实没有通过的，改正以它为依据的登记');
      }
    }
  }),

  rule('REC-PROJECT', 'error', '改造的面积和户数不多于所涉小区的总数', (data, context, report) => {
    for (const row of data.project) {
      const compounds = (row.value.compoundIds ?? []).map((id) => context.find('compound', id)?.value);
      if (compounds.length === 0 || compounds.includes(undefined)) continue;
      for (const field of ['floorArea', 'households', 'buildings'] as const) {
        const whole = compounds.reduce((sum, compound) => sum + compound![field], 0);
        const shown = (value: number) => (field === 'floorArea' ? writeDecimal(value, 2) : String(value));
        if ((row.value[field] ?? 0) > whole)
          report(
            row,
            field,
            `“${titleOf('project', field)}”是 ${shown(row.value[field]!)}，所涉小区一共只有 ${shown(whole)}`,
            '核对项目和小区台账',
          );
      }
    }
  }),

  ...STAGE_RULES,
  ...MONEY_RULES,
  ...ELEVATOR_RULES,

  rule('REC-WORKS', 'warning', '完成的不多于目标', (data, _context, report) => {
    for (const row of data.cityWork) {
      const { target, done, unit } = row.value;
      if (done > target)
        report(row, 'done', `完成 ${done}${unit}，多于目标 ${target}${unit}`, '核对两个数和单位；确实超额的，在说明里写明');
    }
  }),
];

const MORE_AND_LESS = [
  ['electorateArea', 'votedArea'],
  ['electorateHeads', 'votedHeads'],
  ['votedArea', 'yesArea'],
  ['votedHeads', 'yesHeads'],
] as const;

/**
 * Votes that something rests on, and what: a project whose design is settled, an elevator that went on past its scheme,
 * a contract, a price that is in force. A project and an elevator do not name their vote: of several the last that passed
 * is the one. A vote that failed may be published.
 */
function* restingVotes(data: Dataset, context: Context): Iterable<[Row<Consent>, string]> {
  for (const stage of data.projectStage) {
    const { projectId, actualEnd } = stage.value;
    if (stage.value.stage !== '设计方案' || actualEnd === undefined) continue;
    const votes = context.where('consent', 'projectId', projectId).filter(({ value }) => value.matter === '改造');
    const last = decisive(votes);
    if (last) yield [last, `而项目“${projectId}”的设计方案已经完成`];
  }
  for (const { value: elevator } of data.elevator) {
    const step = elevatorStep(elevator, context.asOf);
    if (step === undefined || step === '意愿征集' || step === '终止') continue;
    const last = decisive(context.where('consent', 'elevatorId', elevator.id));
    if (last) yield [last, `而“${elevator.name}”已经到了${step}`];
  }
  for (const { value: contract } of data.contract) {
    const vote = namedVote(contract.consentId, context);
    if (vote) yield [vote, `而合同“${contract.id}”以它为依据`];
  }
  for (const { value: change } of data.priceChange) {
    const vote = change.effectiveOn === undefined ? undefined : namedVote(change.consentId, context);
    if (vote) yield [vote, `而调价“${change.id}”已经定了执行日期`];
  }
}

/** The vote that a contract or a change of price names as its own. */
function namedVote(id: string | undefined, context: Context): Row<Consent> | undefined {
  return id === undefined ? undefined : context.find('consent', id);
}

/** The last vote, unless one of them passed. */
function decisive(votes: readonly Row<Consent>[]): Row<Consent> | undefined {
  if (votes.some(({ value }) => consentPasses(value))) return undefined;
  return votes.toSorted((a, b) => (a.value.decidedOn < b.value.decidedOn ? -1 : 1)).at(-1);
}

/** `参与的面积 40000 ㎡，不到全部 61200 ㎡的三分之二`. */
function stepText({ what, of, part, whole, wholeIs, top, over, more }: ConsentStep): string {
  const shown = (value: number) => (of === 'area' ? `${writeDecimal(value, 2)} ㎡` : `${value} 人`);
  const share = more ? '没有超过' : '不到';
  const words = over === 2 ? '半数' : `${NUMERALS[over]}分之${NUMERALS[top]}`;
  return `${what === 'voted' ? '参与' : '同意'}的${of === 'area' ? '面积' : '人数'} ${shown(part)}，${share}${wholeIs === 'all' ? '全部' : '参与表决的'} ${shown(whole)}的${words}`;
}

const NUMERALS = ['', '一', '二', '三', '四'];
