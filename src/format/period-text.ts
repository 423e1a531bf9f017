/** A period in one word: two instants in ISO 8601, and the day of the outcome when there is one. */
interface PeriodFacts {
  startsAt: string;
  endsAt: string;
  outcomeOn?: string | undefined;
}

/** `start/end` or `start/end/outcome`. */
export function writePeriod({ startsAt, endsAt, outcomeOn }: PeriodFacts): string {
  return [startsAt, endsAt, ...(outcomeOn === undefined ? [] : [outcomeOn])].join('/');
}

/** The period of that text. */
export function readPeriod(text: string): { startsAt: string; endsAt: string; outcomeOn?: string } {
  const [startsAt = '', endsAt = '', outcomeOn] = text.split('/');
  return { startsAt, endsAt, ...(outcomeOn !== undefined && { outcomeOn }) };
}
