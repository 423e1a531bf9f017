/**
 * Names of the sheets that stand in a spreadsheet template beside the table itself. Whoever
 * reads a filled template passes over them by these names; they hold nothing a clerk entered.
 */
export const TEMPLATE_SHEETS = {
  /** Visible: what each column is and how it is filled in. */
  guide: '说明',
  /** Hidden: the words that the drop-down lists offer. */
  lists: '名单',
} as const;

/** A reference as a drop-down list offers it: the id, one blank, and the name that a clerk knows the record by. */
export function referenceWord(id: string, name: string): string {
  return name === '' || name === id ? id : `${id} ${name}`;
}
