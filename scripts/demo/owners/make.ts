import type { Notices } from '../notices/make-notices.ts';
import type { Random } from '../random.ts';
import { makeSurveys } from '../surveys.ts';
import type { World } from '../world.ts';
import type { Records } from '../write.ts';

/** The registers of owners, from what was planned and the numbers that the notices got; `made` holds those of works. */
export function makeOwners(random: Random, world: World, notices: Notices, _made: Records): Records {
  const { options, compounds, companies, contracts, gradings } = world;
  return {
    company: companies,
    contract: contracts,
    ...gradings,
    grading: gradings.grading.map((row) => {
      const noticeId = notices.idOf(`grading-${row.to}`);
      return { ...row, ...(noticeId && { noticeId }) };
    }),
    survey: makeSurveys(random.fork('surveys'), compounds, options.asOf),
  };
}
