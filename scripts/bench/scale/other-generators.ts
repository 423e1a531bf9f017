import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { say } from '../figures.ts';
import { writeEleventySite } from '../eleventy/eleventy-site.ts';
import { writeHugoSite } from '../hugo/hugo-site.ts';
import { measure, type Measured } from '../measure.ts';
import type { Size } from './scale-root.ts';

/** What other programs took for the same notices and compounds; those that are not installed are left out. */
export interface OthersBuilt {
  hugo?: Measured;
  /** Over the pages that Hugo made. */
  pagefind?: Measured;
  eleventy?: Measured;
}

/** How to get what is compared with, where it is missing. */
export const HOW_TO_GET =
  'Hugo is `hugo` on the path (`apt-get install hugo`); Pagefind and Eleventy are `pagefind` and `eleventy` on the path or in `.cache/bench-tools` (`npm install --prefix .cache/bench-tools pagefind @11ty/eleventy`)';

/** Lets the others build the notices and compounds of a root, below `folder`, one after the other. */
export async function buildOthers(folder: string, root: string, size: Size): Promise<OthersBuilt> {
  const built = { ...(await buildHugo(folder, root, size)), ...(await buildEleventy(folder, root, size)) };
  for (const made of ['hugo', 'hugo-out', 'eleventy', 'eleventy-out']) rmSync(join(folder, made), { recursive: true, force: true });
  return built;
}

async function buildHugo(folder: string, root: string, { notices }: Size): Promise<OthersBuilt> {
  if (!runs('hugo', 'version')) return {};
  const [site, out] = [join(folder, 'hugo'), join(folder, 'hugo-out')];
  rmSync(out, { recursive: true, force: true });
  writeHugoSite(root, site);
  say(`用 Hugo 生成同样的 ${notices} 条公示和小区`);
  const hugo = await measure('hugo', ['--quiet', '--source', site, '--destination', out]);
  const program = findProgram('pagefind');
  if (program === undefined) return { hugo };
  say('用 Pagefind 给这些网页建立索引');
  return { hugo, pagefind: await measure(program, ['--site', out]) };
}

async function buildEleventy(folder: string, root: string, { notices }: Size): Promise<OthersBuilt> {
  const program = findProgram('eleventy');
  if (program === undefined) return {};
  const site = join(folder, 'eleventy');
  writeEleventySite(root, site);
  say(`用 Eleventy 生成同样的 ${notices} 条公示和小区`);
  return { eleventy: await measure(program, ['--config=eleventy.config.cjs', '--quiet'], {}, site) };
}

function findProgram(name: string): string | undefined {
  const own = resolve('.cache/bench-tools/node_modules/.bin', name);
  if (existsSync(own)) return own;
  return runs(name, '--version') ? name : undefined;
}

function runs(program: string, option: string): boolean {
  return spawnSync(program, [option]).status === 0;
}
