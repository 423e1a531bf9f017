import { hash } from 'node:crypto';
import type { Shard } from '../pages/site-job.ts';

/** Reads `2/4`; undefined for anything else. */
export function readShard(text: string): Shard | undefined {
  const [, number, of] = /^(\d{1,4})\/(\d{1,4})$/.exec(text)?.map(Number) ?? [];
  return number && of && number <= of ? { number, of } : undefined;
}

/** Whether a file is made by that share: shares are of about the same size, whatever the files are called. */
export function isInShard(path: string, { number, of }: Shard): boolean {
  return hash('sha256', path, 'buffer').readUInt32BE() % of === number - 1;
}
