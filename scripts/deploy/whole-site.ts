import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeSums, type FileSums } from '../../src/ledger/manifest.ts';
import { hasLog } from '../build/write-manifest.ts';
import { Refused } from '../command-line.ts';
import { folderSite } from '../verify/folder-site.ts';
import { readBuildNote, type BuildNote } from './build-note.ts';

/** A finished site of which every file was looked at. */
export interface WholeSite {
  folder: string;
  /** In code-unit order of the paths. */
  files: readonly SiteFile[];
  sums: FileSums;
  /** The first 12 hex digits of the SHA-256 over the list of all files with their sums: equal sites, equal digests. */
  digest: string;
  /** Day of the build, `YYYY-MM-DD`. */
  buildDate: string;
  /** Of how many entries of its log the site keeps back what they said. */
  withheld: number;
  /** What is not wrong with its files but has to be known before it is public, one line of Chinese each. */
  warnings: readonly string[];
}

export interface SiteFile {
  /** Below the site's folder, with `/`. */
  path: string;
  /** Bytes. */
  size: number;
  /** SHA-256 in lower-case hex. */
  sum: string;
}

/** Without these nobody finds anything, whatever else is there. */
const ENTRY_POINTS = ['index.html', '404.html', 'build.json'];

/**
 * Reads a finished site and refuses one that is not whole. With a publication log it is verified as any resident can:
 * log, records, and every file of the manifest with its sum and none besides. Without one the build's own note counts its
 * pages. Throws `Refused`.
 */
export async function readWholeSite(folder: string): Promise<WholeSite> {
  requireSite(folder);
  const note = readNote(folder);
  const site = folderSite(folder);
  const paths = await site.list!();
  requirePlain(folder, paths);
  const missing = ENTRY_POINTS.filter((path) => !paths.includes(path));
  if (missing.length > 0) throw broken(folder, `缺 ${missing.join('、')}`);

  const known = new Map<string, string | undefined>();
  const sha256 = async (path: string) => {
    if (!known.has(path)) known.set(path, await site.sha256(path));
    return known.get(path);
  };
  const warnings: string[] = [];
  if (hasLog(folder)) {
    // It knows every kind of record, which takes longer to load than all else.
    const { lookAtLog } = await import('./look-at-log.ts');
    const { wrong, released } = await lookAtLog({ ...site, sha256 });
    if (wrong.length > 0) throw broken(folder, wrong.join('\n'));
    if (!released) warnings.push(UNRELEASED);
  } else {
    const pages = paths.filter((path) => path.endsWith('.html')).length;
    if (pages !== note.pages) throw broken(folder, `生成时有 ${String(note.pages)} 个网页，现在有 ${pages} 个`);
  }
  const files: SiteFile[] = [];
  for (const path of paths) files.push({ path, size: statSync(join(folder, path)).size, sum: (await sha256(path))! });
  const sums = new Map(files.map(({ path, sum }) => [path, sum]));
  return { folder, files, sums, digest: digestOf(sums), buildDate: note.buildDate, withheld: note.withheld, warnings };
}

/** Refuses a folder in which no site was built. Throws `Refused`. */
export function requireSite(folder: string): void {
  if (!existsSync(join(folder, 'build.json'))) throw new Refused(`${folder} 里没有生成好的网站，请先运行 npm run build。`);
}

/** What names a release: see `WholeSite.digest`. */
export function digestOf(sums: FileSums): string {
  return createHash('sha256').update(writeSums(sums)).digest('hex').slice(0, 12);
}

const UNRELEASED = '注意：这个网站还没有登记发布（npm run ledger -- release），居民用 npm run verify 核对时会看到“清单没有凭证”。';

/** Names that any server can be given, and files that are files: a link could lead out of the site. */
function requirePlain(folder: string, paths: readonly string[]): void {
  for (const path of paths) {
    if (!lstatSync(join(folder, path)).isFile()) throw broken(folder, `${path} 不是普通文件`);
    if (/[\p{Cc}\\]/u.test(path)) throw broken(folder, `文件名 ${JSON.stringify(path)} 里有不能用的字符`);
  }
}

function readNote(folder: string): BuildNote {
  const note = readBuildNote(readFileSync(join(folder, 'build.json'), 'utf8'));
  if (!note) throw broken(folder, 'build.json 读不出来');
  return note;
}

function broken(folder: string, reason: string): Refused {
  return new Refused(`${folder} 里的网站不完整，没有发布：${reason}。请重新运行 npm run build。`);
}
