import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCheckpoint, type Checkpoint } from '../../src/ledger/checkpoint.ts';
import { extensionOf } from '../../src/ledger/extends.ts';
import { CHECKPOINT_PATH } from '../../src/ledger/served-paths.ts';
import { readEntries } from '../../src/ledger/verify/log-entries.ts';
import { forgetful } from '../../src/ledger/verify/site-files.ts';
import { hasLog } from '../build/write-manifest.ts';
import { Refused } from '../command-line.ts';
import { folderSite } from '../verify/folder-site.ts';

const NOT = '没有发布，公开的没有改动。确实要这样发布的，加上 --any-log';

/**
 * Refuses a site whose publication log does not go on where the public one ends: what readers hold as proof would be worth
 * nothing, and of two machines that publish, the one with the older sources would win. `published` is the text of the
 * public `ledger/checkpoint`, undefined when there is none; one that cannot be read binds nobody. Throws `Refused`.
 */
export async function requireLaterLog(folder: string, published: string | undefined): Promise<void> {
  const earlier = published === undefined ? undefined : readCheckpoint(published)?.checkpoint;
  if (!earlier) return;
  const { size } = earlier;
  if (!hasLog(folder)) throw new Refused(`公开的网站有登记日志（${size} 条），这个网站没有。${NOT}。`);
  const own = readCheckpoint(readFileSync(join(folder, CHECKPOINT_PATH), 'utf8'))!.checkpoint;
  const extension = own.origin === earlier.origin ? await compare(folder, own, earlier) : 'other';
  if (extension === 'shorter') {
    throw new Refused(`公开的登记有 ${size} 条，这个网站只有 ${own.size} 条：别人已经发布了更新的。请取回最新的资料再生成。${NOT}。`);
  }
  if (extension === 'other') throw new Refused(`这个网站的登记不是接着公开的那份写的：前 ${size} 条不一样。${NOT}。`);
}

async function compare(folder: string, own: Checkpoint, earlier: Checkpoint) {
  const log = await readEntries(folderSite(folder), own, forgetful, []);
  return log ? extensionOf({ entries: log.entries, tree: () => log.tree }, earlier) : 'other';
}
