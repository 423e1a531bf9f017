/** The files of a site against its list of files, and the list against the log's last release. */
import { isListed, MANIFEST_INDEX, parseSums, shardOf, shardPaths, type FileSums } from '../manifest.ts';
import type { Released } from '../release.ts';
import { eachOf } from './each-of.ts';
import type { Finding, Memo, SiteFiles } from './site-files.ts';

/** Reads index and shards; what they list, and what is wrong with them. */
export async function readManifest(files: SiteFiles, released: Released | undefined, memo: Memo, findings: Finding[]): Promise<FileSums> {
  const indexSum = await files.sha256(MANIFEST_INDEX);
  const index = await readSums(files, MANIFEST_INDEX, indexSum, memo, findings);
  if (indexSum !== undefined && released && indexSum !== released.manifest)
    findings.push({ code: 'manifest-differs', path: MANIFEST_INDEX, detail: 'index' });
  if (index && !sameNames(index.keys(), shardPaths())) findings.push({ code: 'bad-manifest', path: MANIFEST_INDEX });
  const shards = await eachOf(shardPaths(), async (path) => {
    const sum = await files.sha256(path);
    const sums = await readSums(files, path, sum, memo, findings);
    if (sum !== undefined && index && index.get(path) !== sum) findings.push({ code: 'manifest-differs', path });
    return { path, sum, sums };
  });
  const listed = memo.get(`listed:${shards.map(({ sum }) => sum).join()}`, () => {
    const all = new Map<string, string>();
    const astray: string[] = [];
    for (const { path: shard, sums } of shards) {
      for (const [path, sum] of sums ?? []) {
        if (shardOf(path) === shard && isListed(path)) all.set(path, sum);
        else astray.push(shard);
      }
    }
    return { all, astray: [...new Set(astray)] };
  });
  for (const path of listed.astray) findings.push({ code: 'bad-manifest', path });
  if (released && listed.all.size !== released.files && shards.every(({ sums }) => sums)) {
    findings.push({ code: 'bad-manifest', path: MANIFEST_INDEX });
  }
  return listed.all;
}

/** Fetches every listed file; names what is missing, what differs, and, where that can be known, what nobody lists. */
export async function checkListed(
  files: SiteFiles,
  listed: FileSums,
  belongs: (path: string) => Promise<boolean>,
  findings: Finding[],
): Promise<void> {
  await eachOf([...listed], async ([path, sum]) => {
    const found = await files.sha256(path);
    if (found === undefined) findings.push({ code: 'file-missing', path });
    else if (found !== sum) findings.push({ code: 'file-differs', path });
  });
  const all = (await files.list?.()) ?? [];
  const there = new Set(all);
  for (const path of all) {
    if (listed.has(path) || (await belongs(path))) continue;
    const original = originalOf(path);
    const code = original && there.has(original) ? 'packed-differs' : 'file-unlisted';
    if (code === 'file-unlisted' || !(await isPackedForm(files, path, original!))) findings.push({ code, path });
  }
}

/** What a server sends instead of the file itself to browsers that take it. */
function originalOf(path: string): string | undefined {
  return /^(.+)\.(?:br|gz)$/.exec(path)?.[1];
}

async function isPackedForm(files: SiteFiles, path: string, original: string): Promise<boolean> {
  const unpacked = await files.sha256Unpacked?.(path);
  return unpacked !== undefined && unpacked === (await files.sha256(original));
}

async function readSums(
  files: SiteFiles,
  path: string,
  sum: string | undefined,
  memo: Memo,
  findings: Finding[],
): Promise<FileSums | undefined> {
  if (sum === undefined) {
    findings.push({ code: 'log-missing', path });
    return undefined;
  }
  const sums = await memo.get(`sums:${sum}`, async () => {
    try {
      return parseSums(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await files.read(path)));
    } catch {
      return undefined;
    }
  });
  if (!sums) findings.push({ code: 'bad-manifest', path });
  return sums;
}

function sameNames(a: Iterable<string>, b: readonly string[]): boolean {
  return [...a].sort().join('\n') === [...b].sort().join('\n');
}
