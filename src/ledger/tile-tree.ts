/**
 * A signed tree read from its tiles: which tiles answer a question, and their hashes once each
 * of them was found in the signed root. As Go's TileHashReader: nothing that was fetched is
 * used before. Runs in browsers too.
 */
import { sameBytes } from './base64.ts';
import { hashEdge, hashNode, placesOf, type NodePlace, type Sha256 } from './proof.ts';
import { EDGE_PATH, tileOf, tilePath, type Tile } from './served-paths.ts';

/** What a fetched file of the log is not. `path` names it as it is served. */
export class ProofError extends Error {
  readonly reason: 'length' | 'root' | 'tile' | 'missing';
  readonly path: string;

  constructor(reason: ProofError['reason'], path: string) {
    super(`${reason}: ${path}`);
    this.reason = reason;
    this.path = path;
  }
}

/** Hashes of a tree that have been traced to its signed root. Asking for one outside the tiles that were given throws a ProofError. */
export interface TileTree {
  size: number;
  node(place: NodePlace): Promise<Uint8Array>;
  leaf(seq: number): Promise<Uint8Array>;
  /** The root when the log had that many entries. */
  rootAt(size: number): Promise<Uint8Array>;
}

/**
 * The tiles to fetch, all at once, for the leaves `seqs` and the roots at the earlier `sizes`.
 * With the edge file known, the tiles at the right edge are needed only for what lies in them.
 */
export function tilesFor(
  size: number,
  { seqs = [], sizes = [] }: { seqs?: readonly number[]; sizes?: readonly number[] },
  edgeKnown = true,
): Tile[] {
  const edge = new Set(placesOf(size).map(nameOf));
  const places = [...seqs.map((index) => ({ level: 0, index })), ...sizes.flatMap((old) => placesOf(old))];
  const wanted = new Map<string, Tile>();
  for (const place of edgeKnown ? places : [...places, ...placesOf(size)]) {
    if (edgeKnown && edge.has(nameOf(place))) continue;
    for (let tile = tileAt(place, size); !wanted.has(tilePath(tile)); tile = parentOf(tile, size)) {
      wanted.set(tilePath(tile), tile);
      if (tile.width < 256 || (edgeKnown && edge.has(nameOf(rootOf(tile))))) break;
    }
  }
  return [...wanted.values()];
}

/**
 * Checks everything given against the signed size and root. `files` by served path; `edge`, the
 * subtrees' roots of the edge file, is worked out from the tiles where it is not given.
 * Throws a ProofError that names the first file that does not belong.
 */
export async function openTiles(
  { size, root }: { size: number; root: Uint8Array },
  tiles: readonly Tile[],
  files: ReadonlyMap<string, Uint8Array>,
  sha256: Sha256,
  edge?: readonly Uint8Array[],
): Promise<TileTree> {
  const subtrees = new Map<string, Promise<Uint8Array>>();
  const bytesOf = (tile: Tile) => {
    const bytes = files.get(tilePath(tile));
    if (!bytes) throw new ProofError('missing', tilePath(tile));
    if (bytes.length !== tile.width * 32) throw new ProofError('length', tilePath(tile));
    return bytes;
  };
  /** The hash of a subtree within its tile. */
  const inTile = (place: NodePlace, tile = tileAt(place, size)): Promise<Uint8Array> => {
    const name = `${tile.level}:${nameOf(place)}`;
    const known = subtrees.get(name);
    if (known) return known;
    const made = makeInTile(place, tile);
    subtrees.set(name, made);
    return made;
  };
  const makeInTile = async ({ level, index }: NodePlace, tile: Tile): Promise<Uint8Array> => {
    if (level === tile.level * 8) return bytesOf(tile).slice((index % 256) * 32, (index % 256) * 32 + 32);
    const [left, right] = await Promise.all([0, 1].map((side) => inTile({ level: level - 1, index: index * 2 + side }, tile)));
    return hashNode(left!, right!, sha256);
  };

  const places = placesOf(size);
  const hashes = edge ?? (await Promise.all(places.map((place) => inTile(place))));
  const suspect = edge ? EDGE_PATH : tilePath(tileAt(places[0] ?? { level: 0, index: 0 }, size));
  const isEdge = hashes.length === places.length && hashes.every(({ length }) => length === 32);
  if (!isEdge || !sameBytes(await hashEdge(hashes, sha256), root)) throw new ProofError('root', suspect);
  const known = new Map(places.map((place, at) => [nameOf(place), hashes[at]!]));

  const checked = new Set(tiles.map(tilePath));
  // From the root down, so that the file that is named is the one at fault and not what it vouches for.
  for (const tile of [...tiles].sort((a, b) => b.level - a.level)) {
    for (const place of piecesOf(tile)) {
      const parent = parentOf(tile, size);
      if (!known.has(nameOf(place)) && !checked.has(tilePath(parent))) throw new ProofError('missing', tilePath(parent));
      const expected = known.get(nameOf(place)) ?? (await inTile(place, parent));
      if (!sameBytes(await inTile(place, tile), expected)) throw new ProofError('tile', tilePath(tile));
    }
  }
  const node = async (place: NodePlace) => {
    const tile = tileAt(place, size);
    const hash = known.get(nameOf(place));
    if (!hash && !checked.has(tilePath(tile))) throw new ProofError('missing', tilePath(tile));
    return hash ?? inTile(place);
  };
  return {
    size,
    node,
    leaf: (seq) => node({ level: 0, index: seq }),
    rootAt: async (old) => hashEdge(await Promise.all(placesOf(old).map(node)), sha256),
  };
}

/** The complete subtrees that a tile's hashes make up: one of a full tile, the last of the tree of a partial one. */
function piecesOf(tile: Tile): NodePlace[] {
  if (tile.width === 256) return [rootOf(tile)];
  const from = tile.index * 256;
  return placesOf(from + tile.width, from).map(({ level, index }) => ({ level: level + 8 * tile.level, index }));
}

const nameOf = ({ level, index }: NodePlace) => `${level}/${index}`;
const rootOf = ({ level, index }: Tile): NodePlace => ({ level: 8 * (level + 1), index });
const parentOf = ({ level, index }: Tile, size: number) => tileOf(level + 1, index, size);

/** The tile that holds a subtree's hash, or the hashes it is made of. */
function tileAt({ level, index }: NodePlace, size: number): Tile {
  const tileLevel = Math.floor(level / 8);
  return tileOf(tileLevel, index * 2 ** (level - 8 * tileLevel), size);
}
