/**
 * The one thing a CSV reader must not be lenient about: a stray quote swallows
 * the rest of the file. Every field is either free of quotes or wholly quoted.
 */

export interface QuoteFault {
  /** `open`: never closed. `after`: text after the closing quote. `inside`: a quote in an unquoted field. */
  kind: 'open' | 'after' | 'inside';
  /** Offset of the quote that opens the trouble. */
  opened: number;
  /** Offset at which it shows. */
  at: number;
}

/** The first fault of quoting in a text with LF line ends, or undefined. */
export function findQuoteFault(text: string, separator: string): QuoteFault | undefined {
  if (!text.includes('"')) return undefined;
  const stop = separator === ',' ? /[",\n]/g : /["\t\n]/g;
  for (let at = 0; at < text.length;) {
    if (text[at] !== '"') {
      stop.lastIndex = at;
      const found = stop.exec(text);
      if (!found) return undefined;
      if (found[0] === '"') return { kind: 'inside', opened: found.index, at: found.index };
      at = found.index + 1;
      continue;
    }
    const end = closingQuote(text, at);
    if (end < 0) return { kind: 'open', opened: at, at };
    const next = text[end + 1];
    if (next !== undefined && next !== separator && next !== '\n') return { kind: 'after', opened: at, at: end + 1 };
    at = end + 2;
  }
  return undefined;
}

function closingQuote(text: string, opened: number): number {
  let at = text.indexOf('"', opened + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}
