/** `npm run ledger -- release`: the list of a built site's files becomes an entry of the log, and the site gets the log with it. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { toHex } from '../../src/ledger/base64.ts';
import { appendEntries } from '../../src/ledger/append-log.ts';
import { parseContent } from '../../src/ledger/content.ts';
import { RELEASE, type Entry } from '../../src/ledger/entry.ts';
import { readLog, type Log } from '../../src/ledger/log.ts';
import { MANIFEST_INDEX, shardOf, writeManifest, type FileSums } from '../../src/ledger/manifest.ts';
import { lastRelease, readReleased, releaseDraft } from '../../src/ledger/release.ts';
import { CHECKPOINT_PATH } from '../../src/ledger/served-paths.ts';
import { sha256 } from '../../src/ledger/sha256.ts';
import { readCheckpoint } from '../../src/ledger/checkpoint.ts';
import { settings } from '../../src/site/settings.ts';
import { nodeFiles } from '../../src/sources/node-files.ts';
import { sumFiles } from '../build/write-manifest.ts';
import { Refused } from '../command-line.ts';
import { startProgress } from '../progress.ts';
import type { LedgerCommand } from './asked.ts';
import { timeOf } from './moment.ts';
import { withLedger } from './open-ledger.ts';
import { requireExtension } from './published-state.ts';
import { hiddenOnSite, writeServed } from './served-site.ts';
import { signerOf } from './signer.ts';
import { writeLedger } from './write-ledger.ts';

/** Files that are named when a site was changed after it was built. */
const MOST_NAMED = 5;

export const runRelease: LedgerCommand = (asked) => {
  const { root, say } = asked;
  const folder = resolve(asked.value('site') ?? settings.outDir);
  if (!existsSync(join(folder, CHECKPOINT_PATH)) || !existsSync(join(folder, MANIFEST_INDEX))) {
    throw new Refused(`“${folder}”不是带登记日志的网站。请先运行 npm run build；网站在别处的，用 --site 写明。`);
  }
  return withLedger(asked, async (log) => {
    await requireExtension(log, folder);
    requireNewest(log, folder);
    const progress = startProgress();
    progress.say('正在核对网站的全部文件');
    const sums = sumFiles(folder);
    progress.end();
    requireUnchanged(folder, sums);
    const index = readFileSync(join(folder, MANIFEST_INDEX));
    const known = releasedAs(log, index);
    if (asked.has('dry-run')) {
      say(known ? `这个网站已经登记过（第 ${known.seq + 1} 号）。` : `要登记的网站有 ${sums.size} 个文件。没有写入。`);
      return 0;
    }
    const hides = hiddenOnSite(folder);
    if (known) {
      writeServed(folder, log, hides);
      say(`这个网站已经登记过（第 ${known.seq + 1} 号，${known.id}），没有再登记。`);
      return 0;
    }
    const draft = releaseDraft(log, sums.size, index);
    const time = timeOf(asked, log);
    writeLedger(root, appendEntries(log, [{ time, drafts: [draft] }], { signer: signerOf(log, root), salt: () => randomBytes(32) }));
    const { log: grown } = readLog(nodeFiles(root))!;
    writeServed(folder, grown!, hides);
    say(`已登记这次发布 ${draft.id}（第 ${grown!.entries.length} 号）：${sums.size} 个文件。`);
    say('请提交 data/ledger，再把整个网站传上去；传好后用 npm run verify -- 网址 核对。');
    return 0;
  });
};

/** Refuses a site that was built before records were logged that it should show. */
function requireNewest({ entries }: Log, folder: string): void {
  const built = readCheckpoint(readFileSync(join(folder, CHECKPOINT_PATH), 'utf8'))!.checkpoint.size;
  const later = entries.slice(built).filter(({ record }) => record !== RELEASE).length;
  if (later > 0) throw new Refused(`网站生成以后又登记了 ${later} 条，网站上还没有。请先运行 npm run build，再登记发布。`);
}

/** Refuses a site of which a file is not what it was when it was built. */
function requireUnchanged(folder: string, sums: FileSums): void {
  const right = writeManifest(sums);
  const wrong = [...right].filter(([path, text]) => !existsSync(join(folder, path)) || readFileSync(join(folder, path), 'utf8') !== text);
  if (wrong.length === 0) return;
  const shards = new Set(wrong.map(([path]) => path).filter((path) => path !== MANIFEST_INDEX));
  const listed = new Map([...shards].flatMap((shard) => linesOf(join(folder, shard))));
  const here = [...sums].filter(([path, sum]) => shards.has(shardOf(path)) && listed.get(path) !== sum).map(([path]) => path);
  const changed = [...here, ...[...listed.keys()].filter((path) => !sums.has(path))];
  const named = changed.slice(0, MOST_NAMED).join('、');
  const more = changed.length > MOST_NAMED ? ` 等 ${changed.length} 个` : '';
  throw new Refused(`网站生成以后有文件被改过、加过或删掉了${named ? `（${named}${more}）` : ''}，没有登记。请重新运行 npm run build。`);
}

/** Path and digest of every line of a shard, whatever else it may say. */
function linesOf(shard: string): [string, string][] {
  if (!existsSync(shard)) return [];
  const lines = readFileSync(shard, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => [line.slice(66), line.slice(0, 64)]);
}

/** The last release, when it is of just this site. */
function releasedAs(log: Log, index: Uint8Array): Entry | undefined {
  const entry = lastRelease(log.entries);
  const content = entry && parseContent(log.openingOf(entry.seq)?.content ?? '');
  return content && readReleased(content)?.manifest === toHex(sha256(index)) ? entry : undefined;
}
