import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isImmutable } from '../../scripts/deploy/immutable.ts';
import { readWholeSite, type WholeSite } from '../../scripts/deploy/whole-site.ts';
import { makeRandom } from '../../scripts/demo/random.ts';
import { startWith } from './deployment.ts';
import { makeMarkedSite, markOf } from './marked-site.ts';
import { startReaders } from './readers.ts';
import { BUCKET, startS3Server, type S3Server } from './s3-server.ts';

/** Deployments that are killed, half of them in each way to switch. */
const KILLS = Number(process.env.MINGBAI_KILLS ?? 250);
const MARKS = ['r1', 'r2', 'r3', 'r4', 'r5'];
const SITE = `${BUCKET}/www/`;

describe.each(['file by file', 'with a folder for each release'] as const)('to a store, %s', (way) => {
  const folders = way !== 'file by file';
  let folder: string;
  let server: S3Server;
  const sites = new Map<string, WholeSite>();
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'deploy-s3-'));
    for (const mark of MARKS) sites.set(mark, await readWholeSite(makeMarkedSite(join(folder, mark), mark)));
    server = await startS3Server((store) => {
      const current = store.objects.get(`${SITE}releases/current`)?.body.toString().trim();
      return folders ? `${SITE}releases/${current}/` : SITE;
    });
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  const deploy = (args: readonly string[]) => {
    const place = ['--to', 's3', `s3://${BUCKET}/www`, '--endpoint', server.endpoint, '--path-style'];
    const env = { AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER', PATH: process.env.PATH ?? '' };
    return startWith(env, [...place, ...(folders ? ['--release-folders'] : []), ...args]);
  };
  const finish = async (...args: string[]) => {
    const { code, said } = await deploy(args).ended;
    if (code !== 0) throw new Error(said);
    return said;
  };
  /** The mark of the release that is public, if it is whole; undefined while files of two stand side by side. */
  const publicMark = () => {
    const current = server.store.objects.get(`${SITE}releases/current`)?.body.toString().trim();
    const shown = server.store.site(folders ? `${SITE}releases/${current}/` : SITE);
    const mark = markOf(shown.get('build.json') ?? '') ?? '';
    const site = sites.get(mark);
    const strange = [...shown].filter(([path, text]) => !site?.sums.has(path) && !(isImmutable(path) && markOf(text) !== undefined));
    const marks = new Set([...shown].filter(([path]) => !isImmutable(path)).map(([, text]) => markOf(text)));
    marks.delete(undefined);
    return site?.files.every(({ path }) => shown.has(path)) && strange.length === 0 && marks.size === 1 ? mark : undefined;
  };

  test(`after each of ${Math.ceil(KILLS / 2)} kills at random moments no page is broken, and the next run makes it whole`, async () => {
    const { next: random } = makeRandom(`kills s3 ${way}`);
    await finish('--from', sites.get(MARKS[0]!)!.folder);
    const mixed: number[] = [];
    let lasts = 0;
    for (const mark of MARKS.slice(1)) {
      const run = deploy(['--from', sites.get(mark)!.folder]);
      await run.begun;
      const started = performance.now();
      const watch = watchMixed(() => publicMark() === undefined);
      expect(await run.ended).toMatchObject({ code: 0 });
      mixed.push(watch());
      lasts = performance.now() - started;
    }
    const window = mixed.sort((a, b) => a - b)[Math.floor(mixed.length / 2)]!;
    // One object says which release is public: there is no moment between two.
    if (folders) expect(window).toBe(0);
    const readers = startReaders(server.port, 2, 10);
    let [struck, torn] = [0, 0];
    const ends = { before: 0, between: 0, after: 0, whole: 0 };
    let at = MARKS.length - 1;
    for (let kill = 0; kill < KILLS / 2; kill++) {
      const before = publicMark();
      at = (at + 1 + Math.floor(random() * (MARKS.length - 1))) % MARKS.length;
      // Every fifth goes back instead.
      const isBack = kill % 5 === 4;
      const { child, begun, ended } = deploy(isBack ? ['--rollback'] : ['--from', sites.get(MARKS[at]!)!.folder]);
      await begun;
      await new Promise((resolve) => setTimeout(resolve, lasts * random()));
      child.kill('SIGKILL');
      const { code } = await ended;
      // What was on its way when the process ended is still done.
      await new Promise((resolve) => setTimeout(resolve, 20));
      const after = publicMark();
      if (folders) expect(after, `kill ${kill}`).toBeDefined();
      if (code === 0 && !isBack) expect(after, `kill ${kill}`).toBe(MARKS[at]);
      const end = code === 0 ? 'whole' : after === undefined ? 'between' : after === before ? 'before' : 'after';
      ends[end] += 1;
      if (before !== undefined) {
        struck += 1;
        if (after === undefined) torn += 1;
      }
      lasts *= { whole: 0.9, before: 1.05, between: 1, after: 1 }[end];
    }
    await readers.stop();
    expect(readers.complaints).toEqual([]);
    console.log(`s3 ${way}: ${JSON.stringify(ends)}, ${readers.count()} pages read, ${Math.round(lasts)} ms each`);
    console.log(`s3 ${way}: of ${struck} kills that met a whole site ${torn} left two releases side by side`);
    console.log(`s3 ${way}: two releases side by side for ${Math.round(window)} ms of a deployment that nobody kills`);
    expect(ends.before).toBeGreaterThan(KILLS / 20);
    for (const mark of [MARKS[2]!, MARKS[3]!]) {
      await finish('--from', sites.get(mark)!.folder);
      expect(publicMark()).toBe(mark);
    }
    await finish('--rollback');
    expect(publicMark()).toBe(MARKS[2]);
    expect([...server.store.objects.keys()].filter((key) => /\/(?:half\/|lock|begun)/.test(key))).toEqual([]);
  }, 1_800_000);
});

/** Looks again and again; the function that it gives ends that and says for how many milliseconds it was so, from first to last. */
function watchMixed(isMixed: () => boolean): () => number {
  let [first, last] = [Infinity, -Infinity];
  const timer = setInterval(() => {
    if (!isMixed()) return;
    last = performance.now();
    first = Math.min(first, last);
  }, 1);
  return () => {
    clearInterval(timer);
    return Math.max(0, last - first);
  };
}
