/** Tiles of earlier sizes, which a server goes on to hand out: beginnings of the present ones. */
import { sameBytes } from '../base64.ts';
import { entriesPath, tileOf, tilePath, type Tile } from '../served-paths.ts';
import { tileBytes } from '../tree.ts';
import type { LogEntries } from './log-entries.ts';
import type { SiteFiles } from './site-files.ts';

const OLD_TILE = /^ledger\/tile\/(\d|entries)\/((?:x\d{3}\/)*\d{3})\.p\/(\d{1,3})$/;

/** Whether a file is such a tile, byte for byte; undefined when its path is none. */
export async function isOldTile(files: SiteFiles, path: string, log: LogEntries): Promise<boolean | undefined> {
  const tile = readPath(path, log.tree.size);
  if (!tile) return undefined;
  const bytes = await files.read(path);
  return (
    bytes !== undefined && sameBytes(bytes, tile.entries ? bundleBytes(log, tile) : tileBytes(log.tree, tile.level, tile.index, tile.width))
  );
}

function readPath(path: string, size: number): (Tile & { entries: boolean }) | undefined {
  const [, name = '', groups = '', digits = ''] = OLD_TILE.exec(path) ?? [];
  const entries = name === 'entries';
  const [level, index, width] = [entries ? 0 : Number(name), Number(groups.replace(/[x/]/g, '')), Number(digits)];
  const tile = { level, index, width };
  const known = name !== '' && (entries ? entriesPath(tile) : tilePath(tile)) === path;
  return known && width > 0 && width < tileOf(level, index * 256, size).width ? { ...tile, entries } : undefined;
}

function bundleBytes(log: LogEntries, { index, width }: Tile): Uint8Array {
  const encoder = new TextEncoder();
  const parts = log.lines.slice(index * 256, index * 256 + width).map((line) => {
    const data = encoder.encode(line);
    return [data.length >> 8, data.length & 255, ...data];
  });
  return Uint8Array.from(parts.flat());
}
