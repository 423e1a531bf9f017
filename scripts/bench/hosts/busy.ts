import { cpus } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';

/** How much of all processors' time other work takes, from 0 to 1, over the next milliseconds. */
export async function busyShare(milliseconds: number): Promise<number> {
  const before = spent();
  await wait(milliseconds);
  const after = spent();
  return 1 - (after.idle - before.idle) / (after.all - before.all);
}

function spent(): { idle: number; all: number } {
  const times = cpus().map((cpu) => cpu.times);
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  return { idle: sum(times.map(({ idle }) => idle)), all: sum(times.flatMap((time) => Object.values(time))) };
}
