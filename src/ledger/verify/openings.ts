/** What a log's openings say, against its entries: nothing else, nothing less, and nothing of what was withdrawn. */
import { fromBase64 } from '../base64.ts';
import { contentHash } from '../content.ts';
import type { Entry } from '../entry.ts';
import { sumOf } from '../manifest.ts';
import { APART, HIDDEN, longOpeningPath, OPENINGS_PER_FILE, openingsPath } from '../served-paths.ts';
import { recordKey } from '../chain.ts';
import type { EntriesByRecord } from './check-chain.ts';
import { eachOf } from './each-of.ts';
import type { LogEntries } from './log-entries.ts';
import type { Finding, Memo, SiteFiles } from './site-files.ts';

export interface Openings {
  /** Canonical contents by entry, each proven by the hash in its entry. */
  contents: ReadonlyMap<number, string>;
  /** Entries whose opening is not served. */
  hidden: ReadonlySet<number>;
  /** Paths of all files of openings that belong to the log. */
  paths: ReadonlySet<string>;
  /** Changes when any of them does. */
  digest: string;
}

/** One line: what the entry's content is, that it stands elsewhere, that it is not served, or that the line is wrong. */
type Line = { seq: number } & ({ state: 'open'; content: string } | { state: 'apart' } | { state: 'hidden' } | { state: 'wrong' });

interface OpeningsFile {
  /** False when lines are missing or too many. */
  whole: boolean;
  lines: readonly Line[];
}

/** Reads every file of openings. */
export async function readOpenings(
  files: SiteFiles,
  log: LogEntries,
  records: EntriesByRecord,
  memo: Memo,
  findings: Finding[],
): Promise<Openings> {
  const contents = new Map<number, string>();
  const hidden = new Set<number>();
  const paths = new Set<string>();
  const firsts = Array.from({ length: Math.ceil(log.lines.length / OPENINGS_PER_FILE) }, (_, at) => at * OPENINGS_PER_FILE);
  const sums = await eachOf(firsts, async (first) => {
    const path = openingsPath(first);
    paths.add(path);
    const sum = await files.sha256(path);
    const read = await memo.get(`openings:${first}:${sum}:${log.digest}`, async () => {
      const bytes = await files.read(path);
      return bytes && readFile(bytes, first, log, records);
    });
    if (!read) {
      findings.push({ code: 'log-missing', path });
      return '';
    }
    const { whole, lines } = read;
    if (!whole) findings.push({ code: 'bad-opening', path });
    for (const line of lines) {
      if (line.state === 'wrong') findings.push({ code: 'bad-opening', path, seq: line.seq });
      else if (line.state === 'hidden') hidden.add(line.seq);
      else if (line.state === 'open') contents.set(line.seq, line.content);
    }
    const apart = await eachOf(
      lines.filter(({ state }) => state === 'apart'),
      async ({ seq }) => {
        const { sum: own, content } = await readLong(files, log.entries[seq]!, memo, findings);
        paths.add(longOpeningPath(seq));
        if (content !== undefined) contents.set(seq, content);
        return own;
      },
    );
    return `${sum}${apart.join('')}`;
  });
  return { contents, hidden, paths, digest: sumOf(new TextEncoder().encode(sums.join())) };
}

function readFile(bytes: Uint8Array, first: number, log: LogEntries, records: EntriesByRecord): OpeningsFile {
  const lines = decode(bytes)?.split('\n') ?? [];
  const count = Math.min(OPENINGS_PER_FILE, log.lines.length - first);
  return {
    whole: lines.length === count + 1 && lines[count] === '',
    lines: lines.slice(0, count).map((line, at) => readLine(line, first + at, log, records)),
  };
}

/** `entry⇥salt⇥content⇥places of all entries of the same record, where there are more`. */
function readLine(line: string, seq: number, log: LogEntries, records: EntriesByRecord): Line {
  const [text, salt = '', content = '', places, ...more] = line.split('\t');
  const entry = log.entries[seq]!;
  const own = records.get(recordKey(entry.record, entry.id)) ?? [];
  if (text !== log.lines[seq] || more.length > 0 || places !== (own.length > 1 ? own.join(' ') : '')) return { seq, state: 'wrong' };
  if (salt === content && salt === HIDDEN) return { seq, state: 'hidden' };
  if (salt === content && salt === APART) return { seq, state: 'apart' };
  return isOpening(entry, salt, content) ? { seq, state: 'open', content } : { seq, state: 'wrong' };
}

async function readLong(files: SiteFiles, entry: Entry, memo: Memo, findings: Finding[]): Promise<{ sum: string; content?: string }> {
  const path = longOpeningPath(entry.seq);
  const sum = await files.sha256(path);
  if (sum === undefined) {
    findings.push({ code: 'log-missing', path });
    return { sum: '' };
  }
  const content = await memo.get(`opening:${entry.seq}:${entry.content}:${sum}`, async () => {
    const [, salt, text] = /^([^\t]+)\t([^\t\n]+)\n$/.exec(decode((await files.read(path)) ?? new Uint8Array()) ?? '') ?? [];
    return salt !== undefined && text !== undefined && isOpening(entry, salt, text) ? text : undefined;
  });
  if (content === undefined) findings.push({ code: 'bad-opening', path, seq: entry.seq });
  return { sum, ...(content !== undefined && { content }) };
}

function isOpening({ content: hash }: Entry, salt: string, content: string): boolean {
  const bytes = fromBase64(salt, 32);
  return bytes !== undefined && hash !== undefined && contentHash(bytes, content) === hash;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
