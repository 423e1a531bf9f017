import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { companyAnswer } from '../../../src/components/company/company-answer.ts';
import { ownersLines } from '../../../src/components/compound/lines/owners.ts';
import { compoundDisclosuresAnswer } from '../../../src/components/disclosure/disclosure-answer.ts';
import { priceChangeAnswer } from '../../../src/components/price/price-answer.ts';
import { centreViews } from '../../../src/site/centre-view.ts';
import { companyView, gradeGroups } from '../../../src/site/company-view.ts';
import { compoundView } from '../../../src/site/compound-view.ts';
import { compoundDisclosures, disclosingCompounds, disclosuresView } from '../../../src/site/disclosure-view.ts';
import { loadSite } from '../../../src/site/get-site.ts';
import { priceChangesView } from '../../../src/site/price-view.ts';
import { BASE, siteOn } from '../site/made-site.ts';

const site = loadSite(fileURLToPath(new URL('../../../', import.meta.url)));

describe('companies', () => {
  test('no letter stands without its scheme', () => {
    for (const company of site.all.company) {
      const view = companyView(site, company);
      const letter = view.grades[0]?.grading.grade;
      if (letter) expect(companyAnswer(view)).toContain(`【${letter}】（按《${view.grades[0]?.scheme?.title}》）`);
    }
  });

  test('no page leads to the rules of what a grade lets a price do where there are none', () => {
    const without = siteOn('2026-11-20', { ...BASE, elasticRule: [] });
    const views = (of: typeof site) => [companyView(of, of.all.company[0]!).elastic, priceChangesView(of).elastic.length > 0];
    expect([views(site), views(without)]).toEqual([
      [true, true],
      [false, false],
    ]);
  });

  test('every contract stands on the page of its company, in service or not', () => {
    const shown = site.all.company.flatMap((company) => {
      const { serving, others } = companyView(site, company);
      return [...serving, ...others].flatMap(({ contracts }) => contracts.map(({ contract }) => contract.id));
    });
    expect(shown.toSorted()).toEqual(site.all.contract.map(({ id }) => id).toSorted());
  });

  test('every company that was graded stands under one letter', () => {
    for (const { groups, to } of gradeGroups(site)) {
      const named = groups.flatMap(({ companies }) => companies.map(({ id }) => id));
      expect(named.toSorted()).toEqual(
        site.all.grading
          .filter((grading) => grading.to === to)
          .map(({ companyId }) => companyId)
          .toSorted(),
      );
    }
  });
});

describe('disclosures', () => {
  test('every row of the register counts once in the coverage of its period', () => {
    const { coverage } = disclosuresView(site);
    for (const row of coverage) {
      expect(row.published + row.missing).toBe(row.required);
      expect(row.missingAt).toHaveLength(row.missing);
    }
    expect(coverage.reduce((sum, row) => sum + row.required + row.none, 0)).toBeGreaterThanOrEqual(site.all.disclosure.length);
  });

  test('what a compound did not report is said, not left out', () => {
    const views = disclosingCompounds(site).map((compound) => compoundDisclosures(site, compound));
    const states = new Set(views.flatMap(({ kinds }) => kinds.flatMap(({ entries }) => entries.map(({ state }) => state))));
    expect([...states].sort()).toEqual(['missing', 'none', 'published', 'zero']);
    for (const view of views) expect(compoundDisclosuresAnswer(view)).not.toBe('');
  });
});

describe('price changes', () => {
  test('each stands in one group, a rise with all five steps, and its answer says both prices', () => {
    const { groups } = priceChangesView(site);
    expect(groups.flatMap(({ changes }) => changes)).toHaveLength(site.all.priceChange.length);
    for (const { state, changes } of groups) {
      for (const view of changes) {
        if (state === 'raised') expect(view.steps.every(({ on }) => on !== undefined)).toBe(true);
        expect(priceChangeAnswer(view)).toMatch(/\d→\d/);
      }
    }
  });
});

describe('centres', () => {
  test('one that closed stays, at the end, and the others were ranked', () => {
    const views = centreViews(site);
    expect(views.at(-1)?.centre.status).toBe('关停');
    expect(views.filter(({ results }) => results.some(({ result }) => result.rank !== undefined))).toHaveLength(2);
  });
});

test('a compound with a company answers who it is, under which scheme it was graded, and what its common parts earned', () => {
  const compound = site.all.compound.find(({ id }) => site.where('disclosure', 'compoundId', id).some(({ kind }) => kind === '公共收益'))!;
  const titles = ownersLines(compoundView(site, compound)).map(({ title }) => title);
  expect(titles).toEqual(expect.arrayContaining(['物业企业', '公共收益', '小区组织']));
});
