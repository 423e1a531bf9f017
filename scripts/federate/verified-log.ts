/** The signed log of another district: whose it is, that it goes on from what was seen of it, and what it released last. */
import { askLedger, type OpenLedger } from '../../src/client/ledger/open-ledger.ts';
import { fetchTree, readPublished } from '../../src/client/ledger/prove-entry.ts';
import { NotServed, type Served } from '../../src/client/ledger/served.ts';
import { sameBytes } from '../../src/ledger/base64.ts';
import { checkpointToken, parseCheckpointToken } from '../../src/ledger/checkpoint.ts';
import { isDemonstration } from '../../src/ledger/demonstration-key.ts';
import { readVkey, sameKey } from '../../src/ledger/keys.ts';
import { RELEASE, type Entry } from '../../src/ledger/entry.ts';
import { leafHash } from '../../src/ledger/tree.ts';
import { readReleased, type Released } from '../../src/ledger/release.ts';
import { OPENINGS_PER_FILE } from '../../src/ledger/served-paths.ts';
import type { FederatedDistrict } from '../../src/schema/federation.ts';
import { LeftOut } from './left-out.ts';
import type { DistrictStore } from './store.ts';
import type { SiteFiles } from '../../src/ledger/verify/site-files.ts';

export interface VerifiedLog {
  checkpoint: string;
  demonstration: boolean;
  release: Released & Pick<Entry, 'id' | 'time'>;
}

/** Entries before the end among which the last release must be; a release is usually the very last. */
const LOOK_BACK = 64;

/**
 * What `use` makes of the district's verified log. The signature must be of the listed key, and the log must go on
 * from the state that was seen last and from the one that is listed. Throws LeftOut, NotServed, Unproven or Unreachable.
 */
export async function withVerifiedLog<T>(
  listed: FederatedDistrict,
  open: () => SiteFiles,
  store: DistrictStore,
  use: (log: VerifiedLog, files: SiteFiles) => Promise<T>,
): Promise<T> {
  const key = readVkey(listed.vkey);
  if (!key) throw new LeftOut('other-key');
  let files = open();
  const served: Served = {
    bytes: async (path) => {
      const bytes = await files.read(path);
      if (!bytes) throw new NotServed(path, 'missing');
      return bytes;
    },
    text: async (path) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await served.bytes(path)),
    forget: () => (files = open()),
  };
  return askLedger(served, async (ledger) => {
    if (!sameKey(ledger.key, key) || ledger.checkpoint.origin !== key.name) throw new LeftOut('other-key');
    await requireExtension(served, ledger, [store.seen(), listed.checkpoint]);
    const checkpoint = checkpointToken(ledger.checkpoint);
    store.remember(checkpoint);
    const release = await findRelease(served, ledger);
    return use({ checkpoint, demonstration: isDemonstration(ledger.key), release }, files);
  });
}

/** A log that was cut off or written anew, or is shown to others in another form, is no longer the one that was seen. */
async function requireExtension(served: Served, ledger: OpenLedger, tokens: readonly (string | undefined)[]): Promise<void> {
  for (const token of tokens) {
    const earlier = token === undefined ? undefined : parseCheckpointToken(token);
    if (!earlier) continue;
    if (earlier.size > ledger.checkpoint.size) throw new LeftOut('rewritten', `${ledger.checkpoint.size} < ${earlier.size}`);
    const tree = await fetchTree(served, ledger, { sizes: [earlier.size] });
    if (!sameBytes(await tree.rootAt(earlier.size), earlier.root)) throw new LeftOut('rewritten', String(earlier.size));
  }
}

/** The last release: every entry from the end on is proven to stand where it stands, until one is a release. */
async function findRelease(served: Served, ledger: OpenLedger): Promise<VerifiedLog['release']> {
  const { size } = ledger.checkpoint;
  const earliest = Math.max(0, size - LOOK_BACK);
  for (let to = size; to > earliest; to = Math.floor((to - 1) / OPENINGS_PER_FILE) * OPENINGS_PER_FILE) {
    const from = Math.max(earliest, Math.floor((to - 1) / OPENINGS_PER_FILE) * OPENINGS_PER_FILE);
    const seqs = Array.from({ length: to - from }, (_, at) => to - 1 - at);
    const tree = await fetchTree(served, ledger, { seqs });
    for (const seq of seqs) {
      const { line, entry, content } = await readPublished(served, seq);
      if (!sameBytes(leafHash(new TextEncoder().encode(line)), await tree.leaf(seq))) throw new LeftOut('no-release', `${seq + 1}`);
      if (entry.record !== RELEASE) continue;
      const released = content && readReleased(content);
      if (!released) throw new LeftOut('no-release', entry.id);
      return { ...released, id: entry.id, time: entry.time };
    }
  }
  throw new LeftOut('no-release');
}
