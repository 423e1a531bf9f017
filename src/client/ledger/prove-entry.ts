/** Proves one entry: that what is published of it hashes to it, and that it stands in the signed tree. */
import { fromBase64, sameBytes, toBase64, joinBytes } from '../../ledger/base64.ts';
import { parseContent, type Content } from '../../ledger/content-form.ts';
import { parseEntry, type Entry } from '../../ledger/entry.ts';
import { hashLeaf } from '../../ledger/proof.ts';
import { APART, HIDDEN, longOpeningPath, openingsPath, OPENINGS_PER_FILE, tilePath } from '../../ledger/served-paths.ts';
import { openTiles, ProofError, tilesFor, type TileTree } from '../../ledger/tile-tree.ts';
import { askLedger, Unproven, type OpenLedger } from './open-ledger.ts';
import { NotServed, type Served } from './served.ts';
import { sha256 } from './web-crypto.ts';

export interface ProvenEntry {
  ledger: OpenLedger;
  entry: Entry;
  /** What was published; undefined where it may no longer be seen. */
  content: Content | undefined;
  /** All entries of the record, oldest first, as the site says. */
  all: readonly number[];
}

/**
 * Fetches and checks everything about entry `seq` at once; `apart` says that its content is known to
 * stand in a file of its own. Throws NotServed or Unproven.
 */
export function proveEntry(served: Served, seq: number, apart = false): Promise<ProvenEntry> {
  // Asked for at once; whether they came is seen where they are read.
  for (const path of apart ? [openingsPath(seq), longOpeningPath(seq)] : [openingsPath(seq)]) served.bytes(path).catch(() => {});
  return askLedger(served, (ledger) => proveIn(served, ledger, seq));
}

async function proveIn(served: Served, ledger: OpenLedger, seq: number): Promise<ProvenEntry> {
  if (!(seq < ledger.checkpoint.size)) throw new NotServed(openingsPath(seq), 'missing');
  const [published, tree] = await Promise.all([readPublished(served, seq), fetchTree(served, ledger, { seqs: [seq] })]);
  const leaf = await hashLeaf(new TextEncoder().encode(published.line), sha256);
  if (!sameBytes(leaf, await tree.leaf(seq))) throw new Unproven('place', openingsPath(seq));
  return { ledger, entry: published.entry, content: published.content, all: published.all };
}

/** The tiles for these entries and for the roots at these sizes, each traced to the signed root. */
export async function fetchTree(
  served: Served,
  { checkpoint, edge }: OpenLedger,
  asked: { seqs?: readonly number[]; sizes?: readonly number[] },
): Promise<TileTree> {
  const tiles = tilesFor(checkpoint.size, asked, edge !== undefined);
  const files = new Map(await Promise.all(tiles.map(async (tile) => [tilePath(tile), await served.bytes(tilePath(tile))] as const)));
  try {
    return await openTiles(checkpoint, tiles, files, sha256, edge);
  } catch (reason) {
    throw reason instanceof ProofError ? new Unproven('place', reason.path) : reason;
  }
}

interface Published extends Omit<ProvenEntry, 'ledger'> {
  /** The canonical bytes of the entry, as text. */
  line: string;
}

/** Reads what is published of an entry, and checks that the content hashes to what the entry says. */
export async function readPublished(served: Served, seq: number): Promise<Published> {
  const path = openingsPath(seq);
  const [line = '', salt = '', content = '', others = ''] =
    (await served.text(path)).split('\n')[seq % OPENINGS_PER_FILE]?.split('\t') ?? [];
  const entry = parseEntry(line);
  if (entry?.seq !== seq) throw new Unproven('entry', path);
  const all = others === '' ? [seq] : others.split(' ').map(Number);
  if (!all.every(Number.isSafeInteger) || !all.includes(seq)) throw new Unproven('form', path);
  if (salt === HIDDEN || entry.content === undefined) return { line, entry, content: undefined, all };
  if (salt !== APART) return { line, entry, content: await readContent(entry, salt, content, path), all };
  const [apartSalt = '', apartContent = ''] = (await served.text(longOpeningPath(seq))).replace(/\n$/, '').split('\t');
  return { line, entry, content: await readContent(entry, apartSalt, apartContent, longOpeningPath(seq)), all };
}

async function readContent(entry: Entry, salt: string, content: string, path: string): Promise<Content> {
  const bytes = fromBase64(salt, 32);
  const parsed = parseContent(content);
  if (!bytes || !parsed) throw new Unproven('content', path);
  const hash = toBase64(await sha256(joinBytes(bytes, new TextEncoder().encode(content))));
  if (hash !== entry.content) throw new Unproven('content', path);
  return parsed;
}
