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
  /** Lines of the block between title and facts, in its own larger type; none for a poster without. */
  lead: readonly string[];
  facts: readonly PosterFact[];
}

/** Sizes of type, largest first, in units of the sheet (4 mm on A4): 25 pt down to 10.5 pt. */
const SIZES = [2.2, 1.9, 1.6, 1.4, 1.2, 1.05, 0.92];
/** The body of the sheet, in the same units: what head and foot leave. */
const BODY = { width: 45, height: 47 };

/** Sizes of the parts of a poster, in units of the type; the style sheet says the same. */
const TITLE = { size: 2, line: 1.35 };
const LEAD = { size: 1.7, line: 1.35, around: 4 };
const FACT = { label: 6, size: 1, large: 1.5, line: 1.5, around: 0.55 };
/** Lines break between words, so a line is rarely full. */
const RAGGED = 1.5;

/** The largest size that fits, as 1 (largest) to 7, and the facts there is room for. */
export function fitPoster({ title, lead, facts }: PosterText): { fit: number; facts: readonly PosterFact[] } {
  for (const [index, size] of SIZES.entries()) if (heightOf(title, lead, facts, size) <= BODY.height) return { fit: index + 1, facts };
  const last = facts.findLast(({ spare }) => spare);
  if (last) return fitPoster({ title, lead, facts: facts.filter((fact) => fact !== last) });
  return { fit: SIZES.length, facts };
}

function heightOf(title: string, lead: readonly string[], facts: readonly PosterFact[], size: number): number {
  const width = BODY.width / size;
  const leads = lead.map((text) => lines(text, LEAD.size, width - 2) * LEAD.size * LEAD.line);
  const rows = facts.map(({ value, note, large }) => {
    const type = large ? FACT.large : FACT.size;
    const below = note === undefined ? 0 : lines(note, FACT.size, width - FACT.label) * FACT.size;
    return (lines(value, type, width - FACT.label) * type + below) * FACT.line + FACT.around;
  });
  const parts = [lines(title, TITLE.size, width) * TITLE.size * TITLE.line + 3, lead.length > 0 ? LEAD.around : 0, ...leads, ...rows];
  return size * parts.reduce((sum, part) => sum + part, 0);
}

function lines(text: string, size: number, width: number): number {
  return Math.max(1, Math.ceil(widthOf(text) / Math.max(1, width / size - RAGGED)));
}

/** Width in characters: full-width ones count 1, others at most 0.62 in the fonts of posters. */
function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += char.codePointAt(0)! < 0x2e80 && !'—…“”‘’·×〔〕'.includes(char) ? 0.62 : 1;
  return width;
}
