import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { content, filesWith, grown, ORIGIN, publication, signer } from '../../tests/unit/ledger/made-log.ts';
import { fromBase64 } from '../../src/ledger/base64.ts';
import { readCheckpoint, type Checkpoint } from '../../src/ledger/checkpoint.ts';
import { cosignersOf } from '../../src/ledger/cosign.ts';
import { isSignedBy, makeSigner } from '../../src/ledger/keys.ts';
import { readLog } from '../../src/ledger/log.ts';
import { COSIGNATURE, cosignedMessage, signatureLine, writeVkey } from '../../src/ledger/note.ts';
import { checkConsistency } from '../../src/ledger/proof.ts';
import { sha256 } from '../../src/ledger/sha256.ts';
import { STORED_CHECKPOINT, STORED_WITNESSES } from '../../src/ledger/stored-paths.ts';
import { verifyLog } from '../../src/ledger/verify-log.ts';
import { nodeFiles } from '../../src/sources/node-files.ts';
import type { LedgerAsked } from './asked.ts';
import { runCosign } from './cosign.ts';
import { runWitness } from './witness.ts';
import { writeLedger } from './write-ledger.ts';

const witness = makeSigner('witness.example/w1', new Uint8Array(32).fill(9), COSIGNATURE);
const TIME = 1_795_000_000;

let root: string;
let server: Server | undefined;
let said: string[];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ledger-'));
  said = [];
});

afterEach(() => {
  rmSync(root, { recursive: true });
  server?.close();
  server = undefined;
});

const asked = (...rest: string[]): LedgerAsked => ({
  root,
  rest,
  value: () => undefined,
  has: () => false,
  say: (line) => said.push(line),
});
const place = (files: ReadonlyMap<string, Uint8Array>, keys = [writeVkey(witness.vkey)]) => {
  writeLedger(root, files);
  writeFileSync(join(root, STORED_WITNESSES), `# 认可的见证方\n${keys.join('\n')}\n`);
};
const checkpoint = () => readFileSync(join(root, STORED_CHECKPOINT), 'utf8');
const cosigners = () => cosignersOf(checkpoint(), [witness.vkey]);
const logProblems = () => {
  const { log, problems } = readLog(nodeFiles(root))!;
  return log ? verifyLog(log) : problems;
};

/** A cosignature line over the text of a signed checkpoint. */
function cosign(signed: string, time = TIME): string {
  const stamp = new Uint8Array(8);
  new DataView(stamp.buffer).setBigUint64(0, BigInt(time));
  const { note } = readCheckpoint(signed)!;
  return `${signatureLine(witness.vkey, Uint8Array.of(...stamp, ...witness.sign(cosignedMessage(note.text, time))))}\n`;
}

/** A witness by the letter of C2SP tlog-witness, for one log; `latest` is what it cosigned last. */
async function startWitness(latest?: Checkpoint): Promise<{ address: string; answers: number[] }> {
  const answers: number[] = [];
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', async () => {
      const answer = (status: number, text = '', type = 'text/plain') => {
        answers.push(status);
        response.writeHead(status, { 'Content-Type': type }).end(text);
      };
      const [head = '', ...parts] = body.split('\n\n');
      const [old = '', ...proof] = head.split('\n');
      const read = readCheckpoint(parts.join('\n\n'));
      if (request.method !== 'POST' || request.url !== '/w/add-checkpoint' || read?.checkpoint.origin !== ORIGIN) return answer(404);
      if (!isSignedBy(read.note, signer.vkey)) return answer(403);
      const size = Number(/^old (0|[1-9]\d*)$/.exec(old)![1]);
      const known = latest ?? { size: 0, root: sha256(new Uint8Array()) };
      if (size > read.checkpoint.size) return answer(400);
      if (size !== known.size) return answer(409, `${known.size}\n`, 'text/x.tlog.size');
      const hashes = proof.map((line) => fromBase64(line, 32)!);
      if (size === read.checkpoint.size && Buffer.compare(known.root, read.checkpoint.root) !== 0) return answer(409, `${known.size}\n`);
      if (!(await checkConsistency(hashes, known, read.checkpoint, sha256))) return answer(422);
      latest = read.checkpoint;
      answer(200, cosign(parts.join('\n\n')));
    });
  });
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return { address: `http://127.0.0.1:${port}/w/`, answers };
}

const first = filesWith([publication('a'), publication('b'), publication('c')]);

test('a witness cosigns a log it sees for the first time, and later what was appended', async () => {
  const { address, answers } = await startWitness();
  place(first);
  expect(await runWitness(asked(address))).toBe(0);
  expect(cosigners()).toEqual([{ name: 'witness.example/w1', time: TIME }]);
  expect(said[0]).toContain('witness.example/w1 见证了前 3 条登记');
  place(grown(first, [publication('d')], [publication('e')]));
  expect(cosigners()).toEqual([]);
  expect(await runWitness(asked(address))).toBe(0);
  expect(cosigners()).toHaveLength(1);
  expect(await runWitness(asked(address))).toBe(0);
  expect(checkpoint().match(/witness/g)).toHaveLength(1);
  expect(answers).toEqual([200, 409, 200, 409, 200]);
  expect(logProblems()).toEqual([]);
});

test('a cosigned state stays in the history when the log goes on', async () => {
  const { address } = await startWitness();
  place(first);
  await runWitness(asked(address));
  const { log } = readLog(nodeFiles(root))!;
  const cosigned = new Map([
    ...first,
    ...(['checkpoint', 'checkpoints.jsonl'] as const).map(
      (name) => [`data/ledger/${name}`, new Uint8Array(readFileSync(join(root, 'data/ledger', name)))] as const,
    ),
  ]);
  place(grown(cosigned, [publication('d')]));
  expect(cosignersOf(readLog(nodeFiles(root))!.log!.checkpoints.at(-2)!.note, log!.witnesses)).toHaveLength(1);
  expect(logProblems()).toEqual([]);
});

test('a rewritten or truncated log is not cosigned, and nothing is written', async () => {
  const rewritten = filesWith([publication('a', { title: content({ other: 'x' }) }), publication('b'), publication('c'), publication('d')]);
  const seen = readCheckpoint(new TextDecoder().decode(first.get(STORED_CHECKPOINT)))!.checkpoint;
  const { address } = await startWitness(seen);
  for (const [files, message] of [
    [rewritten, '登记被改过或重做过'],
    [filesWith([publication('a'), publication('b'), publication('x')]), '登记被改过或重做过'],
    [filesWith([publication('a')]), '见证方见过 3 条登记，这里只有 1 条'],
  ] as const) {
    place(files);
    const before = checkpoint();
    await expect(runWitness(asked(address))).rejects.toThrow(message);
    expect(checkpoint()).toBe(before);
    rmSync(join(root, 'data'), { recursive: true });
  }
});

test('what a witness sent by other means is added from a file, lines or the whole checkpoint', async () => {
  place(first);
  const line = cosign(checkpoint());
  const file = join(root, '见证.txt');
  for (const text of [line, `您好，见证如下：\r\n${line.trim()}\r\n`, `${checkpoint()}${line}`]) {
    place(first);
    writeFileSync(file, text);
    expect(await runCosign(asked(file))).toBe(0);
    expect(cosigners()).toHaveLength(1);
    expect(logProblems()).toEqual([]);
  }
});

test('a cosignature that is false, of another state, or of a witness nobody named is refused', async () => {
  const file = join(root, '见证.txt');
  const cosignFile = (text: string) => {
    writeFileSync(file, text);
    return async () => runCosign(asked(file));
  };
  place(first, []);
  const line = cosign(checkpoint());
  await expect(cosignFile(line)).rejects.toThrow('不认识的见证方（witness.example/w1）');
  place(grown(first, [publication('d')]));
  await expect(cosignFile(line)).rejects.toThrow('签名不对');
  await expect(cosignFile(new TextDecoder().decode(first.get(STORED_CHECKPOINT)) + line)).rejects.toThrow('不是对现在的登记');
  await expect(cosignFile('没有\n')).rejects.toThrow('没有见证签名');
  await expect(async () => runWitness(asked('witness.example'))).rejects.toThrow('请写明见证方的网址');
  await expect(async () => runWitness(asked('http://127.0.0.1:9/'))).rejects.toThrow('连不上见证方');
  expect(cosigners()).toEqual([]);
});
