import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { build, copyProgram, digestFolder, run, type SmallSite } from '../site/small-site.ts';
import { editAtRandom, randomNumbers } from './random-edits.ts';

/** What a build keeps of a site for the next one. */
const KEPT = ['pages', 'search-index'];

/**
 * Edits a site at random, builds it with what the build before has kept and once more with nothing kept, and expects the
 * same bytes; what the check refuses is taken back. Says how often it was built; `atOnce` edits come together.
 */
export function buildAfterEdits(site: SmallSite, { edits, atOnce = 1, seed }: { edits: number; atOnce?: number; seed: number }): number {
  const program = programOf(site);
  const cache = join(program, '.cache');
  const random = randomNumbers(seed);
  if (!existsSync(site.out)) expect(build(site, {}, program)).toMatchObject({ status: 0 });
  let built = 0;
  for (let at = 0; at < edits; at++) {
    const some = Array.from({ length: atOnce }, () => editAtRandom(site.root, random));
    if (build(site, {}, program).status !== 0) {
      for (const edit of some.reverse()) edit.undo();
      continue;
    }
    built += 1;
    const what = some.map((edit) => edit.what).join('\n');
    expect(buildWithNothingKept(site, program, cache), what).toEqual(digestFolder(site.out));
  }
  return built;
}

/** Builds a site once more with what the build before has kept. */
export function buildAgain(site: SmallSite): void {
  const { status, stderr } = build(site, {}, programOf(site));
  expect(status, stderr).toBe(0);
}

/** Builds a site in shares, each with nothing but the program and its own, puts them together, and says what came of it. */
export function buildInShares(site: SmallSite, count: number): { bytes: string[]; said: string } {
  const program = programOf(site);
  const pages = join(program, '.cache/pages');
  const env = { SOURCES_DIR: site.root, OUT_DIR: site.out };
  const shares = Array.from({ length: count }, (_, at) => {
    rmSync(pages, { recursive: true, force: true });
    const { status, stderr } = run('build', ['--shard', `${at + 1}/${count}`], env, program);
    expect(status, stderr).toBe(0);
    const share = join(site.folder, `share-${at}`);
    renameSync(pages, share);
    return share;
  });
  expect(existsSync(site.out)).toBe(false);
  expect(run('merge-shards', shares, {}, program)).toMatchObject({ status: 0, stderr: '' });
  const { status, stderr, stdout } = build(site, {}, program);
  expect(status, stderr).toBe(0);
  return { bytes: digestFolder(site.out), said: stdout };
}

/** The program, with nothing kept but what it was compiled to. */
function programOf(site: SmallSite): string {
  const program = join(site.folder, 'program');
  if (!existsSync(program)) copyProgram(program);
  return program;
}

function buildWithNothingKept(site: SmallSite, program: string, cache: string): string[] {
  const clean = { ...site, out: join(site.folder, 'clean/dist') };
  for (const name of KEPT) renameSync(join(cache, name), join(cache, `${name}-aside`));
  const { status, stderr } = build(clean, {}, program);
  expect(status, stderr).toBe(0);
  for (const name of KEPT) {
    expect(existsSync(join(cache, name))).toBe(true);
    rmSync(join(cache, name), { recursive: true });
    renameSync(join(cache, `${name}-aside`), join(cache, name));
  }
  return digestFolder(clean.out);
}
