import { elevatorStep, type ElevatorStep } from '../model/elevator-stage.ts';
import { projectState, type ProjectState } from '../model/stage-status.ts';
import type { Compound } from '../schema/compound.ts';
import type { Elevator } from '../schema/elevator.ts';
import type { ProjectItem } from '../schema/project-item.ts';
import type { Project } from '../schema/project.ts';
import type { Site } from './site.ts';

/** What the registers of works hold about one compound. */
export interface CompoundWorks {
  /** Newest plan first. */
  projects: CompoundProject[];
  elevators: CompoundElevator[];
}

export interface CompoundElevator {
  elevator: Elevator;
  step: ElevatorStep | '终止' | undefined;
}

export interface CompoundProject {
  project: Project;
  state: ProjectState;
  items: ProjectItem[];
}

export function compoundWorks(site: Site, compound: Compound): CompoundWorks {
  return {
    projects: site
      .where('project', 'compoundIds', compound.id)
      .toSorted((a, b) => b.year - a.year)
      .map((project) => ({
        project,
        state: projectState(project, site.where('projectStage', 'projectId', project.id), site.dataDate),
        items: site.where('projectItem', 'projectId', project.id),
      })),
    elevators: site
      .where('elevator', 'compoundId', compound.id)
      .map((elevator) => ({ elevator, step: elevatorStep(elevator, site.dataDate) })),
  };
}
