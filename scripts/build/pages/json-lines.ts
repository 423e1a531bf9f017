import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';

/** Lines that are written at once. */
const AT_ONCE = 1000;

/**
 * Writes a file of one line of JSON for each value: as one text what is noted of a large site would be too long. Its
 * SHA-256 in lower-case hex.
 */
export function writeLines(place: string, values: Iterable<unknown>): string {
  const sum = createHash('sha256');
  const descriptor = openSync(place, 'w');
  let lines: string[] = [];
  const write = () => {
    const bytes = Buffer.from(lines.join(''));
    sum.update(bytes);
    for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
    lines = [];
  };
  try {
    for (const value of values) if (lines.push(`${JSON.stringify(value)}\n`) >= AT_ONCE) write();
    write();
  } finally {
    closeSync(descriptor);
  }
  return sum.digest('hex');
}

/** What stands in each line; throws when the last line is not whole, or one is no JSON. */
export function readLines(bytes: Buffer): unknown[] {
  const lines: unknown[] = [];
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf('\n', from);
    if (end < 0) throw new Error('the last line is not whole');
    lines.push(JSON.parse(bytes.toString('utf8', from, end)));
    from = end + 1;
  }
  return lines;
}
