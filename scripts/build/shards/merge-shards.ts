import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readKeptPart } from '../pages/kept-part.ts';
import { keptPlaces, readKeptSite, writeKeptSite, type KeptSite } from '../pages/kept-site.ts';
import { requireSameSources, SharesRefused } from './same-sources.ts';

/**
 * Joins what shares of a site have left in `folders`, each the folder `.cache/pages` of one machine, into that of the
 * project in `root`, from where the next build takes every page. Says how many files that are. Throws `SharesRefused`
 * when they were made with other programs, settings or days, of other sources, or did not arrive whole.
 */
export function mergeShards(root: string, folders: readonly string[]): number {
  const kept = folders.map(newestIn);
  const [name] = kept.map((one) => one.name);
  if (name === undefined) throw new SharesRefused('没有写出各份所在的文件夹。');
  if (kept.some((one) => one.name !== name))
    throw new SharesRefused('各份用的程序、网站地址、构建日期或公开号码不一样。请用同一次提交和同样的设置重新生成每一份。');
  const into = join(root, '.cache/pages', name);
  const hold = requireSameSources();
  let files = 0;
  for (const { folder, site } of kept) {
    const [from, to] = [keptPlaces(folder), keptPlaces(into)];
    for (const { name: part } of site.parts) {
      // One after the other: of a large site they are more than fits into memory.
      const read = readKeptPart(from.part(part));
      if (!read?.files.every(({ sha256 }) => existsSync(from.file(sha256))))
        throw new SharesRefused(`“${folder}”不完整，可能没有传完。请重新取来这一份。`);
      hold(read);
      for (const { sha256 } of read.files) copyOnce(from.file(sha256), to.file(sha256));
      copyOnce(from.part(part), to.part(part));
      files += read.files.length;
    }
  }
  const paths = [...new Set(kept.flatMap(({ site }) => site.paths))].sort();
  writeKeptSite(into, { parts: kept.flatMap(({ site }) => site.parts), paths });
  return files;
}

function copyOnce(from: string, to: string): void {
  if (existsSync(to)) return;
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}

/** What the last build on that machine has kept. */
function newestIn(store: string): { name: string; folder: string; site: KeptSite } {
  const names = existsSync(store) ? readdirSync(store) : [];
  const found = names.flatMap((name) => {
    const folder = join(store, name);
    const site = readKeptSite(folder);
    return site ? [{ name, folder, site, at: statSync(keptPlaces(folder).note).mtimeMs }] : [];
  });
  const [newest] = found.sort((a, b) => b.at - a.at);
  if (!newest) throw new SharesRefused(`“${store}”里没有 npm run build -- --shard 留下的网页。`);
  return newest;
}
