/** What a draft of a notice is made of. Facts that only the clerk knows are left as 【待填：……】, which the check reports. */

/** What is known when a text is begun; every field is ready to be printed. */
export interface DraftFacts {
  /** The compounds by name, or the district: 桐荫里小区、苇风花园, 云汀区. */
  where: string;
  /** How the text speaks of them after the first time: 本小区, 上述小区, 本区. */
  here: string;
  issuer: string;
  /** The rule that demands the notice, as the district's thresholds cite it. */
  basis: string;
}

export interface DraftSection {
  heading: string;
  text: string;
}

export interface DraftForm {
  /** What the title names after the place: 加装电梯方案. */
  subject: string;
  /** Who may object. */
  whoMay: string;
  /** What follows after the end. */
  next: string;
  opening: (facts: DraftFacts) => string;
  sections: (facts: DraftFacts) => readonly DraftSection[];
}

/** A fact that the clerk fills in. */
export function blank(what: string): string {
  return `【待填：${what}】`;
}

/** A table of the given columns with one row to fill in; a column that ends with `:` holds figures. */
export function blankTable(...columns: readonly string[]): string {
  const titles = columns.map((column) => column.replace(/:$/, ''));
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [row(titles), row(columns.map((column) => (column.endsWith(':') ? '---:' : '---'))), row(titles.map(blank))].join('\n');
}

export function section(heading: string, ...paragraphs: readonly string[]): DraftSection {
  return { heading, text: paragraphs.join('\n\n') };
}
