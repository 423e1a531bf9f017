import type { Elevator } from '../schema/elevator.ts';

/** The steps of adding an elevator, in order, and the day on which each begins. */
export const ELEVATOR_STEPS = [
  ['意愿征集', 'wishOn'],
  ['方案公示', 'schemeFrom'],
  ['异议处理', 'schemeTo'],
  ['审查', 'reviewFrom'],
  ['施工', 'buildFrom'],
  ['监督检验', 'inspectFrom'],
  ['使用登记', 'registerFrom'],
  ['投用', 'inUseFrom'],
] as const satisfies readonly (readonly [string, keyof Elevator])[];

export type ElevatorStep = (typeof ELEVATOR_STEPS)[number][0];

/**
 * The step an elevator is in on `day`: the last whose day has come. 异议处理 begins after the last day of the notice of
 * its scheme. `undefined` before the first, 终止 when it was given up.
 */
export function elevatorStep(elevator: Elevator, day: string): ElevatorStep | '终止' | undefined {
  if (elevator.stoppedOn !== undefined && elevator.stoppedOn <= day) return '终止';
  return ELEVATOR_STEPS.findLast(([step, field]) => {
    const on = elevator[field];
    return on !== undefined && (step === '异议处理' ? on < day : on <= day);
  })?.[0];
}

/** What the homes pay together, in 分. */
export function sumOfShares(shares: readonly { homes: number; each: number }[]): number {
  return shares.reduce((sum, share) => sum + share.homes * share.each, 0);
}
