/** What progressed in the records of the demonstration, from the days they name. */
import type { KindName } from '../../../src/schema/registry.ts';
import type { Event, State } from './past.ts';

/** A day of a record, and the fields that were filled in on it. */
interface Step {
  on: string;
  with?: readonly string[];
}

const STEPS: Partial<Record<KindName, readonly Step[]>> = {
  projectStage: [{ on: 'actualStart' }, { on: 'actualEnd', with: ['delayReason'] }],
  projectItem: [
    { on: 'doneOn', with: ['result', 'reason', 'agreedHow', 'accepted', 'defect', 'fixBy'] },
    { on: 'fixedOn', with: ['accepted'] },
  ],
  elevator: [
    { on: 'buildFrom' },
    { on: 'inspectFrom' },
    { on: 'registerFrom' },
    { on: 'inUseFrom', with: ['maintainer', 'useRegNo', 'nextInspection'] },
  ],
  issue: [
    { on: 'closedOn', with: ['result', 'evidence', 'evidenceNoticeId', 'verdict'] },
    { on: 'visitedOn', with: ['verdict'] },
  ],
  order: [{ on: 'closedOn', with: ['result'] }],
  sanwu: [{ on: 'startedOn' }, { on: 'removedOn', with: ['exitEvidence', 'exitContractId', 'noticeId'] }],
  listing: [{ on: 'removedOn', with: ['outcome'] }],
  liaison: [{ on: 'to', with: ['endReason'] }],
  organisation: [{ on: 'endedOn' }],
};

/** The days on which something of a record was filled in, earliest first, up to `asOf`. */
export function stepsOf(kind: KindName, value: State['value'], asOf: string): Event[] {
  const steps = (STEPS[kind] ?? []).filter(({ on }) => dayIn(value, on) !== undefined && dayIn(value, on)! <= asOf);
  return steps
    .map((step, at) => {
      const later = new Set(steps.slice(at + 1).flatMap(({ with: fields = [] }) => fields));
      const fields = [step.on, ...(step.with ?? []).filter((field) => !later.has(field))];
      return { day: dayIn(value, step.on)!, kind: 'update' as const, undo: (after: State) => without(after, fields) };
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** Fields whose days are those of steps. */
export function stepDays(kind: KindName): readonly string[] {
  return (STEPS[kind] ?? []).map(({ on }) => on);
}

export function without({ value, ...rest }: State, fields: readonly string[]): State {
  return { ...rest, value: Object.fromEntries(Object.entries(value).filter(([key]) => !fields.includes(key))) };
}

function dayIn(value: State['value'], field: string): string | undefined {
  const day = value[field];
  return typeof day === 'string' ? day : undefined;
}
