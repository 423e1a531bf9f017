/** Two sets of grades side by side: item by item, and what the difference comes to a month and a year. */
import { areaText } from '../format/area.ts';
import { moneyText, priceText } from '../format/money.ts';
import { menuText as words } from '../format/wording/menu.ts';
import { menuTotal, type Menu, type MenuChoice } from '../model/menu-total.ts';
import { monthlyFee } from '../model/monthly-fee.ts';

export interface MenuCompareRow {
  title: string;
  from: string;
  to: string;
  differs: boolean;
  by: string;
  /** Which way the price goes; 0 when it is the same. */
  way: -1 | 0 | 1;
  /** A sum, below the items. */
  total: boolean;
}

const MONTHS = 12;

/** Undefined when one of the choices has no total. `area` in whole 0.01 ㎡. */
export function compareMenus(menu: Menu, first: MenuChoice, second: MenuChoice, area?: number): MenuCompareRow[] | undefined {
  const [from, to] = [menuTotal(menu, first), menuTotal(menu, second)];
  if (from.kind !== 'total' || to.kind !== 'total') return undefined;
  const items = from.parts.map((part, index) => {
    const other = to.parts[index] as typeof part;
    const side = ({ grade, price }: typeof part) => `${grade} ${priceText(price)}`;
    return {
      title: part.name,
      from: side(part),
      to: side(other),
      differs: part.grade !== other.grade,
      ...differenceOf(other.price - part.price, priceText),
      total: false,
    };
  });
  const sums =
    area === undefined
      ? [sumRow(words.perMonth, from.total, to.total, priceText), sumRow(words.perYear, from.total * MONTHS, to.total * MONTHS, priceText)]
      : areaSums({ from: from.total, to: to.total, area });
  return [...items, ...sums];
}

function areaSums({ from, to, area }: { from: number; to: number; area: number }): MenuCompareRow[] {
  const [before, after] = [monthlyFee(from, area).amount, monthlyFee(to, area).amount];
  return [
    sumRow(words.perMonth, from, to, priceText),
    sumRow(words.monthOf(areaText(area)), before, after, moneyText),
    sumRow(words.yearOf(areaText(area)), before * MONTHS, after * MONTHS, moneyText),
  ];
}

function sumRow(title: string, from: number, to: number, text: (amount: number) => string): MenuCompareRow {
  return { title, from: text(from), to: text(to), differs: from !== to, ...differenceOf(to - from, text), total: true };
}

function differenceOf(amount: number, text: (amount: number) => string): Pick<MenuCompareRow, 'by' | 'way'> {
  const way = Math.sign(amount) as -1 | 0 | 1;
  return { way, by: way === 0 ? words.same : way > 0 ? words.more(text(amount)) : words.fewer(text(-amount)) };
}
