import { passingVote } from '../notices/facts.ts';
import type { Consent } from '../../../src/schema/consent.ts';
import type { StageName } from '../../../src/schema/project-stage.ts';
import { addDays } from '../dates.ts';
import type { Notices } from '../notices/make-notices.ts';
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

/** Votes that no notice of the site tells: of elevators whose scheme hung at the door, and of companies taken on after a renovation. */
function moreVotes(random: Random, world: World, told: readonly Consent[]): Consent[] {
  const { asOf } = world.options;
  const known = new Set(told.map(({ elevatorId }) => elevatorId));
  const lifts = world.lifts.filter((lift) => !known.has(lift.id) && lift.votedOn <= asOf).map(voteOf);
  const handed = world.projects
    .filter(({ road, compounds }) => !road.stopped && compounds[0]!.companyId && addDays(road.acceptOn, 40) <= asOf)
    .map(({ project, compounds, road }) => ({
      ...passingVote(random, compounds[0]!, compounds[0]!.households, compounds[0]!.floorArea, false),
      matter: '引入物业' as const,
      decidedOn: addDays(road.acceptOn, random.int(24, 38)),
      projectId: project.id,
    }));
  return [...lifts, ...handed].map((vote, at) => ({
    id: `a-${vote.decidedOn.slice(0, 4)}-${String(told.length + at + 1).padStart(3, '0')}`,
    ...vote,
  }));
}
