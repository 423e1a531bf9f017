interface Costs<A, B> {
  /** What turning one into the other costs; 0 when they are alike. */
  change: (a: A, b: B, at: number) => number;
  /** What one too many or one too few costs. */
  gap: number;
  /** More than this is not told apart. */
  most: number;
}

/**
 * The cheapest way to find `wanted` somewhere within `text`: Sellers' algorithm
 * for approximate occurrence (J. Algorithms 1, 1980, 359–373), in which leaving
 * out either end of the text costs nothing. `most + 1` when it costs more.
 */
export function fewestChanges<A, B>(wanted: readonly A[], text: readonly B[], { change, gap, most }: Costs<A, B>): number {
  if (wanted.length * gap === 0) return 0;
  let costs = Array.from({ length: text.length + 1 }, () => 0);
  for (let row = 0; row < wanted.length; row += 1) {
    const next = [(row + 1) * gap];
    for (let column = 0; column < text.length; column += 1) {
      const changed = costs[column]! + change(wanted[row]!, text[column]!, row);
      next.push(Math.min(changed, costs[column + 1]! + gap, next[column]! + gap));
    }
    costs = next;
    if (Math.min(...costs) > most) return most + 1;
  }
  return Math.min(...costs, most + 1);
}
