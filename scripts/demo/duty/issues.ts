/** The problem list: found by five ways, led and handled by somebody, moved, closed, asked about. */
import { daysBetween } from '../../../src/model/calendar.ts';
import type { Compound } from '../../../src/schema/compound.ts';
import type { IssueExtension } from '../../../src/schema/issue-extension.ts';
import { ISSUE_SOURCES, type Issue } from '../../../src/schema/issue.ts';
import type { Liaison } from '../../../src/schema/liaison.ts';
import { addDays } from '../dates.ts';
import { scaled } from '../options.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import { ISSUE_TEXTS, LEGACY_TEXTS, WORKS_TEXTS, type IssueText } from './issue-texts.ts';
import type { StreetLead } from './leads.ts';
import { byId, ofCompound } from '../look-up.ts';

/** The first day of the list. */
export const LIST_BEGAN = '2025-06-16';
const ORDINARY = 372;
const LEGACY = 30;
const REFUSALS = ['属于专有部分，由业主自己维修，已当面说明', '属于业主共同决定的事项，已告知表决程序', '经核查不属实，已向反映人说明'];
const DELAYS = ['配件需要定做', '要等雨季过去再施工', '需要业主表决后实施', '与管网施工一并进行', '资金拨付晚于计划'];
const LEFT = ['较满意', '满意', '满意', '满意', '较满意', '不满意', '满意'] as const;

export interface Issues {
  issue: Issue[];
  issueExtension: IssueExtension[];
}

interface Facts {
  compound: Compound;
  lead: StreetLead;
  foundOn: string;
  days: number;
}

export function makeIssues(random: Random, world: World, leads: ReadonlyMap<string, StreetLead>, liaison: readonly Liaison[]): Issues {
  const { asOf, compounds: size } = world.options;
  const span = daysBetween(LIST_BEGAN, asOf) - 2;
  const older = [...world.compounds, ...world.compounds.filter(({ builtYear }) => builtYear < 2003)];
  const facts = (days: number): Facts => {
    const compound = random.pick(older);
    return { compound, lead: leads.get(compound.subdistrictId)!, foundOn: addDays(LIST_BEGAN, random.int(0, span)), days };
  };
  const drafts: Issue[] = [
    ...Array.from({ length: scaled(ORDINARY, size) }, () => ordinary(random, facts(random.pick([10, 15, 20, 30, 30, 45, 60])))),
    ...Array.from({ length: scaled(LEGACY, size) }, () => legacy(random, facts(random.int(170, 420)), span)),
    ...fromScores(random, world, leads),
    ...fromWorks(random, world, leads),
  ];
  const extensions: IssueExtension[] = [];
  const issues = drafts
    .sort((a, b) => (a.foundOn < b.foundOn ? -1 : a.foundOn > b.foundOn ? 1 : 0))
    .map((draft, at) => {
      const issue = { ...draft, id: `i-${draft.foundOn.slice(0, 4)}-${String(at + 1).padStart(4, '0')}` };
      const handled = handler(random, issue, leads, liaison);
      const open = { ...issue, ...handled };
      extensions.push(...extend(random, open, asOf));
      settle(random, open, asOf);
      return open;
    });
  return { issue: issues, issueExtension: extensions };
}

function ordinary(random: Random, { compound, lead, foundOn, days }: Facts): Issue {
  const category = random.pick(Object.keys(ISSUE_TEXTS) as (keyof typeof ISSUE_TEXTS)[]);
  return draft(
    random.pick(ISSUE_TEXTS[category]),
    category,
    random.pick(ISSUE_SOURCES.filter((one) => one !== '测评扣分')),
    compound,
    lead,
    foundOn,
    days,
  );
}

function legacy(random: Random, { compound, lead, days }: Facts, span: number): Issue {
  const text = random.pick(LEGACY_TEXTS);
  const source = random.pick(['居民议事', '包联走访', '督查'] as const);
  const foundOn = addDays(LIST_BEGAN, random.int(0, Math.max(1, Math.min(span, 240))));
  return { ...draft(text, '遗留问题', source, compound, lead, foundOn, days), blocker: text.blocker, authorityId: text.authority };
}

/** What cost a compound its points: one problem for every black entry that says until when to rectify. */
function fromScores(random: Random, world: World, leads: ReadonlyMap<string, StreetLead>): Issue[] {
  return world.civility.listing.flatMap(({ compoundId, reason, from, rectifyBy, removedOn, outcome }) => {
    const compound = byId(world.compounds, compoundId);
    if (!compound || !rectifyBy || from > world.options.asOf) return [];
    const text = { title: `测评扣分：${reason ?? '得分低于要求'}`.slice(0, 120), result: outcome ?? '整改后复查合格' };
    const issue = draft(
      text,
      random.pick(['环境卫生', '消防安全', '物业服务']),
      '测评扣分',
      compound,
      leads.get(compound.subdistrictId)!,
      from,
      1,
    );
    issue.deadline = rectifyBy;
    if (removedOn && removedOn <= world.options.asOf) issue.closedOn = removedOn;
    return [issue];
  });
}

/** What residents of compounds under works met with. */
function fromWorks(random: Random, world: World, leads: ReadonlyMap<string, StreetLead>): Issue[] {
  const { asOf } = world.options;
  return world.projects
    .filter(({ road }) => !road.stopped && road.siteOn < addDays(asOf, -20))
    .flatMap(({ project, compounds, road }) =>
      Array.from({ length: random.int(0, 2) }, () => {
        const compound = random.pick(compounds);
        const foundOn = addDays(road.siteOn, random.int(6, 20));
        const source = random.pick(['12345热线', '包联走访', '居民议事'] as const);
        return {
          ...draft(
            random.pick(WORKS_TEXTS),
            '改造施工',
            source,
            compound,
            leads.get(compound.subdistrictId)!,
            foundOn,
            random.pick([7, 10, 15]),
          ),
          projectId: project.id,
        };
      }),
    )
    .filter(({ foundOn }) => foundOn >= LIST_BEGAN);
}

function draft(
  text: IssueText,
  category: Issue['category'],
  source: Issue['source'],
  compound: Compound,
  lead: StreetLead,
  foundOn: string,
  days: number,
): Issue {
  return {
    id: '',
    title: text.title,
    category,
    source,
    compoundId: compound.id,
    subdistrictId: compound.subdistrictId,
    foundOn,
    deadline: addDays(foundOn, days),
    leadOfficial: lead.official,
    leadOfficeId: lead.officeId,
    decision: '办理',
    result: text.result,
  };
}

/** The official in liaison handles what was found on a visit, the subdistrict's desks the rest. */
function handler(
  random: Random,
  issue: Issue,
  leads: ReadonlyMap<string, StreetLead>,
  liaison: readonly Liaison[],
): Pick<Issue, 'executor' | 'executorOfficeId'> {
  const lead = leads.get(issue.subdistrictId!)!;
  const own = ofCompound(liaison, issue.compoundId).find(({ from, to }) => from <= issue.foundOn && (!to || to >= issue.foundOn));
  if (issue.source === '包联走访' && own) return { executor: `${own.officialName}（包联干部）`, executorOfficeId: own.officeId };
  return { executor: random.pick(lead.handlers), executorOfficeId: lead.officeId };
}

/** About one in seven is given more time once, a few twice; the earlier day stays. */
function extend(random: Random, issue: Issue, asOf: string): IssueExtension[] {
  if (issue.closedOn || !random.chance(issue.category === '遗留问题' ? 0.35 : 0.13)) return [];
  const rows: IssueExtension[] = [];
  for (let turn = random.chance(0.2) ? 2 : 1; turn > 0; turn -= 1) {
    const on = addDays(issue.deadline, -random.int(1, 6));
    if (on > asOf || on <= issue.foundOn || (rows.at(-1) && on <= rows.at(-1)!.on)) break;
    const after = addDays(issue.deadline, random.pick([15, 20, 30, 45]));
    rows.push({ issueId: issue.id, on, before: issue.deadline, after, reason: random.pick(DELAYS), approvedById: 'o-qzfb' });
    issue.deadline = after;
  }
  return rows;
}

/** Closed, late, refused or still open by the data date; residents are asked within a month. */
function settle(random: Random, issue: Issue, asOf: string): void {
  const { result } = issue;
  delete issue.result;
  const days = daysBetween(issue.foundOn, issue.deadline);
  if (!issue.closedOn && random.chance(0.03) && issue.category !== '遗留问题') {
    Object.assign(issue, { decision: '不予办理', decisionReason: random.pick(REFUSALS) });
    return;
  }
  const late = random.chance(issue.category === '遗留问题' ? 0.6 : 0.24);
  const closes =
    issue.closedOn ??
    addDays(issue.foundOn, late ? days + random.int(8, random.pick([60, 240, 480])) : random.int(Math.ceil(days / 4), days));
  if (closes > asOf) return;
  Object.assign(issue, {
    closedOn: closes,
    result,
    evidence: `${random.pick(['社区验收单', '现场照片', '回访记录'])}第${issue.id.slice(-4)}号`,
  });
  const visitedOn = addDays(closes, random.int(3, 24));
  if (visitedOn <= asOf) Object.assign(issue, { verdict: random.pick(LEFT), visitedOn });
  else issue.verdict = '未回访';
}
