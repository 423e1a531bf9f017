/** Patterns that try again and again what cannot fit: one such pattern, and a line of text stops a build for hours. */
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { waitFor } from './wait-for.ts';

/** Milliseconds for one pattern and all attacks on it; they take some hundredths of that. */
const DEADLINE = 40_000;

const start = (first: RegExp[] = []) => new Worker(new URL('./pattern-worker.ts', import.meta.url), { workerData: first });

test('no pattern of the readers and rules is kept busy by a text that nearly fits it', async () => {
  expect(await waitFor(start(), DEADLINE)).toBe('');
});

test('a pattern with blanks in four neighbours would be told', async () => {
  const busy = /\d栋\s*\d?\s*(?:门)?\s*-?\s*\d室/;
  expect(await waitFor(start([busy]), 5000)).toBe(String(busy));
});
