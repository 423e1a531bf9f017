/** When a record of the demonstration was first published. */
import { addDays } from '../../../src/model/calendar.ts';
import { fieldsOf } from '../../../src/schema/fields.ts';
import { kindOf, type KindName } from '../../../src/schema/registry.ts';
import type { Records } from '../write.ts';
import { stepDays } from './steps.ts';

/** Days that were still to come when the record was published. */
const AHEAD = new Set(
  'deadline due until effectiveTo validTo termEnd rectifyBy targetDate appealUntil nextInspection fixBy plannedStart plannedEnd schemeTo withdrawOn'.split(
    ' ',
  ),
);
/** Kinds whose last day is the end of what runs, not the day on which it is told. */
const RUNNING: ReadonlySet<KindName> = new Set(['contract', 'grading', 'liaison', 'manager']);

type Value = Readonly<Record<string, unknown>>;

/** Says of each record on which day from the beginning of the campaign to `asOf` it was first published. */
export function firstDays(records: Records, asOf: string): (kind: KindName, value: Value) => string {
  const begin = records.campaign?.[0]?.startDate ?? asOf;
  const rounds = new Map(records.round?.map((round) => [round.id, round.publishedOn]));
  const plans = new Map<string, string>();
  for (const { projectId, plannedStart } of records.projectStage ?? []) {
    if (plannedStart < (plans.get(projectId) ?? '9')) plans.set(projectId, plannedStart);
  }
  const planned = (kind: KindName, value: Value): string | undefined => {
    if (kind === 'score' || kind === 'result' || kind === 'listing') return rounds.get(String(value['roundId']));
    if (kind === 'projectStage' || kind === 'projectItem') return plans.get(String(value['projectId']));
    if (kind === 'project') return plans.get(String(value['id']));
    const { month, quarter } = value as { month?: string; quarter?: string };
    if (month !== undefined) return addDays(`${month}-28`, 10);
    if (quarter !== undefined) return addDays(`${quarter.slice(0, 4)}-${String(Number(quarter.at(-1)) * 3).padStart(2, '0')}-28`, 12);
    return undefined;
  };
  return (kind, value) => {
    const day = planned(kind, value) ?? latestPast(kind, value, asOf) ?? begin;
    return day < begin ? begin : day > asOf ? asOf : day;
  };
}

function latestPast(kind: KindName, value: Value, asOf: string): string | undefined {
  if (kind === 'notice' || kind === 'document') return value['publishedOn'] as string;
  const skipped = stepDays(kind);
  return fieldsOf(kindOf(kind).schema)
    .filter(({ cell, key }) => cell === 'date' && !AHEAD.has(key) && !skipped.includes(key) && !(key === 'to' && RUNNING.has(kind)))
    .map(({ key }) => value[key])
    .filter((day): day is string => typeof day === 'string' && day <= asOf)
    .sort()
    .at(-1);
}
