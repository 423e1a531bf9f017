/**
 * A site against its log, by whoever likes: nothing is asked but its files. Pure over
 * `SiteFiles`; every difference is a `Finding`, and none of them stops what can still be told.
 */
import { toHex } from './base64.ts';
import { isDemonstration } from './demonstration-key.ts';
import { readVkey, sameKey } from './keys.ts';
import { MANIFEST_INDEX, shardPaths } from './manifest.ts';
import type { Vkey } from './note.ts';
import { parseContent } from './content-form.ts';
import { lastRelease, readReleased, type Released } from './release.ts';
import { CHECKPOINT_PATH, EDGE_PATH, entriesPath, tilePath, tilesOf, VKEY_PATH } from './served-paths.ts';
import { rootAt, type Tree } from './tree.ts';
import { carriedCheck, type ProvenLog } from './verify/carried.ts';
import { checkChain } from './verify/check-chain.ts';
import { checkHidden } from './verify/hidden.ts';
import { checkListed, readManifest } from './verify/listed-files.ts';
import { readEntries, type LogEntries } from './verify/log-entries.ts';
import { isOldTile } from './verify/old-tiles.ts';
import { readOpenings, type Openings } from './verify/openings.ts';
import { checkRecords } from './verify/records.ts';
import { openCheckpoint, type Cosigner, type SignedState } from './verify/signed-state.ts';
import { forgetful, Unreachable, type Finding, type Memo, type SiteFiles } from './verify/site-files.ts';

/** An earlier state of the log, from wherever somebody kept it. */
export interface EarlierState {
  size: number;
  /** The root in lower-case hex; of what a sheet of paper says only the first 16 digits. */
  root: string;
}

export interface VerifyOptions {
  /** The key as it was got elsewhere; without it the site's own is believed. */
  vkey?: Vkey;
  witnesses?: readonly Vkey[];
  against?: EarlierState;
  memo?: Memo;
  /** Hears what is being looked at. */
  step?: (step: 'log' | 'records' | 'files') => void;
}

export interface Verdict {
  /** Nothing differs when it is empty. */
  findings: readonly Finding[];
  /** The key that signatures were checked with. */
  vkey?: Vkey;
  demonstration: boolean;
  /** What is signed; absent when no signature holds. */
  signed?: SignedState;
  /** Whether all entries were there and give the signed root. */
  complete: boolean;
  /** The time of the last entry. */
  time?: string;
  records: number;
  /** Contents that were recomputed, and entries whose content is not served. */
  openings: number;
  withheld: number;
  /** The last release, by the place of its entry. */
  release?: { seq: number; id: string; time: string } & Released;
  files: number;
  /** Files of other releases, each as that release listed it, which pages that are still open ask for. */
  carried: number;
}

/** Looks at everything; over a web server that is a request for every file. */
export async function verifySite(site: SiteFiles, options: VerifyOptions = {}): Promise<Verdict> {
  const { memo = forgetful, step } = options;
  const findings: Finding[] = [];
  const files = patient(site, findings);
  const verdict: Verdict = { findings, demonstration: false, complete: false, records: 0, openings: 0, withheld: 0, files: 0, carried: 0 };
  step?.('log');
  const key = await readKey(files, options.vkey, findings);
  const note = await files.read(CHECKPOINT_PATH);
  if (!note) findings.push({ code: 'no-log', path: CHECKPOINT_PATH });
  const signed = key && note && openCheckpoint(decode(note), key, options.witnesses ?? []);
  if (typeof signed === 'string') findings.push({ code: signed, path: CHECKPOINT_PATH });
  let ofLog = new Set<string>();
  let log: LogEntries | undefined;
  let proven: ProvenLog | undefined;
  let released: Released | undefined;
  if (key) Object.assign(verdict, { vkey: key, demonstration: isDemonstration(key) });
  if (typeof signed === 'object') {
    verdict.signed = signed;
    for (const { name, state } of signed.cosigners)
      if (state === 'wrong') findings.push({ code: 'bad-cosignature', path: CHECKPOINT_PATH, detail: name });
    log = await readEntries(files, signed.checkpoint, memo, findings);
  }
  if (log && key) {
    const { openings } = await checkLog(files, log, verdict, findings, options);
    ofLog = pathsOfLog(log.tree.size, openings);
    released = readRelease(log, openings, verdict, findings);
    proven = { log, openings, key };
  }
  step?.('files');
  const listed = await readManifest(files, released, memo, findings);
  verdict.files = listed.size;
  const isCarried = proven && carriedCheck(files, proven, memo);
  const isExplained = async (path: string): Promise<boolean> => {
    if (await belongs(files, path, ofLog, log)) return true;
    const carried = (await isCarried?.(path)) === true;
    if (carried) verdict.carried += 1;
    return carried;
  };
  await checkListed(files, listed, isExplained, findings);
  return verdict;
}

/** Everything that can be told once all entries are known to be the signed ones. */
async function checkLog(
  files: SiteFiles,
  log: LogEntries,
  verdict: Verdict,
  findings: Finding[],
  { memo = forgetful, against, step }: VerifyOptions,
): Promise<{ openings: Openings }> {
  const { records, findings: order } = memo.get(`chain:${log.digest}`, () => checkChain(log.entries));
  findings.push(...order);
  const openings = await readOpenings(files, log, records, memo, findings);
  step?.('records');
  const day = await readDay(files);
  const { count, byDate } = await checkRecords(files, { entries: log.entries, records, openings, day, log: log.digest }, memo, findings);
  checkHidden(log.entries, records, openings, (key) => byDate.has(key), findings);
  if (against) checkAgainst(log.tree, against, findings);
  const time = log.entries.at(-1)?.time;
  const withheld = [...openings.hidden].filter((seq) => log.entries[seq]!.content !== undefined).length;
  Object.assign(verdict, {
    complete: true,
    records: count,
    openings: openings.contents.size,
    withheld,
    ...(time && { time }),
  });
  return { openings };
}

/** The key to check with: the one that was given, else the site's own. */
async function readKey(files: SiteFiles, given: Vkey | undefined, findings: Finding[]): Promise<Vkey | undefined> {
  const bytes = await files.read(VKEY_PATH);
  if (!bytes) {
    findings.push({ code: 'log-missing', path: VKEY_PATH });
    return given;
  }
  const text = decode(bytes);
  const own = text.endsWith('\n') ? readVkey(text.slice(0, -1)) : undefined;
  if (!own) findings.push({ code: 'bad-vkey', path: VKEY_PATH });
  else if (given && !sameKey(own, given)) findings.push({ code: 'other-vkey', path: VKEY_PATH });
  return given ?? own;
}

function checkAgainst(tree: Tree, { size, root }: EarlierState, findings: Finding[]): void {
  if (size > tree.size) findings.push({ code: 'shorter', detail: String(size) });
  else if (!toHex(rootAt(tree, size)).startsWith(root)) findings.push({ code: 'not-extended', detail: String(size) });
}

/** What the newest release says; a site whose files nobody released is as good as unlisted. */
function readRelease({ entries }: LogEntries, openings: Openings, verdict: Verdict, findings: Finding[]): Released | undefined {
  const entry = lastRelease(entries);
  if (!entry) {
    findings.push({ code: 'no-release' });
    return undefined;
  }
  const { seq, id, time } = entry;
  const content = parseContent(openings.contents.get(seq) ?? '');
  const released = content && readReleased(content);
  if (!released) findings.push({ code: 'bad-release', seq });
  else verdict.release = { seq, id, time, ...released };
  return released;
}

/** Day of the build, from which texts that are withdrawn by their date are gone. */
async function readDay(files: SiteFiles): Promise<string> {
  try {
    const { buildDate } = JSON.parse(decode((await files.read('build.json')) ?? new Uint8Array())) as { buildDate?: unknown };
    return typeof buildDate === 'string' ? buildDate : '';
  } catch {
    return '';
  }
}

function pathsOfLog(size: number, { paths }: Openings): Set<string> {
  const tiles = tilesOf(size).flatMap((tile) => [tilePath(tile), ...(tile.level === 0 ? [entriesPath(tile)] : [])]);
  return new Set([CHECKPOINT_PATH, EDGE_PATH, ...tiles, ...paths, MANIFEST_INDEX, ...shardPaths()]);
}

/** Whether a file that nobody lists is the log's own. Without its entries nobody can say, and that was said already. */
async function belongs(files: SiteFiles, path: string, ofLog: ReadonlySet<string>, log: LogEntries | undefined): Promise<boolean> {
  if (!log) return path.startsWith('ledger/');
  return ofLog.has(path) || (await isOldTile(files, path, log)) === true;
}

/** The same files; what cannot be fetched is named once and counts as missing. */
function patient(files: SiteFiles, findings: Finding[]): SiteFiles {
  const named = new Set<string>();
  const attempt = async <T>(path: string, call: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      if (!named.has(path)) findings.push({ code: 'unreachable', path, detail: error.message });
      named.add(path);
      return undefined;
    }
  };
  return {
    ...files,
    read: (path) => attempt(path, () => files.read(path)),
    sha256: (path) => attempt(path, () => files.sha256(path)),
  };
}

/** Bytes that are no UTF-8 become U+FFFD, which neither note nor key may hold. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

export type { Cosigner, Finding, SiteFiles };
