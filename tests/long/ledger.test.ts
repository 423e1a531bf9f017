import { expect, test } from 'vitest';
import { checkConsistency, checkInclusion, consistencyProof, inclusionProof, type NodePlace } from '../../src/ledger/proof.ts';
import { sha256 } from '../../src/ledger/sha256.ts';
import { buildTree, leafHash, nodeAt, rootAt } from '../../src/ledger/tree.ts';
import { joinBytes } from '../../src/ledger/base64.ts';
import { verifyLog } from '../../src/ledger/verify-log.ts';
import { STORED_CHECKPOINTS } from '../../src/ledger/stored-paths.ts';
import { content, filesWith, publication, read } from '../unit/ledger/made-log.ts';

test('every leaf of every tree up to 300 is proved, and every smaller tree is a beginning of it', async () => {
  const most = 300;
  const tree = buildTree(joinBytes(...Array.from({ length: most }, (_, at) => leafHash(Uint8Array.of(at >> 8, at & 255)))));
  const node = ({ level, index }: NodePlace) => nodeAt(tree, level, index);
  let proved = 0;
  for (let size = 1; size <= most; size++) {
    const root = rootAt(tree, size);
    for (let seq = 0; seq < size; seq++) {
      const proof = await inclusionProof(seq, size, node, sha256);
      const old = { size: seq + 1, root: rootAt(tree, seq + 1) };
      const growth = await consistencyProof(old.size, size, node, sha256);
      if (!(await checkInclusion(proof, { seq, size, leaf: nodeAt(tree, 0, seq), root }, sha256)))
        throw new Error(`leaf ${seq} of ${size}`);
      if (!(await checkConsistency(growth, old, { size, root }, sha256))) throw new Error(`${old.size} to ${size}`);
      proved++;
    }
  }
  expect(proved).toBe((most * (most + 1)) / 2);
});

test('every single changed byte of a stored log is found', () => {
  const files = filesWith(
    Array.from({ length: 12 }, (_, at) => publication(`p${at}`, { title: `第${at}条` })),
    [
      { kind: 'correct', record: 'issue', id: 'p3', content: content({ title: '改了' }), reason: '区住建局：录入有误' },
      { kind: 'withdraw', record: 'issue', id: 'p4', reason: '区住建局：重复登记' },
    ],
  );
  const missed: string[] = [];
  for (const [path, bytes] of files) {
    // When an empty log was begun is told, and not proved.
    const from = path === STORED_CHECKPOINTS ? bytes.indexOf(10) + 1 : 0;
    for (let at = from; at < bytes.length; at++) {
      for (const bit of [1, 4, 32, 128]) {
        const changed = bytes.map((byte, place) => (place === at ? byte ^ bit : byte));
        const { log } = read(new Map(files).set(path, changed));
        if (log && verifyLog(log).length === 0) missed.push(`${path} ${at} ^ ${bit}`);
      }
    }
  }
  expect(missed).toEqual([]);
});
