/** What the notices of one project have in common. */
import type { PlannedProject } from '../projects.ts';
import type { World } from '../world.ts';
import { placeOf, streetOf } from './facts.ts';

export const RULES = '《云汀区老旧小区改造公示办法（试行）》';

export function sharedOf(world: World, { project, compounds }: PlannedProject) {
  const [first] = compounds;
  const name = project.name.replace(/综合改造$/, '');
  const shorter = [[name, compounds.length > 1 ? '上述小区' : '本小区']] as const;
  return {
    shorter,
    name,
    issuer: streetOf(world, first!),
    compounds,
    caseRef: project.id,
    first: first!,
    place: placeOf(world, first!),
    number: `${project.year}年第${Number(project.id.slice(-2))}号改造项目`,
  };
}
