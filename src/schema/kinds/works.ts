/** Works: consents, renovation projects with their stages, items and money, elevators, city works. */
import { Consent } from '../consent.ts';
import { Project } from '../project.ts';
import { kind } from './kind.ts';

export const WORKS_KINDS = {
  project: kind(Project, 'table', 'projects', '改造项目', '老旧小区改造项目。', {
    refs: { compoundIds: 'compound', ownerOfficeId: 'office' },
    columns: ['name', 'year', 'compoundIds', 'floorArea', 'households', 'stage', 'deadline'],
    sortBy: '-year',
  }),
  consent: kind(Consent, 'table', 'consents', '业主表决', '业主表决的汇总结果。', {
    refs: { compoundId: 'compound', noticeId: 'notice' },
    titleField: 'compoundId',
    columns: ['compoundId', 'matter', 'threshold', 'votedHeads', 'yesHeads', 'decidedOn'],
    sortBy: '-decidedOn',
  }),
};
