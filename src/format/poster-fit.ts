/**
 * How large the type of a poster may be. A sheet must stay one sheet, and no
 * style can shrink text until it fits; but a Chinese character is as wide as
 * the type is high in every font, so lines can be counted beforehand.
 */

/** One fact of a poster: what stands at the left, and the value beside it. */
export interface PosterFact {
  label: string;
  value: string;
  /** What stands below the value, in the same type. */
  note?: string | undefined;
  /** Set in larger type: a telephone number, a price. */
  large?: boolean;
  /** May be left out when the sheet is too small for everything; the full text has it. */
  spare?: boolean;
}

export interface PosterText {
  title: string;
  /** What stands in the box between title and facts, in larger type, and the line below it. */
  key?: string | undefined;
  note?: string | undefined;
  facts: readonly PosterFact[];
}

/** Sizes of type, largest first, in units of the sheet (4 mm on A4): 25 pt down to 10 pt. */
const SIZES = [2.2, 2, 1.8, 1.6, 1.45, 1.3, 1.15, 1, 0.9];
/** The body of the sheet, in the same units: what head and foot leave. */
const BODY = { width: 45, height: 49 };

/** Sizes of the parts of a poster, in units of the type; the style sheet says the same. */
const LINE = 1.5;
const TITLE = { size: 2, line: 1.35, around: 3.8 };
const BOX = { key: 1.7, line: 1.35, indent: 2.3, around: 3.5 };
const FACT = { label: 6, large: 1.5, around: 0.6 };
/** Characters a line lacks: much where lines break between words only, else the punctuation that may not begin one. */
const RAGGED = { words: 1.8, text: 0.7 };

/** The largest size that fits, as 1 (largest) to 9, and the facts there is room for. */
export function fitPoster(poster: PosterText): { fit: number; facts: readonly PosterFact[] } {
  const { facts } = poster;
  for (const [index, size] of SIZES.entries()) if (heightOf(poster, size) <= BODY.height) return { fit: index + 1, facts };
  const last = facts.findLast(({ spare }) => spare);
  if (last) return fitPoster({ ...poster, facts: facts.filter((fact) => fact !== last) });
  return { fit: SIZES.length, facts };
}

/** Height of the body in units of the sheet. */
function heightOf({ title, key, note, facts }: PosterText, size: number): number {
  const width = BODY.width / size;
  const box = width - BOX.indent;
  const boxed =
    key === undefined
      ? 0
      : BOX.around + lines(key, BOX.key, box, RAGGED.words) * BOX.key * BOX.line + (note === undefined ? 0 : lines(note, 1, box) * LINE);
  const rows = facts.map(({ value, note: below, large }) => {
    const type = large ? FACT.large : 1;
    const beside = width - FACT.label;
    return (lines(value, type, beside) * type + (below === undefined ? 0 : lines(below, 1, beside))) * LINE + FACT.around;
  });
  const head = TITLE.around + lines(title, TITLE.size, width, RAGGED.words) * TITLE.size * TITLE.line;
  return size * rows.reduce((sum, row) => sum + row, head + boxed);
}

function lines(text: string, size: number, width: number, ragged = RAGGED.text): number {
  return Math.ceil(widthOf(text) / Math.max(1, width / size - ragged));
}

/** Width in characters: full-width ones count 1, others at most 0.62 in the fonts of posters. */
function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += char.codePointAt(0)! < 0x2e80 && !'—…“”‘’·×〔〕'.includes(char) ? 0.62 : 1;
  return width;
}
