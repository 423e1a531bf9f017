/**
 * Files of other releases that a deployment leaves reachable for pages which are still open. No list of this site's names
 * them; each has to be what a release in the signed log listed, or anybody could add one and call it that.
 */
import { sameBytes } from '../base64.ts';
import { parseContent } from '../content-form.ts';
import { RELEASE } from '../entry.ts';
import { MANIFEST_INDEX, parseSums, shardOf, sumOf, type FileSums } from '../manifest.ts';
import type { Vkey } from '../note.ts';
import { readReleased } from '../release.ts';
import { CHECKPOINT_PATH } from '../served-paths.ts';
import { rootAt } from '../tree.ts';
import { checkChain } from './check-chain.ts';
import { readEntries, type LogEntries } from './log-entries.ts';
import { readOpenings, type Openings } from './openings.ts';
import { openCheckpoint } from './signed-state.ts';
import { Unreachable, type Memo, type SiteFiles } from './site-files.ts';

/** A log of which every entry is as signed with `key`, and the contents that its site serves. */
export interface ProvenLog {
  log: LogEntries;
  openings: Pick<Openings, 'contents'>;
  key: Vkey;
}

/**
 * Says of a file whether a release that is kept beside the site, and that the log vouches for, listed it at the same path
 * with the same bytes. After going back the releases beside are newer than the site: their log then has to go on from the
 * site's and be signed with the same key.
 */
export function carriedCheck(files: SiteFiles, proven: ProvenLog, memo: Memo): (path: string) => Promise<boolean> {
  const own = manifestsIn(proven);
  const indexes = new Map<SiteFiles, Promise<FileSums | undefined>>();
  return async (path) => {
    const sum = await files.sha256(path);
    for (const other of files.beside?.(path) ?? []) {
      if (!indexes.has(other)) indexes.set(other, ifReadable(provenIndex(other, own, proven, memo)));
      const index = await indexes.get(other);
      if (sum !== undefined && index && (await ifReadable(listedIn(other, index, path))) === sum) return true;
    }
    return false;
  };
}

/** The list of a release's lists, when a log vouches for it. */
async function provenIndex(other: SiteFiles, own: ReadonlySet<string>, proven: ProvenLog, memo: Memo): Promise<FileSums | undefined> {
  const bytes = await other.read(MANIFEST_INDEX);
  if (!bytes) return undefined;
  const sum = sumOf(bytes);
  const vouched = own.has(sum) || (await laterManifests(other, proven, memo)).has(sum);
  return vouched ? parseSums(decode(bytes)) : undefined;
}

/** What the releases of a longer log listed that goes on where the site's ends; nothing of any other. */
async function laterManifests(other: SiteFiles, { log, key }: ProvenLog, memo: Memo): Promise<ReadonlySet<string>> {
  const note = await other.read(CHECKPOINT_PATH);
  const signed = note && openCheckpoint(decode(note), key, []);
  if (typeof signed !== 'object' || signed.checkpoint.size <= log.tree.size) return new Set();
  const later = await readEntries(other, signed.checkpoint, memo, []);
  if (!later || !sameBytes(rootAt(later.tree, log.tree.size), rootAt(log.tree))) return new Set();
  const { records } = memo.get(`chain:${later.digest}`, () => checkChain(later.entries));
  return manifestsIn({ log: later, openings: await readOpenings(other, later, records, memo, []) });
}

/** SHA-256 of the index of every release in a log. */
function manifestsIn({ log, openings }: Pick<ProvenLog, 'log' | 'openings'>): ReadonlySet<string> {
  const sums = log.entries.flatMap(({ record, seq }) => {
    const content = record === RELEASE ? parseContent(openings.contents.get(seq) ?? '') : undefined;
    return (content && readReleased(content)?.manifest) ?? [];
  });
  return new Set(sums);
}

/** The sum of a file in the list of a release, when that list is the one of its index. */
async function listedIn(other: SiteFiles, index: FileSums, path: string): Promise<string | undefined> {
  const shard = shardOf(path);
  const bytes = await other.read(shard);
  return bytes && index.get(shard) === sumOf(bytes) ? parseSums(decode(bytes))?.get(path) : undefined;
}

/** What cannot be read beside a site proves nothing, and nothing is wrong with the site for it. */
async function ifReadable<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Unreachable) return undefined;
    throw error;
  }
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
