/** Rows of one page of a long list of ranks. */
export const RANKS_PER_PAGE = 50;

/** The first and last row of each page, from 1; no page when there is no row. */
export function rankPages(rows: number): { from: number; to: number }[] {
  return Array.from({ length: Math.ceil(rows / RANKS_PER_PAGE) }, (_, index) => ({
    from: index * RANKS_PER_PAGE + 1,
    to: Math.min(rows, (index + 1) * RANKS_PER_PAGE),
  }));
}
