import { expect, test } from 'vitest';
import { content, filesWith, openLog, publication, signer } from '../../tests/unit/ledger/made-log.ts';
import { fromBase64, toHex } from './base64.ts';
import { contentHash } from './content.ts';
import { encodeEntry, parseEntry } from './entry.ts';
import { writeVkey } from './note.ts';
import { hashEdge } from './proof.ts';
import * as served from './served-paths.ts';
import { sha256 } from './sha256.ts';
import { leafHash, rootAt } from './tree.ts';
import { countWithheld, servedFiles, servedTiles } from './write-tiles.ts';

const decoder = new TextDecoder();
const many = (count: number, prefix = 'p') => Array.from({ length: count }, (_, at) => publication(`${prefix}${at}`));

test('paths are those of the examples in tlog-tiles', () => {
  expect(served.tilePath({ level: 0, index: 1_234_067, width: 256 })).toBe('ledger/tile/0/x001/x234/067');
  expect(served.tilePath({ level: 2, index: 0, width: 1 })).toBe('ledger/tile/2/000.p/1');
  expect(served.entriesPath({ index: 273, width: 112 })).toBe('ledger/tile/entries/273.p/112');
  expect(served.entriesPath({ index: 1000, width: 256 })).toBe('ledger/tile/entries/x001/000');
});

test('a tree of 70,000 has the tiles that tlog-tiles counts, and one of 256 a partial tile above it', () => {
  const counted = (size: number) =>
    served
      .tilesOf(size)
      .map(({ level, width }) => `${level}:${width === 256 ? 'full' : width}`)
      .reduce<Record<string, number>>((sum, name) => ({ ...sum, [name]: (sum[name] ?? 0) + 1 }), {});
  expect(counted(70_000)).toEqual({ '0:full': 273, '0:112': 1, '1:full': 1, '1:17': 1, '2:1': 1 });
  expect(counted(256)).toEqual({ '0:full': 1, '1:1': 1 });
  expect(counted(0)).toEqual({});
});

test('partial tiles of every size that was signed are served until their full tile is', () => {
  const log = openLog(filesWith(many(100, 'a'), many(100, 'b'), many(100, 'c'), many(7, 'd')));
  const paths = servedTiles(log).map(served.tilePath).sort();
  expect(paths).toEqual(['ledger/tile/0/000', 'ledger/tile/0/001.p/44', 'ledger/tile/0/001.p/51', 'ledger/tile/1/000.p/1']);
  expect([...servedFiles(log).keys()]).toContain('ledger/tile/entries/001.p/44');
});

test('bundles hold every entry, tiles its hash, and the edge is the signed root', async () => {
  const log = openLog(filesWith(many(300)));
  const files = servedFiles(log);
  const bundle = files.get('ledger/tile/entries/001.p/44')!;
  const entries: string[] = [];
  for (let at = 0; at < bundle.length;) {
    const length = bundle[at]! * 256 + bundle[at + 1]!;
    entries.push(decoder.decode(bundle.subarray(at + 2, at + 2 + length)));
    at += 2 + length;
  }
  expect(entries).toEqual(log.entries.slice(256).map(encodeEntry));
  const tile = files.get('ledger/tile/0/001.p/44')!;
  entries.forEach((entry, at) =>
    expect(toHex(tile.subarray(at * 32, at * 32 + 32))).toBe(toHex(leafHash(new TextEncoder().encode(entry)))),
  );
  const edge = decoder
    .decode(files.get(served.EDGE_PATH))
    .trimEnd()
    .split('\n')
    .map((line) => fromBase64(line, 32)!);
  expect(toHex(await hashEdge(edge, sha256))).toBe(toHex(rootAt(log.tree())));
  expect(decoder.decode(files.get(served.CHECKPOINT_PATH))).toBe(log.checkpoint.note);
  expect(decoder.decode(files.get(served.VKEY_PATH))).toBe(`${writeVkey(signer.vkey)}\n`);
});

test('every entry can be opened where its number says, a long content in its own file', () => {
  const long = { title: '长'.repeat(served.LONG_CONTENT / 3) };
  const log = openLog(
    filesWith(
      [...many(20), publication('long', long)],
      [{ kind: 'correct', record: 'issue', id: 'p3', content: content({ id: 'x' }), reason: '区住建局：测试' }],
      [{ kind: 'withdraw', record: 'issue', id: 'p4', reason: '区住建局：测试' }],
    ),
  );
  const hides = ({ id }: { id: string }) => id === 'p5';
  const files = servedFiles(log, hides);
  // The publications of p4 and p5; the withdrawal of p4 left nothing that could be kept back.
  expect(countWithheld(log, hides)).toBe(2);
  for (const entry of log.entries) {
    const line = decoder.decode(files.get(served.openingsPath(entry.seq))).split('\n')[entry.seq % served.OPENINGS_PER_FILE]!;
    const [text = '', salt = '', shown = '', numbers] = line.split('\t');
    expect(parseEntry(text)).toEqual(entry);
    expect(numbers).toBe({ p3: '3 21', p4: '4 22' }[entry.id] ?? '');
    if (['p4', 'p5'].includes(entry.id)) {
      expect([salt, shown]).toEqual([served.HIDDEN, served.HIDDEN]);
      continue;
    }
    const apart = files.get(served.longOpeningPath(entry.seq));
    const [openSalt = '', opened = ''] = apart ? decoder.decode(apart).trimEnd().split('\t') : [salt, shown];
    if (apart) expect([salt, shown]).toEqual([served.APART, served.APART]);
    expect(apart !== undefined).toBe(entry.id === 'long');
    expect(contentHash(fromBase64(openSalt, 32)!, opened)).toBe(entry.content);
  }
});

test('an empty log serves its checkpoint, key and edge only', () => {
  expect([...servedFiles(openLog(filesWith())).keys()]).toEqual([served.CHECKPOINT_PATH, served.VKEY_PATH, served.EDGE_PATH]);
});
