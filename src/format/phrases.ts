/**
 * A title or answer cut where a line may break, so that no word is torn.
 * `word-break: keep-all` holds the pieces together in the browser. Breaks stand
 * after punctuation and after common endings, and never leave fewer than two
 * characters alone.
 */
export function phrases(text: string): string[] {
  const pieces = text.match(/[^，。；：、！？”）》]+[，。；：、！？”）》]*|[，。；：、！？”）》]+/g) ?? [text];
  return pieces.flatMap((piece) => (piece.length > LONG ? cutLong(piece) : [piece]));
}

const LONG = 9;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

function cutLong(piece: string): string[] {
  const parts: string[] = [];
  for (const { segment } of segmenter.segment(piece)) {
    const last = parts.at(-1);
    if (last === undefined || last.length + segment.length > LONG / 2 + 2) parts.push(segment);
    else parts[parts.length - 1] = last + segment;
  }
  const end = parts.at(-1);
  if (parts.length > 1 && end !== undefined && [...end].length < 2) parts.splice(-2, 2, parts.at(-2)! + end);
  return parts;
}
