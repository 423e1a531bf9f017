import { join } from 'node:path';
import { machine, say } from './figures.ts';
import { measure } from './measure.ts';

const ENTRIES = 100_000;

/** Measures a publication log of 100,000 entries: appending one and verifying all of them; a table in Markdown. */
export async function ledgerFigures(folder: string): Promise<string> {
  const root = join(folder, 'ledger');
  say(`写出 ${ENTRIES} 条登记`);
  await run('make', root, String(ENTRIES));
  const rows: string[] = [];
  for (const [work, what, reach] of [
    ['append', 'append of one, from reading the log to the written files', '1 s'],
    ['verify', 'full verification: entries, tree, every opening and every signature', '20 s, 300 MB'],
  ] as const) {
    say(`测量 ${work}`);
    const { seconds, user, peak } = await run(work, root);
    rows.push(`| ${what} | ${seconds.toFixed(2)} | ${user.toFixed(1)} | ${peak?.toFixed(0) ?? ''} | ${reach} |`);
  }
  return [
    machine(),
    '',
    `| ${ENTRIES} entries with the demonstration's contents | wall s | user s of the process | peak MB | to reach |`,
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** Seconds are those of the work without the start of Node, which takes most of a small one. */
async function run(...args: readonly string[]): Promise<{ seconds: number; user: number; peak: number | undefined }> {
  const { user, peak, said } = await measure(process.execPath, [...NODE_OPTIONS, 'scripts/bench/ledger-work.ts', ...args]);
  const { seconds } = JSON.parse(said.trim().split('\n').at(-1)!) as { seconds: number };
  return { seconds, user, peak };
}

/** As package.json starts the commands that work on a log: short-lived objects are collected before they cost memory. */
const NODE_OPTIONS = ['--max-semi-space-size=8'];
