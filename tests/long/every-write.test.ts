import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build, digestFolder, failingEnvironment, makeSmallSite, namesBeside } from '../site/small-site.ts';

test('whichever writing call fails, the site is the old one or the complete new one', () => {
  const site = makeSmallSite();
  expect(build(site).status).toBe(0);
  const before = digestFolder(site.out);
  const counter = join(site.folder, 'count');
  expect(build(site, failingEnvironment(site, 0, { FAIL_COUNT: counter })).status).toBe(0);
  const total = Math.max(...readFileSync(counter, 'utf8').trim().split('\n').map(Number));
  for (let at = 1; at <= total; at += 1) {
    const { stderr } = build(site, failingEnvironment(site, at));
    expect(digestFolder(site.out), `call ${at} of ${total}`).toEqual(before);
    expect(stderr, `call ${at} of ${total}`).not.toMatch(/\n\s+at /);
  }
  expect(build(site).status).toBe(0);
  expect(namesBeside(site)).toEqual(['dist']);
  rmSync(site.folder, { recursive: true });
});
