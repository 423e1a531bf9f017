/**
 * Where the files of the log are served: what the build writes, the browser fetches and
 * `verify` expects. Paths are from the site's root without a leading `/`. Runs in browsers too.
 */
export const LEDGER = 'ledger';
export const CHECKPOINT_PATH = `${LEDGER}/checkpoint`;
export const VKEY_PATH = `${LEDGER}/vkey`;
/** The roots that together are the tree of the signed size (`edgeOf`), one base64 per line. */
export const EDGE_PATH = `${LEDGER}/edge`;
/** Entries whose openings stand in one file. */
export const OPENINGS_PER_FILE = 16;
/** A content of more bytes than this stands in a file of its own. */
export const LONG_CONTENT = 1500;
/** What stands in place of salt and content: `HIDDEN` where there is none to be seen, `APART` where they have their own file. */
export const HIDDEN = '-';
export const APART = '@';

/** A tile of the tree, or the bundle of entries of the same name. */
export interface Tile {
  /** From 0; of entries always 0. */
  level: number;
  index: number;
  /** Hashes in it, 1 to 256. */
  width: number;
}

/** `ledger/tile/1/x001/234` or, when it is not full, `ledger/tile/1/x001/234.p/56` (C2SP tlog-tiles). */
export function tilePath(tile: Tile): string {
  return `${LEDGER}/tile/${tile.level}/${tileName(tile)}`;
}

/** The same of the bundle of entries: `ledger/tile/entries/234`. */
export function entriesPath(tile: Omit<Tile, 'level'>): string {
  return `${LEDGER}/tile/entries/${tileName(tile)}`;
}

/** The file with the openings of entry `seq` and its neighbours. */
export function openingsPath(seq: number): string {
  return `${LEDGER}/openings/${Math.floor(seq / OPENINGS_PER_FILE)}.txt`;
}

/** The file with the opening of entry `seq` alone. */
export function longOpeningPath(seq: number): string {
  return `${LEDGER}/openings/t/${seq}.txt`;
}

/** The tile in which a tree of `size` leaves has the hash of a subtree of 256^level leaves; of what width it is at that size. */
export function tileOf(level: number, hash: number, size: number): Tile {
  const index = Math.floor(hash / 256);
  return { level, index, width: Math.min(256, Math.floor(size / 256 ** level) - index * 256) };
}

/** Every tile of a tree of that size, lowest level first. */
export function tilesOf(size: number): Tile[] {
  const tiles: Tile[] = [];
  for (let level = 0, count = size; count > 0; level++, count = Math.floor(count / 256)) {
    for (let index = 0; index * 256 < count; index++) tiles.push({ level, index, width: Math.min(256, count - index * 256) });
  }
  return tiles;
}

function tileName({ index, width }: Omit<Tile, 'level'>): string {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) ?? [];
  const name = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/');
  return width === 256 ? name : `${name}.p/${width}`;
}
