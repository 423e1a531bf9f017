import { totalmem } from 'node:os';
import { constrainedMemory, env, execArgv } from 'node:process';
import { getHeapStatistics } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { append } from '../../../src/sources/append.ts';
import type { MadeFile, Posted, SiteAnswer, SiteFacts, SiteJob, ThreadResult } from './site-job.ts';

/** Files of a route that are made at once, so that the threads end together. */
const SLICE = 60;

/** What these share is much work and much memory, so one thread has it, and begins with it. */
const TOGETHER = ['src/pages/data/[...download].ts', 'src/pages/data/index.astro'];

/** Threads that make the files of a site together. */
export interface SiteThreads {
  /** Makes every file of these routes; `progress` hears how many are done. */
  makePages(routes: readonly string[], progress: (files: number) => void): Promise<MadeFile[]>;
  /** Does other pieces of work. */
  run(jobs: readonly SiteJob[]): Promise<MadeFile[]>;
  /** What the checks of each thread found, and the files it made that can be kept for the next build. */
  results(): Promise<ThreadResult[]>;
  /** Ends them; what they are doing is given up. */
  end(): Promise<void>;
}

/** Starts `count` threads. A job that fails makes the call fail that it belongs to, with the same error. */
export function startThreads(facts: SiteFacts, count: number): SiteThreads {
  const most = threadMemory(count);
  const threads = Array.from({ length: count }, () => startThread(facts, most));

  /** Every thread takes the next job when it has done one; jobs may bring further ones. */
  async function share(queue: SiteJob[], onAnswer: (answer: SiteAnswer, job: SiteJob) => void): Promise<void> {
    await Promise.all(
      threads.map(async (thread) => {
        for (let job = queue.shift(); job; job = queue.shift()) onAnswer(await thread.ask<SiteAnswer>(job), job);
      }),
    );
    // Jobs that came while the other threads had nothing left to do.
    if (queue.length > 0) await share(queue, onAnswer);
  }

  return {
    async makePages(routes, progress) {
      const made: MadeFile[] = [];
      const queue: SiteJob[] = [
        { type: 'together', routes: TOGETHER.filter((route) => routes.includes(route)) },
        ...routes.filter((route) => !TOGETHER.includes(route)).map((route) => ({ type: 'route' as const, route })),
      ];
      await share(queue, ({ files, left = 0 }, job) => {
        append(made, files);
        progress(made.length);
        if (job.type !== 'route') return;
        // First, so that whoever knows the paths of this route goes on with it.
        for (let to = left; to > 0; to -= SLICE) queue.unshift({ type: 'pages', route: job.route, from: Math.max(0, to - SLICE), to });
      });
      return made;
    },
    async run(jobs) {
      const made: MadeFile[] = [];
      await share([...jobs], ({ files }) => append(made, files));
      return made;
    },
    results: () => Promise.all(threads.map((thread) => thread.ask<ThreadResult>({ type: 'result' }))),
    async end() {
      await Promise.all(threads.map((thread) => thread.end()));
    },
  };
}

/**
 * Megabytes that each of `count` threads may have: of what the machine has an even share, with the main thread, where that
 * is more than Node gives: some four gigabytes at most, which the largest records nearly fill. Whoever has told Node a limit
 * has the last word.
 */
function threadMemory(count: number): number | undefined {
  const told = [...execArgv, env.NODE_OPTIONS ?? ''].some((option) => /--max[-_]old[-_]space[-_]size/.test(option));
  if (told) return undefined;
  const machine = Math.min(totalmem(), constrainedMemory() || Infinity);
  return Math.floor(Math.max(getHeapStatistics().heap_size_limit, machine / (count + 1)) / 2 ** 20);
}

function startThread(facts: SiteFacts, most: number | undefined) {
  const resourceLimits = most === undefined ? {} : { maxOldGenerationSizeMb: most };
  const worker = new Worker(new URL('site-thread.ts', import.meta.url), { workerData: facts, resourceLimits });
  let waiting: { resolve(answer: SiteAnswer | ThreadResult): void; reject(error: unknown): void } | undefined;
  let dead: unknown;
  const fail = (error: unknown) => {
    dead ??= error;
    waiting?.reject(error);
  };
  worker.on('message', (posted: Posted) => {
    if ('answer' in posted) waiting?.resolve(posted.answer);
    else waiting?.reject(Object.assign(new Error(posted.failure.message), posted.failure));
  });
  worker.on('error', fail);
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  void ended.then(() => fail(new Error('a thread of the build has ended')));
  let last = false;
  return {
    ask: <T extends SiteAnswer | ThreadResult>(job: SiteJob) =>
      new Promise<T>((resolve, reject) => {
        if (dead !== undefined) return reject(dead);
        waiting = { resolve: resolve as (answer: SiteAnswer | ThreadResult) => void, reject };
        last ||= job.type === 'result';
        worker.postMessage(job);
      }),
    // After its last piece of work it ends by itself.
    end: () => (last && dead === undefined ? ended : worker.terminate()),
  };
}
