interface Costs<A, B> {
  /** What turning one into the other costs; 0 when they are alike. */
  change: (a: A, b: B, at: number) => number;
  /** What one too many or one too few costs, and two that changed places. */
  gap: number;
  /** More than this is not told apart. */
  most: number;
}

/**
 * The cheapest way to find `wanted` somewhere within `text`: Sellers' algorithm
 * for approximate occurrence (J. Algorithms 1, 1980, 359–373), in which leaving
 * out either end of the text costs nothing, with neighbours that changed places
 * as one change (Damerau, Commun. ACM 7, 1964, 171–176). `most + 1` when it
 * costs more.
 */
export function fewestChanges<A, B>(wanted: readonly A[], text: readonly B[], { change, gap, most }: Costs<A, B>): number {
  if (wanted.length * gap === 0) return 0;
  let before: number[] = [];
  let costs = Array.from({ length: text.length + 1 }, () => 0);
  for (let row = 0; row < wanted.length; row += 1) {
    const next = [(row + 1) * gap];
    for (let column = 0; column < text.length; column += 1) {
      const changed = costs[column]! + change(wanted[row]!, text[column]!, row);
      const crossed =
        row > 0 &&
        column > 0 &&
        change(wanted[row]!, text[column - 1]!, row) === 0 &&
        change(wanted[row - 1]!, text[column]!, row - 1) === 0;
      const swapped = crossed ? before[column - 1]! + gap : Infinity;
      next.push(Math.min(changed, costs[column + 1]! + gap, next[column]! + gap, swapped));
    }
    before = costs;
    costs = next;
    if (Math.min(...costs) > most && Math.min(...before) > most) return most + 1;
  }
  return Math.min(...costs, most + 1);
}
