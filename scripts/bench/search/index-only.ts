/**
 * Writes the search index of a rendered site and prints as JSON what it took:
 * seconds, and megabytes at the peak of this process and its children together.
 */
import { readFileSync } from 'node:fs';
import { listFiles } from '../../build/folder-calls.ts';
import { indexSearch } from '../../build/index-search.ts';
import { DEFAULTS } from '../../demo/options.ts';

const [folder, cache] = process.argv.slice(2);
if (!folder || !cache) throw new Error('index-only.ts needs the folder of a site and one for its parts');
const paths = listFiles(folder).filter((path) => !path.startsWith('search/index/'));
let peak = 0;
const timer = setInterval(() => (peak = Math.max(peak, residentMegabytes())), 50);
const started = performance.now();
const { pages, parts, indexed } = indexSearch({ folder, paths, dataDate: DEFAULTS.asOf, cache });
clearInterval(timer);
// What happens in one breath leaves no time to look.
peak = Math.max(peak, process.resourceUsage().maxRSS / 1024);
process.stdout.write(`${JSON.stringify({ seconds: (performance.now() - started) / 1000, peak, pages, parts, indexed })}\n`);

/** Of this process and those it started; 0 where the system does not tell. */
function residentMegabytes(): number {
  try {
    const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
    const sizes = ['self', ...children].map((id) => Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0));
    return sizes.reduce((sum, size) => sum + size, 0) / 1024;
  } catch {
    return 0;
  }
}
