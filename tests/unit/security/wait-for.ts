import type { Worker } from 'node:worker_threads';

/** What a worker said last before it fell silent for `deadline` milliseconds and was stopped; nothing when it said `done`. */
export function waitFor(worker: Worker, deadline: number): Promise<string> {
  return new Promise((resolve, reject) => {
    let reading = 'nothing yet';
    const stop = (): void => {
      void worker.terminate();
      resolve(reading);
    };
    let timer = setTimeout(stop, deadline);
    worker.on('message', (told: string) => {
      reading = told === 'done' ? '' : told;
      clearTimeout(timer);
      timer = setTimeout(stop, deadline);
      if (reading === '') stop();
    });
    worker.on('error', (error) => {
      clearTimeout(timer);
      reject(new Error(`${reading}: ${String(error)}`));
    });
  });
}
