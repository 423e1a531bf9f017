/** The fee check: its data for the browser, and a worked example for readers without scripts. */
import type { FeeCheckCharge, FeeCheckCompound, FeeCheckData } from '../model/fee-check-data.ts';
import type { AllowedRange, RangeGap } from '../model/fee-range.ts';
import { standardInForce } from '../model/in-force.ts';
import { monthlyFee, type MonthlyFee } from '../model/monthly-fee.ts';
import type { Compound } from '../schema/compound.ts';
import { propertyFees } from './charge-view.ts';
import { feesView, feeTable, type StandardView } from './fee-view.ts';
import { menuTable } from './menu-view.ts';
import type { Site } from './site.ts';

export interface FeeCheckView {
  current?: StandardView | undefined;
  categories: string[];
  example?: CheckExample | undefined;
}

/** The middle grade of the first table at its base price. */
export interface CheckExample {
  grade: string;
  /** Whole 0.01 ㎡. */
  area: number;
  /** Whole 厘. */
  price: number;
  fee: MonthlyFee;
  range: AllowedRange | RangeGap;
}

const EXAMPLE_AREA = 8964;

/** What the page shows without scripts. */
export function feeCheckView(site: Site): FeeCheckView {
  const { current } = feesView(site);
  const rows = current?.columns[0]?.rows ?? [];
  const middle = rows[Math.floor(rows.length / 2)];
  return {
    current,
    categories: [...new Set((current?.table.cells ?? []).map((cell) => cell.category))],
    example: middle && {
      grade: middle.grade,
      area: EXAMPLE_AREA,
      price: middle.cell.base,
      range: middle.range,
      fee: monthlyFee(middle.cell.base, EXAMPLE_AREA),
    },
  };
}

/** The tables of the district and the fee of every compound, as small as they can be. */
export function feeCheckData(site: Site): FeeCheckData {
  const own = site.all.feeStandard.filter((standard) => standard.standing === '本区标准');
  return {
    currentId: standardInForce(site.all.feeStandard, site.buildDate)?.id ?? '',
    tables: Object.fromEntries(own.map((standard) => [standard.id, feeTable(site, standard)])),
    menus: own.flatMap((standard) =>
      site.where('serviceMenu', 'standardId', standard.id).map((menu) => ({
        standardId: menu.standardId,
        category: menu.category,
        elevator: menu.elevator,
        table: slimMenu(site, menu),
      })),
    ),
    compounds: site.all.compound.map((compound) => compoundOf(site, compound)),
  };
}

function slimMenu(site: Site, menu: Parameters<typeof menuTable>[1]) {
  const { items, cells } = menuTable(site, menu);
  return {
    menu: { allowMixedGrades: menu.allowMixedGrades },
    items: items.map(({ key, name }) => ({ key, name })),
    cells: cells.map(({ itemKey, grade, price }) => ({ itemKey, grade, price })),
  };
}

function compoundOf(site: Site, compound: Compound): FeeCheckCompound {
  return {
    id: compound.id,
    name: compound.name,
    aliases: compound.aliases ?? [],
    elevators: compound.elevators,
    assembly: compound.ownersCommittee === '业委会',
    charges: propertyFees(site, compound.id).map(({ charge }) => chargeOf(charge)),
  };
}

function chargeOf({
  item,
  regime,
  standardId,
  category,
  elevator,
  grade,
  menuChoice,
  fullyMet,
  price,
  unit,
  elevatorPrice,
}: FeeCheckCharge): FeeCheckCharge {
  return { item, regime, standardId, category, elevator, grade, menuChoice, fullyMet, price, unit, elevatorPrice };
}
