import type { MenuCell, MenuItem, ServiceMenu } from '../schema/service-menu.ts';

/** A service menu with its rows, in the order of the table. */
export interface Menu {
  menu: Pick<ServiceMenu, 'allowMixedGrades'>;
  items: readonly Pick<MenuItem, 'key' | 'name'>[];
  cells: readonly Pick<MenuCell, 'itemKey' | 'grade' | 'price'>[];
}

/** Item key → grade. */
export type MenuChoice = Readonly<Record<string, string>>;

/** One item of a sum; `price` in whole 厘. */
export interface MenuPart {
  itemKey: string;
  name: string;
  grade: string;
  price: number;
}

export type MenuTotal =
  /** `total` is the exact sum of `parts`, in whole 厘 per ㎡ and month. */
  | { kind: 'total'; total: number; parts: MenuPart[] }
  /** Items without a grade in the choice. */
  | { kind: 'unchosen'; itemKeys: string[] }
  /** Chosen items that the menu does not have. */
  | { kind: 'unknownItem'; itemKeys: string[] }
  /** Chosen cells without a price. */
  | { kind: 'missingCell'; cells: { itemKey: string; grade: string }[] }
  /** Different grades where the menu does not allow them. */
  | { kind: 'mixed' };

/** The price of a choice with one grade per item. */
export function menuTotal(menu: Menu, choice: MenuChoice): MenuTotal {
  const keys = menu.items.map((item) => item.key);
  const unknown = Object.keys(choice).filter((key) => !keys.includes(key));
  if (unknown.length > 0) return { kind: 'unknownItem', itemKeys: unknown };
  const unchosen = keys.filter((key) => !Object.hasOwn(choice, key));
  if (unchosen.length > 0) return { kind: 'unchosen', itemKeys: unchosen };
  if (!menu.menu.allowMixedGrades && new Set(Object.values(choice)).size > 1) return { kind: 'mixed' };
  return addCells(menu, choice);
}

/** The price of one grade for every item: a column of the table (rule V-15). */
export function columnTotal(menu: Menu, grade: string): MenuTotal {
  return menuTotal(menu, Object.fromEntries(menu.items.map(({ key }) => [key, grade])));
}

function addCells(menu: Menu, choice: MenuChoice): MenuTotal {
  const parts: MenuPart[] = [];
  const missing: { itemKey: string; grade: string }[] = [];
  for (const { key, name } of menu.items) {
    const grade = choice[key] ?? '';
    const cell = menu.cells.find((entry) => entry.itemKey === key && entry.grade === grade);
    if (cell) parts.push({ itemKey: key, name, grade, price: cell.price });
    else missing.push({ itemKey: key, grade });
  }
  if (missing.length > 0) return { kind: 'missingCell', cells: missing };
  return { kind: 'total', total: parts.reduce((sum, part) => sum + part.price, 0), parts };
}

/** What the second choice costs more (less when negative) than the first, per item and in all; in whole 厘. */
export interface MenuDifference {
  total: number;
  /** Only items whose grade differs, in the order of the menu. */
  parts: { itemKey: string; name: string; from: string; to: string; difference: number }[];
}

/** Compares two choices; undefined when one of them has no total. */
export function compareChoices(menu: Menu, first: MenuChoice, second: MenuChoice): MenuDifference | undefined {
  const [from, to] = [menuTotal(menu, first), menuTotal(menu, second)];
  if (from.kind !== 'total' || to.kind !== 'total') return undefined;
  const parts = from.parts.flatMap((part, index) => {
    const other = to.parts[index] as MenuPart;
    if (part.grade === other.grade) return [];
    return [{ itemKey: part.itemKey, name: part.name, from: part.grade, to: other.grade, difference: other.price - part.price }];
  });
  return { total: to.total - from.total, parts };
}

/** Reads `item=grade` words of a charge; undefined when an item is named twice or a word has no `=`. */
export function parseMenuChoice(words: readonly string[]): MenuChoice | undefined {
  const pairs = words.map((word) => /^([^=]+)=(.+)$/.exec(word)?.slice(1) as [string, string] | undefined);
  const keys = new Set(pairs.map((pair) => pair?.[0]));
  if (keys.has(undefined) || keys.size < pairs.length) return undefined;
  return Object.fromEntries(pairs as [string, string][]);
}
