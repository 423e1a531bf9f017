/** Turns what a reader chose or typed into a charge to judge, or says at which field it cannot be. */
import { feeCheckText as words } from '../format/wording/fee-check.ts';
import { figureText } from '../format/wording/figure.ts';
import type { FeeCheckCharge, FeeCheckCompound, FeeCheckData } from '../model/fee-check-data.ts';
import { foldName } from '../search/name-fold.ts';
import { readFigure } from './read-figure.ts';

/** The form's fields as text; a missing field is empty. */
export interface FeeCheckFields {
  c: string;
  area: string;
  price: string;
  grade: string;
  category: string;
  elevator: string;
  regime: string;
}

export type FieldName = keyof FeeCheckFields;

export interface FeeCheckInput {
  compound?: FeeCheckCompound | undefined;
  /** Whole 0.01 ㎡. */
  area: number;
  charge: FeeCheckCharge;
  /** The price was typed, not taken from the register. */
  typedPrice: boolean;
  /** Nobody said whether the range binds: neither the reader nor the register. */
  regimeUnsaid: boolean;
}

export type ReadInput = { ok: true; input: FeeCheckInput } | { ok: false; faults: Partial<Record<FieldName, string>> };

/** Reads the fields against the data; every impossible field is named at once. */
export function readInput(fields: FeeCheckFields, data: FeeCheckData): ReadInput {
  const faults: Partial<Record<FieldName, string>> = {};
  const known = findCompound(fields.c, data.compounds);
  if (fields.c !== '' && !known) faults.c = words.faults.compound(namesLike(fields.c, data.compounds));
  const area = readFigure(fields.area, { places: 2, most: AREA_MOST, unit: 'area' });
  if (!area.ok) faults.area = figureText[area.why](figureText.area);
  const price = readFigure(fields.price, { places: 3, most: PRICE_MOST, unit: 'price' });
  if (!price.ok && price.why !== 'empty') faults.price = figureText[price.why](figureText.price);
  if (known?.assembly && fields.regime === '政府指导价') faults.regime = words.faults.assembly;
  const own = ownCharge(fields, known);
  if (own === 'ambiguous') faults.elevator = words.faults.building;
  const charge = chargeOf(
    { fields, compound: known, own: own === 'ambiguous' ? undefined : own },
    data,
    price.ok ? price.value : undefined,
  );
  if (!faults.price && own !== 'ambiguous' && charge.price === undefined && !charge.grade && !charge.menuChoice)
    faults.price = words.faults.priceOrGrade;
  if (!faults.elevator && charge.grade && charge.elevator === '不区分' && needsElevator(charge, data))
    faults.elevator = words.faults.elevator;
  if (Object.keys(faults).length > 0 || !area.ok) return { ok: false, faults };
  const regimeUnsaid = fields.regime === '' && !own;
  return { ok: true, input: { compound: known, area: area.value, charge, typedPrice: price.ok, regimeUnsaid } };
}

/** More than any flat has; one more digit than a large one, so that a forgotten point is noticed. */
const AREA_MOST = 10_000;
const PRICE_MOST = 1000;

/** By id, by a name that no other compound has, or by such an alias; undefined when that is nobody or more than one. */
export function findCompound(typed: string, compounds: readonly FeeCheckCompound[]): FeeCheckCompound | undefined {
  const wanted = foldName(typed);
  if (wanted === '') return undefined;
  const only = (matches: (compound: FeeCheckCompound) => boolean) => {
    const found = compounds.filter(matches);
    return found.length === 1 ? found[0] : undefined;
  };
  return (
    only(({ id }) => foldName(id) === wanted) ??
    only(({ name }) => foldName(name) === wanted) ??
    only(({ aliases }) => aliases.some((alias) => foldName(alias) === wanted))
  );
}

const NAMES_SHOWN = 4;

/** The compounds that may be meant, to be chosen from; never chosen for the reader. */
function namesLike(typed: string, compounds: readonly FeeCheckCompound[]): string[] {
  const wanted = foldName(typed);
  const found = compounds.filter(({ name, aliases }) => [name, ...aliases].some((one) => foldName(one).includes(wanted)));
  const sameName = new Set(found.map(({ name }) => name)).size < found.length;
  return found.slice(0, NAMES_SHOWN).map(({ id, name }) => (sameName ? `${name}（${id}）` : name));
}

interface Asked {
  fields: FeeCheckFields;
  compound: FeeCheckCompound | undefined;
  own: FeeCheckCharge | undefined;
}

/** The compound's fee; where buildings with and without lift pay differently, the lift must be said. */
function ownCharge({ elevator }: FeeCheckFields, compound: FeeCheckCompound | undefined): FeeCheckCharge | 'ambiguous' | undefined {
  const charges = compound?.charges ?? [];
  if (charges.length <= 1) return charges[0];
  return charges.find((charge) => charge.elevator === elevator) ?? 'ambiguous';
}

/** The compound's own charge, with whatever the reader typed put in its place. */
function chargeOf({ fields, compound, own }: Asked, data: FeeCheckData, price: number | undefined): FeeCheckCharge {
  const table = data.tables[data.currentId];
  const elevator = fields.elevator === '有电梯' || fields.elevator === '无电梯' ? fields.elevator : (own?.elevator ?? elevatorOf(compound));
  const typedGrade = fields.grade === '' ? undefined : fields.grade;
  return {
    item: own?.item ?? words.fee,
    unit: '元/㎡·月',
    ...(!own && { standardId: data.currentId }),
    ...own,
    regime: fields.regime === '政府指导价' || fields.regime === '合同约定' ? fields.regime : (own?.regime ?? '合同约定'),
    category: fields.category || own?.category || table?.cells[0]?.category,
    elevator,
    grade: typedGrade ?? own?.grade,
    ...(typedGrade && { menuChoice: undefined, fullyMet: undefined }),
    ...(price !== undefined && { price, unit: '元/㎡·月' }),
    ...(elevator === '无电梯' && { elevatorPrice: undefined }),
  };
}

function elevatorOf(compound: FeeCheckCompound | undefined): '有电梯' | '无电梯' | '不区分' {
  return compound?.elevators === '全部有' ? '有电梯' : compound?.elevators === '无' ? '无电梯' : '不区分';
}

/** Whether the table tells houses with and without lift apart. */
function needsElevator({ standardId = '', category }: FeeCheckCharge, data: FeeCheckData): boolean {
  const table = data.tables[standardId];
  return (
    table !== undefined &&
    (table.standard.elevatorModel !== '分列' || !table.cells.some((cell) => cell.category === category && cell.elevator === '不区分'))
  );
}
