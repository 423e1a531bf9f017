/**
 * Nearly every body is headings, paragraphs, simple lists and sound tables. In those there is nothing for the parser's
 * checks to find, and telling so line by line costs a small part of what the parser does.
 */

/** What may open a link, a picture, a footnote, code, a box, a tag or an entity, or hide one of them. */
const MARKUP = /[[<>`&\\\r\t]|:::|【待填/;
const HEADING = /^(#{2,6}) \S/;
const LIST_ITEM = /^(?:-|\d{1,9}[.)]) [^\s\-*+#=|_~:]/;
/** A line that is part of a paragraph wherever it stands at the left edge. */
const WORDS = /^(?:[^\s\-*+#=|_~:\d]|\*\*[^\s*]|\d+(?![\d.)]))[^|]*$/;
const TABLE_ROW = /^\|.*\|$/;
const RULER = /^\|(?: *:?-{3,}:? *\|)+$/;

/** Whether a body of these lines holds nothing but what cannot be wrong as Markdown. */
export function isPlainMarkdown(lines: readonly string[]): boolean {
  let level = 1;
  let hasText = false;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!;
    if (line === '') continue;
    if (MARKUP.test(line)) return false;
    hasText = true;
    if (line.startsWith('|')) {
      const end = endOfTable(lines, at);
      if (end < 0) return false;
      at = end;
      continue;
    }
    if (line.startsWith('#')) {
      const own = HEADING.exec(line)?.[1]?.length ?? Infinity;
      if (own > level + 1) return false;
      level = own;
    } else if (!WORDS.test(line) && !(LIST_ITEM.test(line) && !line.includes('|'))) return false;
  }
  return hasText;
}

/** Last line of a table that begins there, stands alone and has as many cells in every row; -1 when it is not sound. */
function endOfTable(lines: readonly string[], start: number): number {
  if (start > 0 && lines[start - 1] !== '') return -1;
  if (!RULER.test(lines[start + 1] ?? '')) return -1;
  const width = cellsIn(lines[start]!);
  let end = start;
  for (; end < lines.length && lines[end] !== ''; end += 1) {
    const line = lines[end]!;
    if (MARKUP.test(line) || !TABLE_ROW.test(line) || cellsIn(line) !== width) return -1;
  }
  return end - 1;
}

function cellsIn(row: string): number {
  let count = 0;
  for (let at = row.indexOf('|'); at >= 0; at = row.indexOf('|', at + 1)) count += 1;
  return count;
}
