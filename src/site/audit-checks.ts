import { AUDIT, type AuditGroup } from '../format/wording/audit.ts';
import { addDays, daysBetween, makeCalendar } from '../model/calendar.ts';
import { growsOld, homeUpdate, lastUpdates, NATIONAL_LIMITS } from '../model/freshness.ts';
import { stageStatus } from '../model/stage-status.ts';
import { pendingOutcomes } from '../rules/freshness.ts';
import { kindOf } from '../schema/registry.ts';
import { sourceOf, wholeFile, type AuditContext } from './audit.ts';
import { checkContacts } from './audit-contacts.ts';
import { checkLinks } from './audit-links.ts';

/** Every check of the inspection, each over the whole record. */
export const AUDIT_CHECKS: readonly ((context: AuditContext) => void)[] = [
  checkFreshness,
  checkOutcomes,
  checkDuties,
  checkWorks,
  checkValidity,
  checkProblems,
  checkLinks,
  checkContacts,
];

/** Counts of stale or empty columns from which a site fails as a whole (国办秘函〔2019〕19号). */
const VETO_COLUMNS = 5;
/** The outcome of a 公示, in working days, where the district set no limit of its own. */
const OUTCOME_LIMITS = { remindDays: 10, refuseDays: 30 };
/** How far ahead a clerk is told, in days. */
const AHEAD = 14;
const AHEAD_OF_EXPIRY = 60;

function checkFreshness({ dataset, problems, day, find }: AuditContext): void {
  const limits = dataset.thresholds[0]?.value.freshness ?? NATIONAL_LIMITS;
  const site = dataset.site[0];
  const lag = site ? daysBetween(site.value.asOf, day) : 0;
  if (site && lag > limits.homeDays)
    find('veto', sourceOf(site), AUDIT.dataOld(site.value.asOf, lag), addDays(site.value.asOf, limits.homeDays));
  const updates = lastUpdates(dataset, day);
  const home = homeUpdate(updates);
  if (!home) find('veto', wholeFile('content/notices'), AUDIT.neverPublished);
  else if (home.days > limits.homeDays)
    find('veto', home.row.at, AUDIT.homeOld(home.typed, home.days, limits.homeDays), addDays(home.on, limits.homeDays));
  const old = updates.filter(growsOld).filter(({ days }) => days > limits.columnDays);
  if (old.length >= VETO_COLUMNS) find('veto', wholeFile('data'), AUDIT.manyOld(old.length));
  for (const { kind, row, on, typed, days } of old)
    find('empty', row.at, AUDIT.columnOld(kindOf(kind).title, typed, days, limits.columnDays), addDays(on, limits.columnDays));
  const empty = problems.filter(({ code }) => code === 'BAD-FILE-NO-ROWS');
  if (empty.length >= VETO_COLUMNS) find('veto', wholeFile('data'), AUDIT.manyEmpty(empty.length));
}

function checkOutcomes({ dataset, day, find }: AuditContext): void {
  const calendar = makeCalendar(dataset.calendar.map(({ value }) => value));
  const limits = dataset.thresholds[0]?.value.outcomeWithin ?? OUTCOME_LIMITS;
  for (const { row, lastDay, remindOn } of pendingOutcomes(dataset, calendar, limits)) {
    if (remindOn < day) find('overdue', row.at, AUDIT.outcome(row.value.title, lastDay, remindOn), remindOn);
    else if (lastDay < day && remindOn <= addDays(day, AHEAD))
      find('soon', row.at, AUDIT.outcomeSoon(row.value.title, lastDay, remindOn), remindOn);
  }
}

function checkDuties({ dataset, day, find }: AuditContext): void {
  for (const { at, value } of dataset.issue) {
    if (value.closedOn === undefined && value.decision !== '不予办理' && value.deadline < day)
      find('overdue', at, AUDIT.issue(value.title, value.deadline), value.deadline);
  }
  for (const { at, value } of dataset.order) {
    if (value.closedOn === undefined && value.deadline < day) find('overdue', at, AUDIT.order(value.item, value.deadline), value.deadline);
  }
  for (const { at, value } of dataset.commitment) {
    const { target, due, result, unit, note } = value;
    // One that was missed and says why is settled.
    if (due < day && note === undefined && (result ?? 0) < value.value)
      find(
        'overdue',
        at,
        AUDIT.commitment(target, due, result === undefined ? '没有填' : `${result}${unit}`, `${value.value}${unit}`),
        due,
      );
  }
  for (const { at, value } of dataset.organisation) {
    if (value.termEnd !== undefined && value.termEnd < day && value.endedOn === undefined)
      find('overdue', at, AUDIT.term(value.name, value.termEnd), value.termEnd);
  }
}

function checkWorks({ dataset, day, find }: AuditContext): void {
  const projects = new Map(dataset.project.map(({ value }) => [value.id, value]));
  for (const { at, value } of dataset.projectStage) {
    const project = projects.get(value.projectId);
    if (!project || project.stoppedOn !== undefined || stageStatus(value, day) !== '逾期') continue;
    find('overdue', at, AUDIT.stage(project.name, value.stage, value.plannedEnd), value.plannedEnd);
  }
  for (const { at, value } of dataset.elevator) {
    if (value.nextInspection !== undefined && value.nextInspection < day)
      find('overdue', at, AUDIT.inspection(value.name, value.nextInspection), value.nextInspection);
  }
}

function checkValidity({ dataset, day, find }: AuditContext): void {
  const soon = addDays(day, AHEAD_OF_EXPIRY);
  for (const { at, value } of dataset.document) {
    const end = value.effectiveTo;
    if (value.status === '有效' && end !== undefined && end >= day && end <= soon)
      find('soon', at, AUDIT.documentSoon(value.title, end), end);
  }
  const own = dataset.feeStandard.filter(({ value }) => value.standing === '本区标准');
  for (const { at, value } of own) {
    const end = value.validTo;
    if (end === undefined || own.some((other) => (other.value.validFrom ?? '') > end)) continue;
    if (end < day) find('basis', at, AUDIT.standardOver(value.title, end), end);
    else if (end <= soon) find('soon', at, AUDIT.standardSoon(value.title, end), end);
  }
}

/** Codes of the check that an inspector would raise, with the group they belong to. */
const CODES: readonly (readonly [RegExp, AuditGroup])[] = [
  [/^V-0[67]$/, 'veto'],
  [/^(?:V-(?:34|38|45|60)|REC-NUMBER)$/, 'overdue'],
  [/^(?:V-2[26]|REC-STATUS)$/, 'basis'],
  [/^ATTACHMENT-/, 'broken'],
  [/^(?:BAD-FILE-NO-ROWS|V-5[12])$/, 'empty'],
];

function checkProblems({ problems, find }: AuditContext): void {
  for (const { code, message, hint, ...place } of problems) {
    const group = CODES.find(([codes]) => codes.test(code))?.[1];
    if (group) find(group, place, { what: `${message}（${code}）`, todo: hint });
  }
}
