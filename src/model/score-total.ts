/**
 * Total points of one subject, exactly. Points are whole 0.0001, and so are weights.
 *
 * component = sum of its leaf items; total = Σ component × weight ÷ Σ weight. The total is
 * rounded once, 四舍五入, to the decimals that the rubric declares, and ranks follow from the
 * rounded total, because that is what readers see.
 *
 * Items that do not apply (`na`), by the rubric's policy:
 * - 不参评: a subject with such an item is not ranked.
 * - 按其余项目折算: the component counts the points of its other items, scaled up from their full
 *   marks to the component's; a component with no item left drops out, and the others share its weight.
 * - 取其他小区平均: the item counts the mean of the subjects that have points for it.
 */
import { add, fraction, multiply, roundHalfUp, type Fraction } from './exact.ts';
import { leafItems, type RubricTable } from './rubric-sums.ts';

/** Item id → whole 0.0001 points, or `na`. An item without entry is missing, which is neither 0 nor `na`. */
export type Points = ReadonlyMap<string, number | 'na'>;

/** Item id → mean points of the subjects that have some. */
export type Means = ReadonlyMap<string, Fraction>;

/** Component key → weight in any unit: whole 0.0001 of the rubric, or whole percent a reader typed. */
export type Weights = Readonly<Record<string, number>>;

export type SubjectScore =
  | { kind: 'scored'; components: ComponentScore[]; naItems: string[] }
  /** Items without a row: the sources are incomplete. */
  | { kind: 'missing'; itemIds: string[] }
  /** Items that do not apply and that the policy cannot bridge. */
  | { kind: 'na'; itemIds: string[] };

export interface ComponentScore {
  key: string;
  /** Exact, in whole 0.0001 points; undefined when no item of the component applies. */
  points: Fraction | undefined;
}

/** The exact component scores of a subject, or why it has none. */
export function scoreSubject(table: RubricTable, points: Points, means: Means): SubjectScore {
  const leaves = leafItems(table.items);
  const missing = leaves.filter((item) => !points.has(item.id)).map((item) => item.id);
  if (missing.length > 0) return { kind: 'missing', itemIds: missing };
  const naItems = leaves.filter((item) => points.get(item.id) === 'na').map((item) => item.id);
  const policy = table.rubric.naPolicy;
  if (policy === '不参评' && naItems.length > 0) return { kind: 'na', itemIds: naItems };
  const meanless = policy === '取其他小区平均' ? naItems.filter((id) => !means.has(id)) : [];
  if (meanless.length > 0) return { kind: 'na', itemIds: meanless };
  const components = table.components.map(({ key }): ComponentScore => {
    const own = leaves.filter((item) => item.componentKey === key);
    return { key, points: policy === '取其他小区平均' ? sumWithMeans(own, points, means) : sumScaledUp(own, points) };
  });
  return components.every((one) => one.points === undefined) ? { kind: 'na', itemIds: naItems } : { kind: 'scored', components, naItems };
}

type Leaf = ReturnType<typeof leafItems>[number];

function sumWithMeans(leaves: readonly Leaf[], points: Points, means: Means): Fraction {
  return leaves.reduce((sum, { id }) => {
    const own = points.get(id);
    return add(sum, typeof own === 'number' ? fraction(own) : (means.get(id) as Fraction));
  }, fraction(0));
}

function sumScaledUp(leaves: readonly Leaf[], points: Points): Fraction | undefined {
  let [sum, reachable, full] = [0, 0, 0];
  for (const { id, max } of leaves) {
    const own = points.get(id);
    full += max;
    if (typeof own !== 'number') continue;
    sum += own;
    reachable += max;
  }
  if (reachable === full) return leaves.length === 0 ? undefined : fraction(sum);
  return reachable === 0 ? undefined : multiply(fraction(sum), fraction(full, reachable));
}

/**
 * The weighted total in whole 0.0001 points, rounded to `decimals`; undefined when no component that
 * has points has a weight.
 */
export function weightedTotal(components: readonly ComponentScore[], weights: Weights, decimals: number): number | undefined {
  let sum = fraction(0);
  let weightSum = 0;
  for (const { key, points } of components) {
    const weight = weights[key] ?? 0;
    if (points === undefined || weight === 0) continue;
    sum = add(sum, multiply(points, fraction(weight)));
    weightSum += weight;
  }
  return weightSum === 0 ? undefined : roundPoints(multiply(sum, fraction(1, weightSum)), decimals);
}

/** Rounds exact points half up to `decimals` (0 to 4); result in whole 0.0001 points. */
export function roundPoints(points: Fraction, decimals: number): number {
  const step = 10 ** (4 - decimals);
  return Number(roundHalfUp(multiply(points, fraction(1, step)))) * step;
}

/** The mean of each item over the given subjects; items that nobody has points for are absent. */
export function itemMeans(subjects: Iterable<Points>): Means {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const points of subjects) {
    for (const [id, value] of points) {
      if (value === 'na') continue;
      const known = sums.get(id) ?? { sum: 0, count: 0 };
      sums.set(id, { sum: known.sum + value, count: known.count + 1 });
    }
  }
  return new Map([...sums].map(([id, { sum, count }]) => [id, fraction(sum, count)]));
}
