import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { rangeText, verdictWords } from '../../../src/format/wording/verdict.ts';
import { rankPages } from '../../../src/model/rank-pages.ts';
import { chargeView } from '../../../src/site/charge-view.ts';
import type { Kind } from '../../../src/schema/registry.ts';
import { compoundExport } from '../../../src/site/compound-export.ts';
import { compoundList } from '../../../src/site/compound-list.ts';
import { compoundView } from '../../../src/site/compound-view.ts';
import { dataKinds, dataPage, dataPageCount } from '../../../src/site/data-view.ts';
import { hasDefaultList, registerPages } from '../../../src/site/register-view.ts';
import { feeCheckData } from '../../../src/site/fee-check-view.ts';
import { feesView } from '../../../src/site/fee-view.ts';
import { loadSite } from '../../../src/site/get-site.ts';
import { menuExamples, menuViews } from '../../../src/site/menu-view.ts';
import { rankedRounds, scoreHistory, weighData } from '../../../src/site/ranking-view.ts';
import { roundView } from '../../../src/site/round-view.ts';
import { weighAnew } from '../../../src/model/weigh.ts';

const site = loadSite(fileURLToPath(new URL('../../../', import.meta.url)));
const dataPages = (kind: Kind) => Array.from({ length: dataPageCount(site, kind) }, (_, index) => dataPage(site, kind, index + 1));

describe('the demonstration district', () => {
  test('every compound stands in exactly one place of the list', () => {
    const listed = compoundList(site).groups.flatMap(({ communities }) =>
      communities.flatMap(({ compounds }) => compounds.map(({ id }) => id)),
    );
    expect(listed.toSorted()).toEqual(site.all.compound.map(({ id }) => id).toSorted());
  });

  test('a compound page shows every property fee in force, also when buildings pay differently', () => {
    for (const compound of site.all.compound) {
      const inForce = site
        .where('charge', 'compoundId', compound.id)
        .filter((charge) => charge.item.startsWith('物业服务费') && charge.effectiveTo === undefined);
      expect(
        compoundView(site, compound).fees.map(({ charge }) => charge.id),
        compound.id,
      ).toEqual(inForce.map(({ id }) => id));
    }
  });

  test('every menu charge is compared with the menu of its own lift column', () => {
    for (const charge of site.all.charge.filter(({ menuChoice }) => menuChoice)) {
      expect(chargeView(site, charge).verdict, charge.id).not.toMatchObject({ kind: '无法比较', reason: 'menuGap' });
    }
  });

  test('every round names every compound once, ranked or left out', () => {
    for (const round of rankedRounds(site)) {
      const named = [...round.rows, ...round.unranked].map(({ subjectId }) => subjectId);
      expect(new Set(named).size).toBe(named.length);
      expect(round.unranked.every((row) => row.reason !== undefined || row.items.length > 0)).toBe(true);
    }
  });

  test('the history of a compound shows the published rank and total of every round', () => {
    for (const point of scoreHistory(site, 'c0001')) {
      const published = site.where('result', 'roundId', point.round.id).find((result) => result.subjectId === 'c0001');
      expect([point.rank, point.total, point.excludedReason]).toEqual([published?.rank, published?.total, published?.excludedReason]);
    }
  });

  test('the browser gets the published ranks back when it weighs with the published weights', () => {
    for (const round of rankedRounds(site)) {
      const weights = Object.fromEntries(round.components.map(({ key, weight }) => [key, weight]));
      expect(weighAnew(JSON.parse(JSON.stringify(weighData(site, round, () => ''))), weights).moved).toBe(0);
    }
  });

  test('every published entry of a black list stands on the page of its round', () => {
    for (const ranked of rankedRounds(site)) {
      const shown = roundView(site, ranked).lists.flatMap(({ entries }) => entries.flatMap(({ listing }) => (listing ? [listing] : [])));
      expect(shown.length).toBe(site.where('listing', 'roundId', ranked.round.id).length);
    }
  });

  test('the menu adds up to the base prices of the standard in force', () => {
    const [view] = menuViews(site);
    const column = feesView(site).current?.columns.find(
      ({ category, elevator }) => category === view?.menu.category && elevator === view.menu.elevator,
    );
    expect(column?.rows.map(({ grade, cell }) => [grade, cell.base])).toEqual(
      view?.gradesBestFirst.map((grade) => [grade, view.totals[grade]]),
    );
  });

  test('the data of the fee check names every compound', () => {
    expect(feeCheckData(site).compounds.length).toBe(site.all.compound.length);
  });

  test('every row of a table that is not huge stands on one of its pages', () => {
    for (const { kind, rows } of dataKinds(site)) {
      const pages = hasDefaultList(kind) ? registerPages(site, kind) : dataPages(kind);
      if (!('huge' in pages[0]!) || !pages[0].huge)
        expect(
          pages.reduce((sum, page) => sum + page.rows.length, 0),
          kind.name,
        ).toBe(rows);
    }
  });

  test('what a compound page hands out is JSON that holds the compound', () => {
    const [first] = JSON.parse(compoundExport(site, site.all.compound[0]!));
    expect(first.rows[0]).toMatchObject({ id: site.all.compound[0]!.id, name: site.all.compound[0]!.name });
  });

  test('what a compound page hands out holds every record that names the compound, and no other', () => {
    const tables = JSON.parse(compoundExport(site, site.find('compound', 'c0001')!)) as { kind: string; rows: object[] }[];
    const count = (kind: string) => tables.find((table) => table.kind === kind)?.rows.length;
    expect(count('charge')).toBe(site.where('charge', 'compoundId', 'c0001').length);
    expect(count('project')).toBe(site.where('project', 'compoundIds', 'c0001').length);
    expect(count('consent')).toBe(site.where('consent', 'compoundId', 'c0001').length);
    expect(count('score')).toBe(site.where('score', 'subjectId', 'c0001').length);
    expect(tables.flatMap(({ rows }) => rows).every((row) => JSON.stringify(row).includes('c0001'))).toBe(true);
    expect(tables.map((table) => table.kind)).not.toContain('office');
  });
});

test('only a charge under 政府指导价 is called over its limit', () => {
  expect(verdictWords({ kind: '高于上限' }, '政府指导价')).toMatchObject({ tone: 'bad', short: '高于区间' });
  expect(verdictWords({ kind: '合同价仅供参考', relation: '高于上限' }, '合同约定')).toMatchObject({
    tone: 'idle',
    short: '合同价，高于参考',
  });
  expect(verdictWords({ kind: '无法比较', reason: 'noGrade' }, '合同约定').regime).toBe(
    '合同约定的价格。没有上报服务等级或房屋类别，不作对照。',
  );
});

test('a range says which side has no limit', () => {
  expect(rangeText({ lowest: 1600, highest: 2400 })).toBe('1.60—2.40');
  expect(rangeText({ lowest: null, highest: 1035 })).toBe('不高于1.035');
  expect(rangeText({ lowest: 1600, highest: undefined })).toBe('不低于1.60');
  expect(rangeText({ lowest: undefined, highest: undefined })).toBeUndefined();
});

test('pages of ranks cover every row once', () => {
  expect(rankPages(0)).toEqual([]);
  expect(rankPages(50)).toEqual([{ from: 1, to: 50 }]);
  expect(rankPages(101)).toEqual([
    { from: 1, to: 50 },
    { from: 51, to: 100 },
    { from: 101, to: 101 },
  ]);
});

describe('the root of published figures', () => {
  const published = loadSite(fileURLToPath(new URL('../../fixtures/published/', import.meta.url)));

  test('a round of which only totals were published says so and offers no weights', () => {
    const [luohu] = rankedRounds(published);
    expect(luohu).toMatchObject({ scored: false, subjectCount: 10, rubric: { subjectKind: '街道' } });
    expect(luohu?.rows.map(({ rank, path }) => [rank, path])).toEqual([
      [1, '/subdistricts/guiyuan/'],
      [10, '/subdistricts/dongmen/'],
    ]);
  });

  test('a menu of another place is there to be read and never in force', () => {
    expect(menuViews(published)).toEqual([]);
    expect(menuExamples(published).map(({ standard, totals }) => [standard.id, totals['一级']])).toEqual([['foshan-2019', 2700]]);
  });
});

test('every record with an id of its own is on a page, and every column that is not is named', () => {
  for (const { kind } of dataKinds(site)) {
    const pages = dataPages(kind);
    for (const { columns, left, fields } of pages) expect(columns.length + left.length, kind.name).toBe(fields.length);
    const ids = pages.flatMap(({ rows }) => rows.flatMap(({ id }) => id ?? []));
    if (kind.key.length !== 1 || kind.key[0] !== 'id' || pages[0]?.huge || pages[0]?.elsewhere) continue;
    expect(new Set(ids).size, kind.name).toBe(pages[0]?.total);
  }
});
