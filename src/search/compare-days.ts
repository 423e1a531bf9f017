/** Earlier before later; days as `YYYY-MM-DD` compare as texts do, and none is before all. */
export function compareDays({ on: a = '' }: Dated, { on: b = '' }: Dated): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

interface Dated {
  on?: string | undefined;
}
