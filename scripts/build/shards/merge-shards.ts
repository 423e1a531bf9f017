import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { keptPlaces, readKeptSite, writeKeptSite, type KeptSite } from '../pages/kept-site.ts';
import { joinKept, SharesRefused } from '../pages/join-kept.ts';

/**
 * Joins what shares of a site have left in `folders`, each the folder `.cache/pages` of one machine, into that of the
 * project in `root`, from where the next build takes every page. Says how many files that are. Throws `SharesRefused`
 * when they were made with other programs, settings or days, or of other sources.
 */
export function mergeShards(root: string, folders: readonly string[]): number {
  const kept = folders.map(newestIn);
  const [name] = kept.map((one) => one.name);
  if (name === undefined) throw new SharesRefused('没有写出各份所在的文件夹。');
  if (kept.some((one) => one.name !== name))
    throw new SharesRefused('各份用的程序、网站地址、构建日期或公开号码不一样。请用同一次提交和同样的设置重新生成每一份。');
  const joined = joinKept(kept.map(({ site }) => site));
  const paths = [...new Set(kept.flatMap(({ site }) => site.paths))].sort();
  const into = keptPlaces(join(root, '.cache/pages', name));
  for (const { folder, site } of kept) {
    for (const { sha256 } of site.files) {
      const place = into.file(sha256);
      if (existsSync(place)) continue;
      mkdirSync(dirname(place), { recursive: true });
      copyFileSync(keptPlaces(folder).file(sha256), place);
    }
  }
  writeKeptSite(join(root, '.cache/pages', name), { ...joined, paths });
  return joined.files.length;
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
