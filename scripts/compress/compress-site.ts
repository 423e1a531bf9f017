import { createHash } from 'node:crypto';
import {
  copyFileSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { WORTH_PACKING } from '../../src/output/served.ts';
import { listFiles } from '../build/folder-calls.ts';
import { FORMS, pack, qualityOf, recipeOf, type Form } from './pack.ts';

export interface CompressReport {
  /** Files that have compressed forms now. */
  files: number;
  /** Bytes of these files, and of each form of them. */
  bytes: number;
  packed: Record<Form, number>;
  /** Forms that were not known from an earlier run. */
  made: number;
}

/** Below it the answer's own headers weigh more than what is saved. */
const SMALLEST = 512;
const WORTH = new RegExp(`[.](?:${WORTH_PACKING.join('|')})$`, 'i');
/** Beside what the present site needs: other sites, and other states of this one. */
const MOST_KEPT = 500_000_000;
const HALF = '.half';

/**
 * Lays a `.br` and a `.gz` beside every file of a finished site that becomes smaller by it, from `cache` where the same
 * content was compressed before. A run that is killed leaves whole files only, and files that the next one clears away.
 * Several files at a time: the library compresses in threads of its own.
 */
export async function compressSite(folder: string, cache: string, progress: (done: number) => void = () => {}): Promise<CompressReport> {
  mkdirSync(cache, { recursive: true });
  const paths = listFiles(folder);
  for (const path of paths.filter((path) => path.endsWith(HALF))) rmSync(join(folder, path));
  const waiting = paths.filter((path) => WORTH.test(path)).reverse();
  const report: CompressReport = { files: 0, bytes: 0, packed: { br: 0, gz: 0 }, made: 0 };
  const used = new Set<string>();
  let done = 0;
  const work = async (): Promise<void> => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      await compressFile(folder, path, { cache, used, report });
      progress((done += 1));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  prune(cache, used);
  return report;
}

async function compressFile(
  folder: string,
  path: string,
  { cache, used, report }: { cache: string; used: Set<string>; report: CompressReport },
): Promise<void> {
  const content = readFileSync(join(folder, path));
  const sum = createHash('sha256').update(content).digest('hex');
  const quality = qualityOf(path, content.length);
  let smaller = content.length >= SMALLEST;
  for (const form of FORMS) {
    const target = join(folder, `${path}.${form}`);
    const name = `${sum}.${recipeOf(form, quality)}`;
    const kept = join(cache, name);
    if (smaller && !existsSync(kept)) {
      const packed = await pack(content, form, quality);
      writeFileSync(`${kept}.${process.pid}`, packed);
      renameSync(`${kept}.${process.pid}`, kept);
      report.made += 1;
    }
    const size = smaller ? statSync(kept).size : content.length;
    // One form without the other would only make answers differ more than they have to.
    smaller &&= size < content.length;
    if (!smaller) {
      for (const other of FORMS) rmSync(join(folder, `${path}.${other}`), { force: true });
      return;
    }
    used.add(name);
    copyFileSync(kept, `${target}${HALF}`, constants.COPYFILE_FICLONE);
    renameSync(`${target}${HALF}`, target);
    report.packed[form] += size;
  }
  report.files += 1;
  report.bytes += content.length;
}

/** Forgets what was used longest ago. */
function prune(cache: string, used: ReadonlySet<string>): void {
  const now = new Date();
  const others: { place: string; at: number; size: number }[] = [];
  for (const name of readdirSync(cache)) {
    const place = join(cache, name);
    const stats = statSync(place, { throwIfNoEntry: false });
    if (!stats) continue;
    if (used.has(name)) utimesSync(place, now, now);
    else others.push({ place, at: stats.mtimeMs, size: stats.size });
  }
  let bytes = 0;
  for (const { place, size } of others.sort((a, b) => b.at - a.at)) if ((bytes += size) > MOST_KEPT) rmSync(place, { force: true });
}
