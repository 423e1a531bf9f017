/** The service menu in force: a table of items and grades whose column sums the model adds up. */
import { standardInForce } from '../model/in-force.ts';
import { columnTotal, type Menu } from '../model/menu-total.ts';
import type { FeeStandard } from '../schema/fee-standard.ts';
import type { MenuMeasure, ServiceMenu } from '../schema/service-menu.ts';
import type { PolicyDocument } from '../schema/document.ts';
import type { Site } from './site.ts';

export interface MenuView {
  menu: ServiceMenu;
  standard: FeeStandard;
  basis?: PolicyDocument | undefined;
  gradesBestFirst: readonly string[];
  items: MenuItemView[];
  /** Sum of each column in whole 厘; undefined when a cell of it has no price. */
  totals: Record<string, number | undefined>;
}

export interface MenuItemView {
  key: string;
  name: string;
  /** Grade → whole 厘 and what is promised for it. */
  grades: Record<string, { price: number | undefined; measures: MenuMeasure[] }>;
}

/** The menus of the district's standard in force on the build date; usually one. */
export function menuViews(site: Site): MenuView[] {
  const standard = standardInForce(site.all.feeStandard, site.buildDate);
  return standard ? site.where('serviceMenu', 'standardId', standard.id).map((menu) => menuView(site, menu, standard)) : [];
}

/** Menus of historical examples: shown to be read, never to be added up for anyone. */
export function menuExamples(site: Site): MenuView[] {
  return site.all.serviceMenu.flatMap((menu) => {
    const standard = site.find('feeStandard', menu.standardId);
    return standard?.standing === '历史参考示例' ? [menuView(site, menu, standard)] : [];
  });
}

/** The table that the model's sums work on. */
export function menuTable(site: Site, menu: ServiceMenu): Menu {
  return { menu, items: site.where('menuItem', 'menuId', menu.id), cells: site.where('menuCell', 'menuId', menu.id) };
}

function menuView(site: Site, menu: ServiceMenu, standard: FeeStandard): MenuView {
  const table = menuTable(site, menu);
  const measures = site.where('menuMeasure', 'menuId', menu.id);
  const grades = standard.gradesBestFirst.filter((grade) => table.cells.some((cell) => cell.grade === grade));
  const items = table.items.map(({ key, name }) => ({
    key,
    name,
    grades: Object.fromEntries(
      grades.map((grade) => [
        grade,
        {
          price: table.cells.find((cell) => cell.itemKey === key && cell.grade === grade)?.price,
          measures: measures.filter((measure) => measure.itemKey === key && measure.grade === grade),
        },
      ]),
    ),
  }));
  return {
    menu,
    standard,
    items,
    basis: site.find('document', standard.sourceDocId),
    gradesBestFirst: grades,
    totals: Object.fromEntries(
      grades.map((grade) => {
        const sum = columnTotal(table, grade);
        return [grade, sum.kind === 'total' ? sum.total : undefined];
      }),
    ),
  };
}
