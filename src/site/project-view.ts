/** What the pages of renovation projects show: the plans of all years, and everything about one project. */
import { consentPasses, consentSteps, type ConsentStep } from '../model/consent-steps.ts';
import { ganttOf, type Gantt } from '../model/gantt.ts';
import { projectMoney, type ProjectMoney } from '../model/project-money.ts';
import { inOrder, lateDays, projectState, stageStatus, type ProjectState, type StageStatus } from '../model/stage-status.ts';
import type { Audit } from '../schema/audit.ts';
import type { Compound } from '../schema/compound.ts';
import type { Consent } from '../schema/consent.ts';
import type { Fund } from '../schema/fund.ts';
import type { Office } from '../schema/office.ts';
import type { ProjectItem } from '../schema/project-item.ts';
import type { ProjectStage } from '../schema/project-stage.ts';
import type { Project } from '../schema/project.ts';
import type { Warranty } from '../schema/warranty.ts';
import { noticeEntry, type NoticeEntry } from './notice-view.ts';
import { compare, type Site } from './site.ts';

export interface StageView {
  stage: ProjectStage;
  status: StageStatus;
  late: number;
  notices: NoticeEntry[];
}

export interface ConsentView {
  consent: Consent;
  steps: ConsentStep[];
  passes: boolean;
}

export interface ProjectView {
  project: Project;
  compounds: Compound[];
  state: ProjectState;
  office: Office | undefined;
  stages: StageView[];
  chart: Gantt | undefined;
  /** The day up to which the chart is drawn: that of the data, or the one on which the project was given up. */
  until: string;
  items: ProjectItem[];
  sources: Fund[];
  uses: Fund[];
  money: ProjectMoney;
  audits: Audit[];
  warranties: Warranty[];
  /** Oldest first. */
  consents: ConsentView[];
  /** Oldest first: the plan it stands in, then its own. */
  notices: NoticeEntry[];
  asOf: string;
}

export function projectView(site: Site, project: Project): ProjectView {
  const asOf = site.dataDate;
  const stages = inOrder(site.where('projectStage', 'projectId', project.id));
  const funds = site.where('fund', 'projectId', project.id);
  const entry = (id: string) => site.find('notice', id);
  return {
    project,
    compounds: compoundsOf(site, project),
    state: projectState(project, stages, asOf),
    office: site.find('office', project.ownerOfficeId),
    stages: stages.map((stage) => ({
      stage,
      status: stageStatus(stage, asOf),
      late: lateDays(stage, asOf),
      notices: (stage.noticeIds ?? []).flatMap((id) => entry(id) ?? []).map((notice) => noticeEntry(site, notice)),
    })),
    chart: ganttOf(stages, lastDay(project, asOf)),
    until: lastDay(project, asOf),
    items: [...site.where('projectItem', 'projectId', project.id)],
    sources: funds.filter(({ flow }) => flow === '来源'),
    uses: funds.filter(({ flow }) => flow === '支出'),
    money: projectMoney(funds),
    audits: site.where('audit', 'projectId', project.id).toSorted((a, b) => compare(a.on, b.on)),
    warranties: [...site.where('warranty', 'projectId', project.id)],
    consents: site
      .where('consent', 'projectId', project.id)
      .toSorted((a, b) => compare(a.decidedOn, b.decidedOn))
      .map(consentView),
    notices: noticesOf(site, project, stages),
    asOf,
  };
}

function lastDay({ stoppedOn }: Project, asOf: string): string {
  return stoppedOn !== undefined && stoppedOn < asOf ? stoppedOn : asOf;
}

export function consentView(consent: Consent): ConsentView {
  return { consent, steps: consentSteps(consent), passes: consentPasses(consent) };
}

function compoundsOf(site: Site, project: Project): Compound[] {
  return (project.compoundIds ?? []).flatMap((id) => site.find('compound', id) ?? []);
}

/** The notice of the plan, those of the stages, and the others of the same affairs. */
function noticesOf(site: Site, project: Project, stages: readonly ProjectStage[]): NoticeEntry[] {
  const named = stages.flatMap(({ noticeIds = [] }) => noticeIds).flatMap((id) => site.find('notice', id) ?? []);
  const affairs = new Set(named.flatMap(({ caseId }) => caseId ?? []));
  const all = [
    ...(project.planNoticeId ? [site.find('notice', project.planNoticeId)].filter((one) => one !== undefined) : []),
    ...named,
    ...[...affairs].flatMap((caseId) => site.where('notice', 'caseId', caseId)),
  ];
  return [...new Set(all)]
    .sort((a, b) => compare(a.publishedOn, b.publishedOn) || compare(a.id, b.id))
    .map((notice) => noticeEntry(site, notice));
}

export interface ProjectRow {
  project: Project;
  compounds: Compound[];
  state: ProjectState;
}

export interface ProjectList {
  /** Newest plan first; in the order of the plan within. */
  years: { year: number; rows: ProjectRow[] }[];
  rows: ProjectRow[];
  /** Four counts that are not one another (a project may take in several compounds, a compound several buildings). */
  counts: { projects: number; compounds: number; buildings: number; singles: number; area: number; households: number };
  done: number;
  stopped: number;
  /** Stages that should have ended by the day of the data and have not, the longest overdue first. */
  overdue: (ProjectRow & { late: ProjectStage })[];
  overdueProjects: number;
  cutoff: number | undefined;
  asOf: string;
}

export function projectList(site: Site): ProjectList {
  const rows = site.all.project.map((project): ProjectRow => ({
    project,
    compounds: compoundsOf(site, project),
    state: projectState(project, site.where('projectStage', 'projectId', project.id), site.dataDate),
  }));
  const compounds = [...new Set(rows.flatMap((row) => row.compounds))];
  const sum = (field: 'floorArea' | 'households' | 'buildings') => rows.reduce((total, { project }) => total + (project[field] ?? 0), 0);
  const years = [...new Set(rows.map(({ project }) => project.year))].sort((a, b) => b - a);
  return {
    years: years.map((year) => ({ year, rows: rows.filter(({ project }) => project.year === year) })),
    rows,
    counts: {
      projects: rows.length,
      compounds: compounds.length,
      buildings: sum('buildings'),
      singles: compounds.filter(({ isSingleBuilding }) => isSingleBuilding).length,
      area: sum('floorArea'),
      households: sum('households'),
    },
    done: rows.filter(({ state }) => state.what === 'done').length,
    stopped: rows.filter(({ state }) => state.what === 'stopped').length,
    overdue: rows
      .filter(({ state }) => state.overdue)
      .flatMap((row) =>
        site
          .where('projectStage', 'projectId', row.project.id)
          .filter((stage) => stageStatus(stage, site.dataDate) === '逾期')
          .map((late) => ({ ...row, late })),
      )
      .sort((a, b) => compare(a.late.plannedEnd, b.late.plannedEnd)),
    overdueProjects: rows.filter(({ state }) => state.overdue).length,
    cutoff: site.campaign?.oldCompoundCutoff,
    asOf: site.dataDate,
  };
}
