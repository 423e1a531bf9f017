import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromHex, joinBytes, toHex } from './base64.ts';
import { checkConsistency, checkInclusion, consistencyProof, inclusionProof } from './proof.ts';
import { EDGE_PATH, tilePath } from './served-paths.ts';
import { sha256 } from './sha256.ts';
import { openTiles, ProofError, tilesFor } from './tile-tree.ts';
import { buildTree, edgeOf, leafHash, nodeAt, nodeHash, rootAt, tileBytes, treeRoot, type Tree } from './tree.ts';

const hashesOf = (data: readonly Uint8Array[]) => joinBytes(...data.map(leafHash));
const text = (count: number) => Array.from({ length: count }, (_, at) => new TextEncoder().encode(`leaf ${at}`));
/** As slow as WebCrypto is, to show that waiting changes nothing. */
const later = async (bytes: Uint8Array) => sha256(bytes);

let made: Tree | undefined;
const large = () => (made ??= buildTree(hashesOf(text(66_000))));

/** MTH(D[n]) of RFC 6962 §2.1, word by word. */
function naiveRoot(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return sha256(new Uint8Array());
  if (leaves.length === 1) return leafHash(leaves[0]!);
  const split = splitOf(leaves.length);
  return nodeHash(naiveRoot(leaves.slice(0, split)), naiveRoot(leaves.slice(split)));
}

/** PATH(m, D[n]). */
function naivePath(m: number, leaves: readonly Uint8Array[]): Uint8Array[] {
  if (leaves.length === 1) return [];
  const split = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return m < split ? [...naivePath(m, left), naiveRoot(right)] : [...naivePath(m - split, right), naiveRoot(left)];
}

/** SUBPROOF(m, D[n], b). */
function naiveSubproof(m: number, leaves: readonly Uint8Array[], whole: boolean): Uint8Array[] {
  if (m === leaves.length) return whole ? [] : [naiveRoot(leaves)];
  const split = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return m <= split ? [...naiveSubproof(m, left, whole), naiveRoot(right)] : [...naiveSubproof(m - split, right, false), naiveRoot(left)];
}

const splitOf = (count: number) => 2 ** (Math.ceil(Math.log2(count)) - 1);
const reader = (tree: Tree) => (place: { level: number; index: number }) => nodeAt(tree, place.level, place.index);
const hexes = (hashes: readonly Uint8Array[]) => hashes.map(toHex);

test('roots are those that other logs publish for the same leaves', () => {
  // The test vectors of the reference implementations of Certificate Transparency.
  const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
  const roots = [
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ];
  const data = leaves.map((hex) => fromHex(hex)!);
  roots.forEach((root, size) => expect(toHex(treeRoot(hashesOf(data.slice(0, size))))).toBe(root));
});

test('roots and proofs of any size are those of RFC 6962, and prove', async () => {
  const whole = buildTree(hashesOf(text(300)));
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 300 }), fc.nat(), fc.nat(), async (size, some, other) => {
      const [seq, old] = [some % size, other % (size + 1)];
      const data = text(size);
      const root = rootAt(whole, size);
      expect(toHex(root)).toBe(toHex(naiveRoot(data)));
      const inclusion = await inclusionProof(seq, size, reader(whole), later);
      expect(hexes(inclusion)).toEqual(hexes(naivePath(seq, data)));
      const leaf = leafHash(data[seq]!);
      expect(await checkInclusion(inclusion, { seq, size, leaf, root }, later)).toBe(true);
      const consistency = await consistencyProof(old, size, reader(whole), later);
      expect(hexes(consistency)).toEqual(old === 0 ? [] : hexes(naiveSubproof(old, data, true)));
      const before = { size: old, root: rootAt(whole, old) };
      expect(await checkConsistency(consistency, before, { size, root }, later)).toBe(true);
    }),
    { seed: 7, numRuns: 60 },
  );
});

test('a proof of something else proves nothing', async () => {
  const tree = buildTree(hashesOf(text(200)));
  const other = rootAt(buildTree(hashesOf([...text(99), new Uint8Array(3)])));
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 2, max: 200 }), fc.nat(), fc.nat(), async (size, some, place) => {
      const [seq, root] = [some % size, rootAt(tree, size)];
      const proof = await inclusionProof(seq, size, reader(tree), sha256);
      const claim = { seq, size, leaf: nodeAt(tree, 0, seq), root };
      const damaged = proof.map((hash, at) => (at === place % proof.length ? leafHash(hash) : hash));
      for (const [given, of] of [
        [damaged, claim],
        [proof.slice(1), claim],
        [[...proof, root], claim],
        [proof, { ...claim, leaf: root }],
        [proof, { ...claim, seq: size }],
        [proof, { ...claim, root: other }],
      ] as const) {
        expect(await checkInclusion(given, of, sha256)).toBe(false);
      }
      const old = 1 + (some % (size - 1));
      const [before, now] = [
        { size: old, root: rootAt(tree, old) },
        { size, root },
      ];
      const consistency = await consistencyProof(old, size, reader(tree), sha256);
      for (const [given, from, to] of [
        [[...consistency, root], before, now],
        [consistency.slice(1), before, now],
        [consistency, { size: old, root: other }, now],
        [consistency, before, { size, root: other }],
        [consistency, now, before],
      ] as const) {
        expect(await checkConsistency(given, from, to, sha256)).toBe(false);
      }
    }),
    { seed: 8, numRuns: 60 },
  );
});

test('tiles give every leaf and every earlier root, with and without the edge', async () => {
  const tree = large();
  const sizes = [1, 2, 255, 256, 257, 511, 512, 513, 1000, 4096, 65_535, 65_536, 65_537, 66_000];
  for (const size of sizes) {
    for (const [seq, old] of [
      [0, size],
      [size - 1, 0],
      [Math.floor(size / 2), Math.floor(size / 3)],
      [Math.floor(size / 7), size - 1],
    ] as const) {
      for (const edge of [edgeOf(tree, size), undefined]) {
        const { tiles, files } = served(tree, size, { seqs: [seq], sizes: [old] }, edge !== undefined);
        const opened = await openTiles({ size, root: rootAt(tree, size) }, tiles, files, sha256, edge);
        expect(toHex(await opened.leaf(seq))).toBe(toHex(nodeAt(tree, 0, seq)));
        expect(toHex(await opened.rootAt(old))).toBe(toHex(rootAt(tree, old)));
      }
    }
  }
});

test('one changed byte in any tile, in the edge or in the root is found, and the file named', async () => {
  const tree = large();
  for (const size of [200, 1000, 66_000]) {
    const root = rootAt(tree, size);
    for (const withEdge of [true, false]) {
      const edge = withEdge ? edgeOf(tree, size) : undefined;
      const { tiles, files } = served(tree, size, { seqs: [17], sizes: [100] }, withEdge);
      for (const [path, bytes] of files) {
        for (const at of [0, 500, bytes.length - 1].filter((place) => place < bytes.length)) {
          const changed = new Map(files).set(
            path,
            bytes.map((byte, place) => (place === at ? byte ^ 4 : byte)),
          );
          const error = await openTiles({ size, root }, tiles, changed, sha256, edge).catch((thrown: unknown) => thrown);
          expect(error).toBeInstanceOf(ProofError);
          if (withEdge) expect((error as ProofError).path).toBe(path);
        }
        await expect(openTiles({ size, root }, tiles, new Map(files).set(path, bytes.slice(32)), sha256, edge)).rejects.toThrow('length');
        await expect(openTiles({ size, root }, tiles, new Map([...files].filter(([name]) => name !== path)), sha256, edge)).rejects.toThrow(
          'missing',
        );
      }
      await expect(openTiles({ size, root: leafHash(root) }, tiles, files, sha256, edge)).rejects.toThrow('root');
    }
    const { tiles, files } = served(tree, size, { seqs: [17] }, true);
    const edge = edgeOf(tree, size).map((hash, at) => (at === 0 ? leafHash(hash) : hash));
    await expect(openTiles({ size, root }, tiles, files, sha256, edge)).rejects.toThrow(EDGE_PATH);
    await expect(openTiles({ size, root }, tiles, files, sha256, edge.slice(1))).rejects.toThrow(EDGE_PATH);
  }
});

test('what was not fetched is not answered', async () => {
  const tree = buildTree(hashesOf(text(1000)));
  const { tiles, files } = served(tree, 1000, { seqs: [3] }, true);
  const opened = await openTiles({ size: 1000, root: rootAt(tree, 1000) }, tiles, files, sha256, edgeOf(tree, 1000));
  await expect(opened.leaf(300)).rejects.toThrow('ledger/tile/0/001');
});

function served(tree: Tree, size: number, asked: Parameters<typeof tilesFor>[1], withEdge: boolean) {
  const tiles = tilesFor(size, asked, withEdge);
  return { tiles, files: new Map(tiles.map((tile) => [tilePath(tile), tileBytes(tree, tile.level, tile.index, tile.width)])) };
}
