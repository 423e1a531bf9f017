/** When the stages of renovations begin and end, and by when their defects must be put right. */
import { recordPath } from '../../model/routes.ts';
import { STAGES } from '../../schema/project-stage.ts';
import { kindOf } from '../../schema/registry.ts';
import { changesOf, together } from '../record-changes.ts';
import type { Site } from '../site.ts';
import { placesOf, plainId, type Deadline } from './deadline.ts';

const pathOf = (projectId: string) => recordPath(kindOf('project'), projectId);

/** Two of every stage: the planned day, once it has come the actual one. */
export function stageDeadlines(site: Site): Deadline[] {
  return site.all.projectStage.flatMap((stage): Deadline[] => {
    const project = site.find('project', stage.projectId);
    if (!project) return [];
    const { actualStart, actualEnd, plannedStart, plannedEnd } = stage;
    const stopped = project.stoppedOn !== undefined && project.stoppedOn <= site.buildDate;
    const name = `stage-${project.id}-${STAGES.indexOf(stage.stage) + 1}`;
    const common = {
      what: 'stage' as const,
      changes: together([
        changesOf(site, 'projectStage', stage, [actualStart, actualEnd]),
        changesOf(site, 'project', project, [project.stoppedOn]),
      ]),
      path: pathOf(project.id),
      place: '',
      ...placesOf(site, project.compoundIds),
      project,
      stage,
    };
    return [
      { ...common, end: 'start', name: `${name}-start`, on: actualStart ?? plannedStart, cancelled: stopped && !actualStart },
      { ...common, end: 'finish', name: `${name}-end`, on: actualEnd ?? plannedEnd, cancelled: stopped && !actualEnd },
    ];
  });
}

export function itemDeadlines(site: Site): Deadline[] {
  return site.all.projectItem.flatMap((item): Deadline[] => {
    const project = site.find('project', item.projectId);
    if (!project || item.fixBy === undefined) return [];
    return [
      {
        what: 'item',
        name: `project-item-${plainId('projectItem', item)}-fix`,
        on: item.fixBy,
        changes: changesOf(site, 'projectItem', item, [item.doneOn, item.fixedOn]),
        cancelled: false,
        path: pathOf(project.id),
        place: '',
        ...placesOf(site, project.compoundIds),
        project,
        item,
      },
    ];
  });
}
