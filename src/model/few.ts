/** Counts of a summary that are too small to be printed, because a reader could tell whom they are about. */

/** A cell of one month and place; `null` is one that is not printed. */
export interface FewCell {
  topic: string;
  count: number | null;
}

/** Whether a printed count is too small: 1 up to one below `least`. Zero says nothing about anyone. */
export function isTooFew(count: number | null | undefined, least: number): boolean {
  return typeof count === 'number' && count > 0 && count < least;
}

/**
 * The one hidden cell that the total and the other cells of its month and place give away; undefined when there is none.
 * Two hidden cells give only their sum, which is safe as soon as more than one pair of counts adds up to it.
 */
export function revealedCell<T extends FewCell>(cells: readonly T[], totalTopic: string, least: number): T | undefined {
  const total = cells.find(({ topic }) => topic === totalTopic);
  if (typeof total?.count !== 'number') return undefined;
  const parts = cells.filter((cell) => cell !== total);
  const hidden = parts.filter(({ count }) => count === null);
  const left = total.count - parts.reduce((sum, { count }) => sum + (count ?? 0), 0);
  if (hidden.length === 0 || left < 0) return undefined;
  if (hidden.length === 1) return hidden[0];
  // Every hidden cell is 1 at the least and `least - 1` at the most: the two sums at the ends have one solution only.
  return left === hidden.length || left === hidden.length * (least - 1) ? hidden[0] : undefined;
}
