/** What a reader's browser has to know of a kind to show its logged contents in words: no schema, only titles. */

/** One field: key, title, unit, and the fields of its nested records. */
export type FieldTitles = readonly [key: string, title: string, unit: string, inner?: readonly FieldTitles[]];

/** `/ledger/kinds/<kind>.json`. */
export interface KindTitles {
  title: string;
  /** The table or list, from the site's root. */
  list: string;
  /** The page of a record, with `{field}` where a value of its content goes and `{yr}` for the year of publication. */
  page?: string;
  titleField?: string;
  fields: readonly FieldTitles[];
}

/** Where the titles of a kind are served, below the site's root. */
export function kindTitlesPath(kind: string): string {
  return `ledger/kinds/${kind}.json`;
}
