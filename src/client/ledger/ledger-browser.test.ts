import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { appendEntries, startLog } from '../../ledger/append-log.ts';
import { demonstrationSigner } from '../../ledger/demonstration.ts';
import { checkpointToken } from '../../ledger/checkpoint.ts';
import { CHECKPOINT_PATH, EDGE_PATH, longOpeningPath, openingsPath, VKEY_PATH } from '../../ledger/served-paths.ts';
import { readLog, type Log } from '../../ledger/log.ts';
import { servedFiles } from '../../ledger/write-tiles.ts';
import { memoryFiles } from '../../sources/memory-files.ts';
import { checkClaim } from './check-claim.ts';
import { Unproven } from './open-ledger.ts';
import { proveEntry } from './prove-entry.ts';
import { readClaim, type Claim } from './read-claim.ts';
import { NotServed, type Served } from './served.ts';

const SIZE = 700;
const LONG = 333;
const TIME = '2026-11-20T09:00:00Z';
const signer = demonstrationSigner('example.gov.cn/ledger');
const salt = (seq: number) => Uint8Array.from({ length: 32 }, (_, at) => (seq * 31 + at) % 256);
let log: Log;
let files: Map<string, Uint8Array>;

/** A log of `size` notices of a line each; the 333rd is long, and the first was corrected at last. */
function makeLog(size: number): Log {
  const stored = new Map(startLog(signer, TIME));
  const drafts = Array.from({ length: size - 1 }, (_, at) => ({
    kind: 'publish' as const,
    record: 'notice' as const,
    id: `n-${at}`,
    content: JSON.stringify({ fields: { id: `n-${at}`, title: `第${at}份公示${at === LONG ? '，'.repeat(900) : ''}` } }),
  }));
  const corrected = {
    kind: 'correct' as const,
    record: 'notice' as const,
    id: 'n-0',
    reason: '区住建局：日期写错',
    content: '{"fields":{"id":"n-0"}}',
  };
  const read = () => readLog(memoryFiles(stored))!.log!;
  const batches = [
    { time: TIME, drafts },
    { time: TIME, drafts: [corrected] },
  ];
  for (const [path, bytes] of appendEntries(read(), batches, { signer, salt })) stored.set(path, bytes);
  return read();
}

/** What a site serves, with some files as they are not meant to be. */
function serve(other: Record<string, Uint8Array | undefined> = {}): Served & { asked: string[] } {
  const asked: string[] = [];
  const bytes = async (path: string) => {
    asked.push(path);
    const found = path in other ? other[path] : files.get(path);
    if (!found) throw new NotServed(path, 'missing');
    return found;
  };
  return { asked, bytes, text: async (path) => new TextDecoder('utf-8', { fatal: true }).decode(await bytes(path)), forget: () => {} };
}

beforeAll(() => {
  log = makeLog(SIZE);
  files = servedFiles(log);
});

describe('an entry', () => {
  test.each([0, 1, 255, 256, LONG, 512, SIZE - 1])('at %i is proven with what it says', async (seq) => {
    const { entry, content, all } = await proveEntry(serve(), seq);
    expect(entry.seq).toBe(seq);
    expect(content?.fields.id).toBe(seq === SIZE - 1 ? 'n-0' : `n-${seq}`);
    expect(all).toEqual(seq === 0 || seq === SIZE - 1 ? [0, SIZE - 1] : [seq]);
  });

  test('is proven without the edge too', async () => {
    expect((await proveEntry(serve({ [EDGE_PATH]: undefined }), 3)).entry.seq).toBe(3);
  });

  test('takes one tile, its openings, and the signed state', async () => {
    const served = serve();
    await proveEntry(served, 3);
    expect(new Set(served.asked)).toEqual(
      new Set([CHECKPOINT_PATH, VKEY_PATH, EDGE_PATH, openingsPath(3), 'ledger/tile/0/000', 'ledger/tile/1/000.p/2']),
    );
  });

  test('any changed bit in what is fetched for it is found', async () => {
    const served = serve();
    await proveEntry(served, LONG);
    // Of a file with the openings of sixteen entries only this one's entry and salt count here; the others are not looked at.
    const openings = Buffer.from(files.get(openingsPath(LONG))!);
    const first = openings.indexOf(`{"content":"${log.entries[LONG]!.content}`);
    const parts = [...new Set(served.asked)].map((path) => {
      const last = path === openingsPath(LONG) ? openings.indexOf('\t', first) - 1 : files.get(path)!.length - 1;
      return { path, first: path === openingsPath(LONG) ? first : 0, last };
    });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...parts), fc.nat(), fc.nat(7), async ({ path, first, last }, at, bit) => {
        const bytes = files.get(path)!;
        const damaged = Uint8Array.from(bytes);
        const place = first + (at % (last - first + 1));
        damaged[place] = damaged[place]! ^ (1 << bit);
        // The end of a line that nothing follows says nothing.
        if (place === bytes.length - 1 && bytes[place] === 10) return;
        await expect(proveEntry(serve({ [path]: damaged }), LONG)).rejects.toThrow();
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  test.each([
    ['content', openingsPath(1), '第1份', '第9份'],
    ['entry', openingsPath(1), '"v":1}', '"v":2}'],
    ['place', openingsPath(1), 'publish', 'updates'.slice(0, 6)],
    ['signature', CHECKPOINT_PATH, '\n700\n', '\n701\n'],
  ])('a failure says which step: %s', async (step, path, from, to) => {
    const text = new TextDecoder().decode(files.get(path));
    const at = path === CHECKPOINT_PATH ? 0 : text.indexOf('n-1"');
    const before = text.lastIndexOf('\n', at) + 1;
    const changed = text.slice(0, before) + text.slice(before).replace(from, to);
    await expect(proveEntry(serve({ [path]: new TextEncoder().encode(changed) }), 1)).rejects.toMatchObject({ step });
  });

  test('a file that is not there is not called a forgery', async () => {
    await expect(proveEntry(serve({ [longOpeningPath(LONG)]: undefined }), LONG)).rejects.toThrow(NotServed);
  });

  test('a site that was replaced in between is asked again', async () => {
    const newer = servedFiles(makeLog(SIZE + 40));
    let replaced = false;
    const bytes = async (path: string) => {
      const found = (replaced ? newer : path.startsWith('ledger/tile/1') ? new Map<string, Uint8Array>() : files).get(path);
      if (!found) throw new NotServed(path, 'missing');
      return found;
    };
    const changing: Served = { bytes, text: async (path) => new TextDecoder().decode(await bytes(path)), forget: () => (replaced = true) };
    expect((await proveEntry(changing, 3)).ledger.checkpoint.size).toBe(SIZE + 40);
  });
});

describe('a checkpoint on paper', () => {
  const claimAt = (size: number) => {
    const token = checkpointToken(log.checkpoints.find((one) => one.size === size)!);
    return readClaim(`https://www.example.gov.cn/v/1/#c=${token}`) as Claim;
  };

  test.each([0, SIZE - 1, SIZE])('of %i entries is extended', async (size) => {
    expect((await checkClaim(serve(), claimAt(size))).verdict).toBe('extends');
  });

  test('another root is found out', async () => {
    const { size, root } = claimAt(SIZE - 1);
    const other = root.replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
    expect(await checkClaim(serve(), { size, root: other.slice(0, 16) })).toMatchObject({ verdict: 'differs', signed: undefined });
  });

  test('a longer log than the present one was cut', async () => {
    expect((await checkClaim(serve(), { size: SIZE + 1, root: '0'.repeat(16) })).verdict).toBe('shorter');
  });

  test('a checkpoint that this log signed is told from one it did not', async () => {
    const [, early] = log.checkpoints;
    expect(await checkClaim(serve(), readClaim(early!.note) as Claim)).toMatchObject({ verdict: 'extends', signed: true });
    const forged = early!.note.replace('example.gov.cn/ledger\n', 'example.gov.cn/ledgex\n');
    expect(await checkClaim(serve(), readClaim(forged) as Claim)).toMatchObject({ signed: false });
  });
});

test('the key has to have the id that it says', async () => {
  const vkey = new TextDecoder().decode(files.get(VKEY_PATH));
  const other = new TextEncoder().encode(vkey.replace(/\+(.)/, (_, digit: string) => `+${digit === '0' ? '1' : '0'}`));
  await expect(proveEntry(serve({ [VKEY_PATH]: other }), 0)).rejects.toThrow(Unproven);
});
