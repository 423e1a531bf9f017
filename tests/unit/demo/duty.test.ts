import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isInOffice } from '../../../src/model/liaison-state.ts';
import { LEGACY } from '../../../src/schema/issue.ts';
import { loadSite } from '../../../src/site/get-site.ts';
import { bulletinView } from '../../../src/site/bulletin-view.ts';
import { issueView, openIssues } from '../../../src/site/issue-view.ts';
import { liaisonSummary, liaisonView } from '../../../src/site/liaison-view.ts';
import { progressOf, progressView } from '../../../src/site/progress-view.ts';
import { sanwuSummary } from '../../../src/site/sanwu-view.ts';

const site = loadSite(resolve(import.meta.dirname, '../../..'));
const { all, dataDate } = site;

describe('liaison of the demonstration district', () => {
  test('every compound has exactly one official of its own, and every community a leading one', () => {
    for (const { quota, covered, places, people } of liaisonSummary(site).tiers) {
      expect(covered).toBe(places);
      expect(people * quota.most).toBeGreaterThanOrEqual(places);
    }
    const current = all.liaison.filter((row) => row.compoundId && isInOffice(row, dataDate));
    expect(current).toHaveLength(all.compound.length);
  });

  test('whoever came before stays and leads to the one who came after', () => {
    const former = all.liaison.filter(({ to }) => to !== undefined);
    expect(former.length).toBeGreaterThan(30);
    for (const row of former) {
      const { terms } = liaisonView(site, row);
      expect(terms).toHaveLength(2);
      expect(terms[1]!.to).toBeUndefined();
    }
  });

  test('no two officials share a name, and none has a mobile', () => {
    const names = all.liaison.map(({ officialName }) => officialName);
    expect(new Set(names).size).toBe(names.length);
    for (const { officePhone } of all.liaison) expect(officePhone).toMatch(/^000-555\d/);
  });
});

describe('the problem list of the demonstration district', () => {
  const list = openIssues(site);

  test('is about what the campaign needs: overdue, moved, refused, left behind, found in five ways', () => {
    const open = [...list.open, ...list.legacy];
    expect(list.total).toBeGreaterThan(400);
    expect(open.filter(({ issue }) => issue.deadline < dataDate).length).toBeGreaterThan(25);
    expect(all.issueExtension.length).toBeGreaterThan(50);
    expect(list.refused).toBeGreaterThan(3);
    expect(all.issue.filter(({ category }) => category === LEGACY)).toHaveLength(30);
    expect(new Set(all.issue.map(({ source }) => source)).size).toBe(5);
  });

  test('shows what waits by deadline, so that what is overdue leads on every day', () => {
    const days = list.open.map(({ issue }) => issue.deadline);
    expect(days).toEqual(days.toSorted());
    expect(list.legacy.every(({ issue }) => issue.blocker && issue.authorityId)).toBe(true);
  });

  test('a moved deadline leads from the first day to the one in force', () => {
    const moved = all.issue.filter(({ id }) => site.where('issueExtension', 'issueId', id).length > 0);
    for (const issue of moved) {
      const { deadlines, extensions } = issueView(site, issue);
      expect(deadlines).toHaveLength(extensions.length + 1);
      expect(deadlines.at(-1)).toBe(issue.deadline);
      expect(deadlines).toEqual(deadlines.toSorted());
    }
  });

  test('what works, scores and supervision say of it is linked', () => {
    expect(all.issue.filter(({ projectId }) => projectId).length).toBeGreaterThan(5);
    expect(all.issue.filter(({ source }) => source === '测评扣分').length).toBeGreaterThan(5);
    expect(all.order.length).toBeGreaterThan(60);
    expect(all.order.every(({ issueIds = [] }) => issueIds.length > 0)).toBe(true);
    expect(all.liaisonLog.filter(({ issueIds }) => issueIds).length).toBeGreaterThan(80);
  });
});

describe('bulletins, promises and the three-withouts of the demonstration district', () => {
  test('bulletins tell of twenty-four months, week by week and quarter by quarter', () => {
    const count = (kind: string) => all.bulletin.filter((one) => one.kind === kind).length;
    expect([count('月通报'), count('周汇总'), count('季度考核')]).toEqual([24, 100, 8]);
    for (const bulletin of all.bulletin.filter(({ kind }) => kind !== '周汇总')) {
      const { praised, criticised } = bulletinView(site, bulletin);
      expect(praised.length + criticised.length, bulletin.id).toBeGreaterThan(0);
    }
  });

  test('every promise is measured, and its newest figure is counted, not typed', () => {
    for (const { key, measures } of progressOf(site)) {
      expect(measures.length, key).toBeGreaterThan(0);
      expect(
        measures.every(({ counted }) => counted),
        key,
      ).toBe(true);
    }
  });

  test('professional service is told by compounds and by area, and the two differ', () => {
    const [byCount, byArea] = progressOf(site).find(({ key }) => key === 'property')!.measures;
    expect([byCount!.indicator.basis, byArea!.indicator.basis]).toEqual(['小区数', '建筑面积']);
    expect(byCount!.numerator).toBe('271');
    expect(byArea!.value).not.toBe(byCount!.value);
  });

  test('what was announced adds up to what the registers hold', () => {
    const { partition, old, companies, sanwu } = progressView(site);
    expect(partition.announcedSum).toBe(partition.counted);
    for (const { announced, counted } of [...partition.parts, old, companies, sanwu]) expect(announced).toBe(counted);
  });

  test('fifty-seven compounds were without three things; those still on the list have no management', () => {
    expect(sanwuSummary(site)).toMatchObject({ total: 57, removed: 25 });
    for (const { compoundId, removedOn } of all.sanwu) {
      expect(site.find('compound', compoundId)?.mgmtMode === '无', compoundId).toBe(removedOn === undefined);
    }
  });
});
