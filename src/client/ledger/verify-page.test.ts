import { beforeAll, expect, test } from 'vitest';
import { appendEntries, startLog } from '../../ledger/append-log.ts';
import { toBase64 } from '../../ledger/base64.ts';
import { demonstrationSigner } from '../../ledger/demonstration.ts';
import { readLog } from '../../ledger/log.ts';
import { MANIFEST_INDEX, sumOf, writeManifest } from '../../ledger/manifest.ts';
import { sha256 } from '../../ledger/sha256.ts';
import { servedFiles } from '../../ledger/write-tiles.ts';
import { memoryFiles } from '../../sources/memory-files.ts';
import { openLedger } from './open-ledger.ts';
import { NotServed, type Served } from './served.ts';
import { verifyPage } from './verify-page.ts';

const TIME = '2026-11-20T09:00:00Z';
const PAGE = 'notices/2026/n-1/index.html';
const signer = demonstrationSigner('example.gov.cn/ledger');
const utf8 = (text: string) => new TextEncoder().encode(text);
/** A released site of three pages. */
let site: Map<string, Uint8Array>;
let unreleased: Map<string, Uint8Array>;

beforeAll(() => {
  const pages = new Map([PAGE, 'index.html', '关于/index.html'].map((path) => [path, utf8(`<p>${path}</p>`)]));
  const manifest = new Map(
    [...writeManifest(new Map([...pages].map(([path, bytes]) => [path, sumOf(bytes)])))].map(([path, text]) => [path, utf8(text)]),
  );
  const fields = { files: '3', manifest: toBase64(sha256(manifest.get(MANIFEST_INDEX)!)) };
  const stored = new Map(startLog(signer, TIME));
  const read = () => readLog(memoryFiles(stored))!.log!;
  const drafts = [
    { kind: 'publish' as const, record: 'notice' as const, id: 'n-1', content: '{"fields":{"id":"n-1"}}' },
    { kind: 'publish' as const, record: 'release' as const, id: 'r-1', content: JSON.stringify({ fields }) },
  ];
  const filesOf = () => new Map([...pages, ...manifest, ...servedFiles(read())]);
  const append = (some: typeof drafts) => {
    for (const [path, bytes] of appendEntries(read(), [{ time: TIME, drafts: some }], { signer, salt: () => new Uint8Array(32) }))
      stored.set(path, bytes);
  };
  append(drafts.slice(0, 1));
  unreleased = filesOf();
  append(drafts.slice(1));
  site = filesOf();
});

/** Asks for a page by its address, as a server answers: a folder by its index. */
function serve(files: ReadonlyMap<string, Uint8Array>, other: Record<string, Uint8Array | undefined> = {}): Served {
  const bytes = async (path: string) => {
    const file = path === '' || path.endsWith('/') ? `${decodeURI(path)}index.html` : path;
    const found = file in other ? other[file] : files.get(file);
    if (!found) throw new NotServed(path, 'missing');
    return found;
  };
  return { bytes, text: async (path) => new TextDecoder().decode(await bytes(path)), forget: () => {} };
}

async function verdict(served: Served, address = '/notices/2026/n-1/'): Promise<string> {
  const { tone, text } = await verifyPage(served, await openLedger(served), address);
  return `${tone} ${text}`;
}

test.each(['/notices/2026/n-1/', '/', '/%E5%85%B3%E4%BA%8E/'])('%s is what was released', async (address) => {
  expect(await verdict(serve(site), address)).toMatch(/^good .*第2号/);
});

test('one changed letter of the page is found', async () => {
  expect(await verdict(serve(site, { [PAGE]: utf8(`<p>${PAGE}!</p>`) }))).toMatch(/^bad 网页文件/);
});

test('a list that was written anew for the changed page is found', async () => {
  const forged = writeManifest(new Map([[PAGE, sumOf(utf8('x'))]]));
  const other = Object.fromEntries([...forged].map(([path, text]) => [path, utf8(text)]));
  expect(await verdict(serve(site, { ...other, [PAGE]: utf8('x') }))).toMatch(/^bad 网站的文件清单/);
});

test('a shard that does not go with its list is found', async () => {
  const shards = [...site].filter(([path, bytes]) => /^ledger\/manifest\/\w\w$/.test(path) && bytes.length > 0);
  const empty = Object.fromEntries(shards.map(([path]) => [path, new Uint8Array()]));
  expect(await verdict(serve(site, empty))).toMatch(/^bad 网站的文件清单/);
});

test('a page that is on no list is found', async () => {
  expect(await verdict(serve(site, { 'x/index.html': utf8('x') }), '/x/')).toMatch(/^bad 文件清单里没有/);
});

test('a site that was not released is not called forged', async () => {
  expect(await verdict(serve(unreleased))).toMatch(/^idle /);
});
