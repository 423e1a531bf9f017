/** What all sheets of a workbook share: strings and looks of numbers. */
import { lookOf, type Look } from './number-text.ts';
import { unescapeText } from './read-sheet.ts';
import { walkXml } from './xml.ts';

/** Shared strings in order; readings for phonetic scripts left out. */
export function readStrings(bytes: Uint8Array): string[] {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let inReading = false;
  walkXml(bytes, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') inReading = true;
      else if (name === 't') inText = !inReading;
    },
    text(data) {
      if (inText) text += data;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') inReading = false;
      else if (name === 'si') strings.push(unescapeText(text));
    },
  });
  return strings;
}

/** The look of every cell style, by its number. */
export function readLooks(bytes: Uint8Array): Look[] {
  const codes = new Map<number, string>();
  const looks: Look[] = [];
  let inCells = false;
  walkXml(bytes, {
    open(name, { numFmtId = '0', formatCode = '' }) {
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode);
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) looks.push(lookOf(Number(numFmtId), codes.get(Number(numFmtId))));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return looks;
}
