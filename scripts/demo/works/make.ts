import { passingVote } from '../notices/facts.ts';
import type { Consent } from '../../../src/schema/consent.ts';
import type { StageName } from '../../../src/schema/project-stage.ts';
import { addDays } from '../dates.ts';
import type { Notices } from '../notices/make-notices.ts';
import type { PlannedProject } from '../projects.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import type { Records } from '../write.ts';
import { cityWorks } from './city-works.ts';
import { itemRows } from './items.ts';
import { liftRow, shareRows, voteOf } from './lifts.ts';
import { auditRows, fundRows, warrantyRows } from './money.ts';
import { knownBy } from './road.ts';

/** The notice that tells of a stage, by the name its template gave it. */
const TOLD: Partial<Record<StageName, string>> = { 设计方案: 'design', 招投标: 'tender', 施工: 'build', 综合验收: 'accept' };

/** The registers of works, from what was planned and the numbers that the notices got. */
export function makeWorks(random: Random, world: World, notices: Notices, _made: Records): Records {
  const { projects, lifts } = world;
  const { asOf } = world.options;
  const own = random.fork('works/rows');
  const each = <T>(rows: (planned: World['projects'][number]) => T[]) => projects.flatMap(rows);
  return {
    project: projects.map(({ project }) => {
      const planNoticeId = notices.idOf(`annual-${project.year}-plan`);
      return { ...project, ...(planNoticeId && { planNoticeId }) };
    }),
    projectStage: each(({ project, road }) =>
      knownBy(road, project.id, asOf).map((stage) => {
        const told = TOLD[stage.stage];
        const id = told && notices.idOf(`${project.id}-${told}`);
        return { ...stage, ...(id && { noticeIds: [id] }) };
      }),
    ),
    projectItem: each(({ project, road, items }) => itemRows(own.fork(`items/${project.id}`), project.id, road, items, asOf)),
    fund: each((planned) => fundRows(planned, asOf)),
    audit: each((planned) => auditRows(own.fork(`audits/${planned.project.id}`), planned, asOf)),
    warranty: each((planned) => warrantyRows(planned, asOf)),
    elevator: lifts.map((lift, at) => {
      const told = (step: number) => (lift.notice === undefined ? undefined : notices.idOf(`lift-${lift.notice}-${step}`));
      const [schemeNoticeId, resultNoticeId] = [told(2), told(3)];
      const notice = schemeNoticeId && notices.notices.find(({ value }) => value.id === schemeNoticeId)?.value;
      const schemeTo = notice ? notice.periodEnd : (lift.days.schemeTo ?? (lift.days.schemeFrom && addDays(lift.days.schemeFrom, 15)));
      const row = liftRow(lift, at, asOf, schemeTo);
      return { ...row, ...(schemeNoticeId && { schemeNoticeId }), ...(resultNoticeId && { resultNoticeId }) };
    }),
    elevatorShare: lifts.flatMap((lift) => shareRows(lift, asOf)),
    cityWork: cityWorks(asOf),
    consent: [...notices.consents, ...moreVotes(own.fork('votes'), world, notices.consents)],
  };
}

/** Votes that no notice of the site tells: of elevators whose scheme hung at the door, and of renovations and companies. */
function moreVotes(random: Random, world: World, told: readonly Consent[]): Consent[] {
  const { asOf } = world.options;
  const known = new Set(told.flatMap(({ elevatorId, projectId }) => [elevatorId, projectId]));
  const lifts = world.lifts.filter((lift) => !known.has(lift.id) && lift.votedOn <= asOf).map(voteOf);
  const projects = world.projects.flatMap((planned) =>
    projectVotes(random.fork(planned.project.id), planned, known.has(planned.project.id)),
  );
  return [...lifts, ...projects.filter(({ decidedOn }) => decidedOn <= asOf)].map((vote, at) => ({
    id: `a-${vote.decidedOn.slice(0, 4)}-${String(told.length + at + 1).padStart(3, '0')}`,
    ...vote,
  }));
}

type Vote = Omit<Consent, 'id'>;

/** The votes on a renovation, unless a notice told of it, and on the company that comes after it. */
function projectVotes(random: Random, { project, compounds, road }: PlannedProject, told: boolean): Vote[] {
  const first = compounds[0]!;
  const vote = (matter: Vote['matter'], decidedOn: string, strict: boolean): Vote => ({
    ...passingVote(random, first, project.households!, project.floorArea!, strict),
    matter,
    decidedOn,
    projectId: project.id,
  });
  if (road.stopped) return road.stopped.votedOn.map((day) => failing(random, vote('改造', day, true)));
  return [
    ...(told ? [] : [vote('改造', road.votedOn, true)]),
    ...(first.companyId ? [vote('引入物业', addDays(road.acceptOn, random.int(24, 38)), false)] : []),
  ];
}

/** Enough owners take part, but fewer than three quarters of them agree. */
function failing(random: Random, vote: Vote): Vote {
  const share = random.int(61, 71);
  const agree = (voted: number) => Math.floor((voted * share) / 100);
  return { ...vote, yesHeads: agree(vote.votedHeads), yesArea: agree(vote.votedArea / 100) * 100 };
}
