import type { Rubric, RubricComponent, RubricItem } from '../schema/rubric.ts';

/** A rubric with its own rows only. */
export interface RubricTable {
  rubric: Pick<Rubric, 'total' | 'decimals' | 'tieRule' | 'naPolicy'>;
  components: readonly Pick<RubricComponent, 'key' | 'name' | 'weight'>[];
  items: readonly Pick<RubricItem, 'componentKey' | 'id' | 'parentId' | 'name' | 'max'>[];
}

type Item = RubricTable['items'][number];

/** A sum that the rubric claims. Points and weights in whole 0.0001. */
export interface SumCheck {
  /** `item`: children against their parent; `component`: top items against the full mark; `weights`: against 1. */
  what: 'item' | 'component' | 'weights';
  /** Id of the item, key of the component, empty for the weights. */
  id: string;
  expected: number;
  actual: number;
}

/** Every sum of the rubric that should hold (rule V-29), in the order of the rows; wrong ones have `actual` ≠ `expected`. */
export function rubricSums({ rubric, components, items }: RubricTable): SumCheck[] {
  const parents = items.flatMap((item): SumCheck[] => {
    const children = childrenOf(items, item);
    return children.length === 0 ? [] : [{ what: 'item', id: item.id, expected: item.max, actual: sumOfMax(children) }];
  });
  const tops = components.map(({ key }): SumCheck => {
    const top = items.filter((item) => item.componentKey === key && item.parentId === undefined);
    return { what: 'component', id: key, expected: rubric.total, actual: sumOfMax(top) };
  });
  const weights = components.reduce((sum, { weight }) => sum + weight, 0);
  return [...parents, ...tops, { what: 'weights', id: '', expected: 10_000, actual: weights }];
}

/** The items that get points: those without children. */
export function leafItems(items: readonly Item[]): Item[] {
  const parents = new Set(items.map((item) => item.parentId));
  return items.filter((item) => !parents.has(item.id));
}

function childrenOf(items: readonly Item[], parent: Item): Item[] {
  return items.filter((item) => item.parentId === parent.id);
}

function sumOfMax(items: readonly Item[]): number {
  return items.reduce((sum, { max }) => sum + max, 0);
}
