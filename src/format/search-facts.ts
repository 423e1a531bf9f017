/** What search knows of a page beside its text; a page carries it as JSON. */
export interface SearchFacts {
  /** `compound`, `notice` …, as `src/search/found.ts` names them. */
  kind: string;
  /** Compound or subdistrict that is shown beside it. */
  place?: string;
  /** Day of publication. */
  on?: string;
  matter?: string;
  /** Subdistricts. */
  within?: readonly string[];
  /** Of a notice: instants, and the day of the outcome. */
  period?: { startsAt: string; endsAt: string; outcomeOn?: string };
}
