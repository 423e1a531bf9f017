/** The whole page, byte for byte, against the list of files that was logged when the site was released. */
import { href } from '../../format/href.ts';
import { ledgerVerifyText as words } from '../../format/wording/ledger-verify.ts';
import { toBase64, toHex } from '../../ledger/base64.ts';
import { RELEASE } from '../../ledger/entry.ts';
import { OPENINGS_PER_FILE } from '../../ledger/served-paths.ts';
import type { OpenLedger } from './open-ledger.ts';
import type { StepResult } from './proof-nodes.ts';
import { proveEntry, readPublished, type ProvenEntry } from './prove-entry.ts';
import type { Served } from './served.ts';
import { sha256 } from './web-crypto.ts';

const MANIFEST = 'ledger/manifest';
const root = href('/');

/** `address` is the path of a page of this site, with its base. Throws NotServed or Unproven. */
export async function verifyPage(served: Served, ledger: OpenLedger, address: string): Promise<StepResult> {
  const path = fileOf(address);
  const shard = `${MANIFEST}/${toHex(Uint8Array.of((await sha256(utf8(path)))[0]! >> 1))}`;
  const [release, page, shardBytes, index] = await Promise.all([
    findRelease(served, ledger),
    served.bytes(address.slice(root.length)),
    served.bytes(shard),
    served.bytes(`${MANIFEST}/index`),
  ]);
  const step = (tone: StepResult['tone'], text: string): StepResult => ({ title: words.titles.file, tone, text });
  if (!release) return step('idle', words.file.notReleased);
  const { seq, time } = release.entry;
  if (release.content?.fields.manifest !== toBase64(await sha256(index))) return step('bad', words.file.index(seq));
  if (sumIn(index, shard) !== toHex(await sha256(shardBytes))) return step('bad', words.file.index(seq));
  const sum = sumIn(shardBytes, path);
  if (sum === undefined) return step('bad', words.file.unlisted);
  return sum === toHex(await sha256(page)) ? step('good', words.file.same(seq, time)) : step('bad', words.file.differs(seq));
}

/** The last entry of the log that logs a whole site; it is among the newest, or this site was never released. */
async function findRelease(served: Served, { checkpoint }: OpenLedger): Promise<ProvenEntry | undefined> {
  const last = checkpoint.size - 1;
  for (let seq = last; seq >= Math.max(0, last - (last % OPENINGS_PER_FILE)); seq -= 1) {
    const { entry } = await readPublished(served, seq);
    if (entry.record === RELEASE) return proveEntry(served, seq);
  }
  return undefined;
}

/** The file that a server sends for an address: `notices/2026/x/index.html`. */
function fileOf(address: string): string {
  const path = decodeURI(address.slice(root.length));
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** The SHA-256 in hex that a list in the form of `sha256sum` has for a path. */
function sumIn(list: Uint8Array, path: string): string | undefined {
  const line = new TextDecoder()
    .decode(list)
    .split('\n')
    .find((candidate) => candidate.slice(66) === path);
  return line?.slice(0, 64);
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
