import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { say } from '../figures.ts';
import { measure } from '../measure.ts';

/** About 3,000 pages that can be found. */
const DISTRICT = ['--compounds', '320', '--notices', '2640'];
/** States of the program whose sites are kept. */
const KEPT = 2;

export interface BenchSite {
  root: string;
  site: string;
}

/** The district of the bench, generated and built below `folder`; once for every state of the program. */
export async function benchSite(folder: string): Promise<BenchSite> {
  const current = join(folder, digestProgram());
  const [root, site] = [join(current, 'root'), join(current, 'site')];
  if (!existsSync(site)) {
    mkdirSync(current, { recursive: true });
    forgetOld(folder, current);
    say('写出 320 个小区和 2640 条公示');
    await measure(process.execPath, ['scripts/demo.ts', ...DISTRICT, '--out', root]);
    say('生成网站');
    await measure(process.execPath, ['scripts/build.ts'], { SOURCES_DIR: root, OUT_DIR: site, SITE_BASE: '/' });
  }
  return { root, site };
}

/** Sites are large. */
function forgetOld(folder: string, current: string): void {
  const others = readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => path !== current && statSync(path).isDirectory())
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const path of others.slice(KEPT - 1)) rmSync(path, { recursive: true });
}

/** Everything that goes into the site. */
function digestProgram(): string {
  const inputs = ['src', 'scripts/demo', 'scripts/build', 'public', 'astro.config.mjs', 'package-lock.json'];
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...inputs], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const digest = createHash('sha256').update(DISTRICT.join(' '));
  for (const path of list.split('\0').filter(Boolean).sort())
    if (existsSync(path) && !path.endsWith('.test.ts')) digest.update(`${path}\0`).update(readFileSync(path));
  return digest.digest('hex').slice(0, 16);
}
