/** Personal data in what an attachment says: the same scan as over the sources, with a name seen beside its room. */
import { isAllowed, type Allowed } from '../privacy/allowed.ts';
import { hide, type Finding } from '../privacy/finding.ts';
import { forbiddenHeader } from '../privacy/headers.ts';
import { scanText } from '../privacy/scan.ts';
import { SURNAME } from '../privacy/surnames.ts';
import { isAuthor, type Contents, type PlacedText } from './contents.ts';

/** A finding with its place: row and column of a table from 1, 0 where there is none. */
export interface PlacedFinding {
  code: string;
  severity: Finding['severity'];
  what: string;
  masked: string;
  place: string;
  row: number;
  column: number;
}

/** Everything personal in texts and properties of a file, numbers of the allow-list left out. */
export function findPersonalIn(contents: Contents, allowed: Allowed): PlacedFinding[] {
  return [
    ...contents.texts.flatMap((text) => findInText(text, allowed)),
    ...headersIn(contents.texts),
    ...contents.properties.flatMap((one) => findInProperty(one, allowed)),
  ];
}

/** Cells are parted by `|`, which no number goes over and by which the scan knows a row of a table. */
const PART = ' | ';

function findInText({ place, row, cells }: PlacedText, allowed: Allowed): PlacedFinding[] {
  const joined = cells.length === 1 ? cells[0]!.text : PART + cells.map(({ text }) => text).join(PART) + PART;
  return scanText(joined)
    .filter((finding) => !isAllowed(finding, joined, allowed))
    .map(({ code, severity, what, masked, start }) => {
      let from = cells.length === 1 ? 0 : PART.length;
      const cell = cells.find(({ text }) => {
        const here = start < from + text.length + PART.length;
        if (!here) from += text.length + PART.length;
        return here;
      });
      return { code, severity, what, masked, place, row, column: cell?.column ?? 0 };
    });
}

/** Words that head a column of personal data, in the first rows of each table. */
function headersIn(texts: readonly PlacedText[]): PlacedFinding[] {
  const looked = new Map<string, number>();
  return texts.flatMap(({ place, row, cells }) => {
    if (cells.length < 2) return [];
    const nth = (looked.get(place) ?? 0) + 1;
    looked.set(place, nth);
    if (nth > HEADER_ROWS) return [];
    return cells.flatMap(({ text, column }) => {
      const word = text.length <= LONGEST_HEADER ? forbiddenHeader(text) : undefined;
      return word
        ? [{ code: 'V-59', severity: 'error' as const, what: `“${text.trim()}”这一列（${word}）`, masked: '', place, row, column }]
        : [];
    });
  });
}

const HEADER_ROWS = 5;
const LONGEST_HEADER = 12;

function findInProperty({ name, value }: Contents['properties'][number], allowed: Allowed): PlacedFinding[] {
  const place = `文件属性（${name}）`;
  const numbers = scanText(value)
    .filter((finding) => !isAllowed(finding, value, allowed))
    .map(({ code, severity, what, masked }) => ({ code, severity, what, masked, place, row: 0, column: 0 }));
  if (numbers.length > 0 || !isAuthor(name) || !NAME.test(value.trim())) return numbers;
  return [{ code: 'ATTACHMENT-AUTHOR', severity: 'warning', what: '作者的姓名', masked: hide(value.trim()), place, row: 0, column: 0 }];
}

const NAME = new RegExp(`^${SURNAME}\\p{Script=Han}{1,2}$`, 'u');
