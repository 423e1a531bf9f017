import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { build, copyProgram, digestFolder, type SmallSite } from '../site/small-site.ts';
import { editAtRandom, randomNumbers } from './random-edits.ts';

/** What a build keeps of a site for the next one. */
const KEPT = ['pages', 'search-index'];

/**
 * Edits a site at random, builds it with what the build before has kept and once more with nothing kept, and expects the
 * same bytes; an edit that the check refuses is taken back. Says how many edits were built.
 */
export function buildAfterEdits(site: SmallSite, { edits, seed }: { edits: number; seed: number }): number {
  const program = join(site.folder, 'program');
  copyProgram(program);
  const cache = join(program, '.cache');
  const random = randomNumbers(seed);
  const first = build(site, {}, program);
  expect(first.status, first.stderr).toBe(0);
  let built = 0;
  for (let at = 0; at < edits; at++) {
    const edit = editAtRandom(site.root, random);
    if (build(site, {}, program).status !== 0) {
      edit.undo();
      continue;
    }
    built += 1;
    expect(buildWithNothingKept(site, program, cache), edit.what).toEqual(digestFolder(site.out));
  }
  return built;
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
