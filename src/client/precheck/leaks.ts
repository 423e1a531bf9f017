import { findPersonalIn, type PlacedFinding } from '../../attachments/personal-data.ts';
import { precheckText as words } from '../../format/wording/precheck.ts';
import type { Allowed } from '../../privacy/allowed.ts';
import { columnLetter } from '../../schema/problem.ts';
import { readWorkbook } from '../../workbook/read-workbook.ts';
import type { GivenFile, PlacedProblem } from './protocol.ts';

/**
 * Personal data anywhere in a workbook: in rows that could not be read, hidden sheets and columns, comments and
 * document properties, none of which becomes a record that a rule could look at. `told` are places and codes that
 * the check has spoken of. Pictures in it are left to the check of attachments, whose readers would weigh too much here.
 */
export async function findLeaks({ bytes }: GivenFile, allowed: Allowed, told: ReadonlySet<string>): Promise<PlacedProblem[]> {
  const { sheets, texts, properties } = await readWorkbook(bytes);
  const cells = sheets.flatMap(({ name, rows }) => rows.map(({ row, cells }) => ({ place: words.sheet(name), row, cells })));
  const others = texts.map(({ place, text }) => ({ place, row: 0, cells: [{ text, column: 0 }] }));
  return findPersonalIn({ texts: [...cells, ...others], properties: [...properties], findings: [] }, allowed)
    .map(placeLeak)
    .filter(({ code, place }) => !told.has(`${code} ${place}`));
}

function placeLeak({ code, severity, what, masked, place, row, column }: PlacedFinding): PlacedProblem {
  const cell = row && column ? `${columnLetter(column)}${row}` : '';
  const sheet = words.sheetPlace.exec(place)?.[1];
  return {
    code,
    severity,
    file: '',
    line: 0,
    row: 0,
    column: 0,
    columnLetter: '',
    field: '',
    message: masked ? words.leak(what, masked) : words.leakColumn(what),
    hint: words.leakHint,
    place: sheet === undefined ? place : `${sheet}!${cell}`,
  };
}
