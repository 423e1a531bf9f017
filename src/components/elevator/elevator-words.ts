/** The state of an added elevator in words and signs. */
import { longDate } from '../../format/date.ts';
import type { IconName } from '../../format/icons.ts';
import { elevatorText as words } from '../../format/wording/elevator.ts';
import { ELEVATOR_STEPS } from '../../model/elevator-stage.ts';
import type { ElevatorRow } from '../../site/elevator-view.ts';

/** The day on which its present step began. */
export function sinceOf({ elevator, step }: ElevatorRow): string | undefined {
  if (step === '终止') return elevator.stoppedOn;
  const field = ELEVATOR_STEPS.find(([name]) => name === step)?.[1];
  return field && elevator[field];
}

/** The answer of an elevator's page; `【…】` marks the step. */
export function elevatorAnswer(row: ElevatorRow): string {
  const { elevator, step } = row;
  const since = sinceOf(row);
  const day = since && longDate(since);
  if (step === '终止') return words.stopped(day ?? '', elevator.stoppedReason ?? '');
  if (step === '投用') return words.inUse(day ?? '', elevator.nextInspection && longDate(elevator.nextInspection));
  return words.answer(step, day);
}

export function stepSign(at: number, here: number, stopped: boolean): { tone: 'good' | 'caution' | 'idle'; icon: IconName; text: string } {
  if (at < here || (at === here && here === ELEVATOR_STEPS.length - 1))
    return { tone: 'good', icon: 'ok', text: at === here ? words.used : words.done };
  if (stopped) return { tone: 'idle', icon: 'ring', text: words.never };
  return at === here ? { tone: 'caution', icon: 'half', text: words.here } : { tone: 'idle', icon: 'ring', text: words.waiting };
}
