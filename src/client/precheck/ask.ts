import type { Doing, Progress, Reply, Work } from './protocol.ts';

/** Why a piece of work was not done: a published table could not be fetched, or something went wrong. */
export class NotDone extends Error {
  readonly why: 'offline' | 'broken';

  constructor(why: 'offline' | 'broken') {
    super(why);
    this.why = why;
  }
}

export type Ask = <D extends Doing>(doing: D, ask: Work[D]['ask'], tell?: (progress: Progress) => void) => Promise<Work[D]['answer']>;

/** Starts the worker; what it is asked it answers in order. */
export function startWorker(): Ask {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<
    number,
    { resolve: (answer: never) => void; reject: (reason: NotDone) => void; tell?: (progress: Progress) => void }
  >();
  let last = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    const asked = waiting.get(data.id);
    if ('progress' in data) return asked?.tell?.(data.progress);
    waiting.delete(data.id);
    if ('failed' in data) asked?.reject(new NotDone(data.failed));
    else asked?.resolve(data.answer as never);
  });
  // A worker that cannot even be read answers nothing.
  worker.addEventListener('error', () => {
    for (const { reject } of waiting.values()) reject(new NotDone('broken'));
    waiting.clear();
  });
  return (doing, ask, tell) =>
    new Promise((resolve, reject) => {
      const id = (last += 1);
      waiting.set(id, { resolve, reject, ...(tell && { tell }) });
      worker.postMessage({ id, doing, ask });
    });
}
