declare module 'spdx-expression-parse' {
  /** An SPDX licence expression as a tree (SPDX 2.3, annex D). */
  type Expression =
    { license: string; plus?: true; exception?: string } | { left: Expression; conjunction: 'and' | 'or'; right: Expression };
  /** Throws for a text that is no expression, or names a licence that SPDX does not list. */
  export default function parse(text: string): Expression;
}
