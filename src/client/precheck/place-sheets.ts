import { precheckText as words } from '../../format/wording/precheck.ts';
import { kindOf } from '../../schema/registry.ts';
import { TEMPLATE_SHEETS } from '../../schema/template-sheets.ts';
import { kindOfSheet } from '../../workbook/guess-kind.ts';
import { readWorkbook } from '../../workbook/read-workbook.ts';
import { tableOfSheet } from '../../workbook/table-of-sheet.ts';
import { kindByName } from './guess-kind.ts';
import { refuse, tablePath, type Known } from './place-files.ts';
import type { Placed } from './placed.ts';
import type { GivenFile } from './protocol.ts';

const NOT_A_TABLE: ReadonlySet<string> = new Set(Object.values(TEMPLATE_SHEETS));

/** Every sheet of a workbook that is a table, each with its place in the sources. */
export async function placeSheets({ name, bytes, kind: chosen }: GivenFile, given: number, known: Known): Promise<Placed[]> {
  const book = await readWorkbook(bytes);
  const whole: Placed = { name, given, path: '', kind: undefined, bytes, findings: book.findings };
  const sheets = book.sheets.filter((sheet) => sheet.rows.length > 0 && !NOT_A_TABLE.has(sheet.name));
  if (sheets.length === 0) return [book.findings.length > 0 ? whole : refuse(whole, words.unknownTable)];
  const visible = sheets.filter(({ state }) => state === 'visible');
  return sheets.flatMap((sheet) => {
    const only = visible.length === 1 && sheet.state === 'visible';
    const kind = (only && chosen && kindOf(chosen)) || kindOfSheet(sheet) || (only ? kindByName(name, ['table', 'parts']) : undefined);
    const one = { ...whole, name: sheets.length === 1 ? name : `${name} ${sheet.name}`, findings: book.findings };
    if (!kind) return only ? [refuse(one, words.unknownTable)] : [];
    const table = tableOfSheet(sheet, kind, book.since1904);
    const findings = [...book.findings, ...table.findings, ...table.notes];
    return [{ ...one, kind, findings, bytes: table.csv, path: tablePath(kind, name, table.csv, known), cellOf: table.cellOf }];
  });
}
