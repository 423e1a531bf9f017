import { readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { SiteFiles } from '../../src/ledger/verify/site-files.ts';
import { isImmutable } from '../deploy/immutable.ts';
import { isReleaseName, newestFirst } from '../deploy/release-name.ts';
import { folderSite } from './folder-site.ts';

/**
 * A site in a folder. Where the folder is one of the releases of a deployment, or the link to one, the others are looked at
 * for what was taken along from them; nothing is, but files whose addresses change with their bytes.
 */
export function servedSite(folder: string): SiteFiles {
  const release = realpathSync(folder);
  if (basename(dirname(release)) !== 'releases' || !isReleaseName(basename(release))) return folderSite(folder);
  const others = releasesBeside(release);
  return { ...folderSite(folder), beside: (path) => (isImmutable(path) ? others : []) };
}

function releasesBeside(release: string): SiteFiles[] {
  const shelf = dirname(release);
  const names = newestFirst(readdirSync(shelf).filter(isReleaseName));
  return names.filter((name) => name !== basename(release)).map((name) => folderSite(join(shelf, name)));
}
