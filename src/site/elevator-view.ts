/** What the pages of added elevators show. */
import { ELEVATOR_STEPS, elevatorStep, sumOfShares, type ElevatorStep } from '../model/elevator-stage.ts';
import type { Compound } from '../schema/compound.ts';
import type { ElevatorShare } from '../schema/elevator-share.ts';
import type { Elevator } from '../schema/elevator.ts';
import type { Notice } from '../schema/notice.ts';
import { noticeEntry, type NoticeEntry } from './notice-view.ts';
import { consentView, type ConsentView } from './project-view.ts';
import { compare, type Site } from './site.ts';

export interface ElevatorRow {
  elevator: Elevator;
  step: ElevatorStep | '终止' | undefined;
}

export interface ElevatorView extends ElevatorRow {
  compound: Compound | undefined;
  /** Steps with the day on which each began; those to come have none. */
  steps: { step: ElevatorStep; on: string | undefined }[];
  /** Highest floor first. */
  shares: ElevatorShare[];
  /** What the homes pay together, in 分. */
  owners: number;
  consents: ConsentView[];
  /** Oldest first. */
  notices: NoticeEntry[];
  asOf: string;
}

export function elevatorView(site: Site, elevator: Elevator): ElevatorView {
  const shares = site.where('elevatorShare', 'elevatorId', elevator.id).toSorted((a, b) => b.floor - a.floor);
  return {
    elevator,
    step: elevatorStep(elevator, site.dataDate),
    compound: site.find('compound', elevator.compoundId),
    steps: ELEVATOR_STEPS.map(([step, field]) => ({
      step,
      on: elevator[field] !== undefined && elevator[field] <= site.dataDate ? elevator[field] : undefined,
    })),
    shares,
    owners: sumOfShares(shares),
    consents: site
      .where('consent', 'elevatorId', elevator.id)
      .toSorted((a, b) => compare(a.decidedOn, b.decidedOn))
      .map(consentView),
    notices: noticesOf(site, elevator).map((notice) => noticeEntry(site, notice)),
    asOf: site.dataDate,
  };
}

/** The notices it names and the others of their affairs. */
function noticesOf(site: Site, { schemeNoticeId, resultNoticeId }: Elevator): Notice[] {
  const named = [schemeNoticeId, resultNoticeId].flatMap((id) => site.find('notice', id) ?? []);
  const affairs = new Set(named.flatMap(({ caseId }) => caseId ?? []));
  const all = new Set([...named, ...[...affairs].flatMap((caseId) => site.where('notice', 'caseId', caseId))]);
  return [...all].sort((a, b) => compare(a.publishedOn, b.publishedOn) || compare(a.id, b.id));
}

export interface ElevatorList {
  rows: ElevatorRow[];
  /** Furthest step last, each with its elevators, those latest there first; what was given up at the end. */
  groups: { step: ElevatorStep | '终止'; rows: ElevatorRow[] }[];
  inUse: number;
  asOf: string;
}

export function elevatorList(site: Site): ElevatorList {
  const rows = site.all.elevator.map((elevator): ElevatorRow => ({ elevator, step: elevatorStep(elevator, site.dataDate) }));
  const order = [...ELEVATOR_STEPS.map(([step]) => step), '终止' as const];
  const dayOf = ({ elevator, step }: ElevatorRow) => {
    const field = ELEVATOR_STEPS.find(([name]) => name === step)?.[1];
    return (field ? elevator[field] : elevator.stoppedOn) ?? '';
  };
  return {
    rows,
    groups: order
      .map((step) => ({ step, rows: rows.filter((row) => row.step === step).sort((a, b) => compare(dayOf(b), dayOf(a))) }))
      .filter((group) => group.rows.length > 0),
    inUse: rows.filter(({ step }) => step === '投用').length,
    asOf: site.dataDate,
  };
}
