import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../build/folder-calls.ts';
import { say } from '../figures.ts';
import { measure } from '../measure.ts';

/** A district to be built: as many notices and compounds. */
export interface Size {
  notices: number;
  compounds: number;
}

/** A campaign's own district, a city, and ten cities. */
export const SIZES: readonly Size[] = [
  { notices: 1000, compounds: 552 },
  { notices: 10_000, compounds: 5000 },
  { notices: 100_000, compounds: 50_000 },
];

/** The source root of a size below `folder`, kept from an earlier run unless the generator has changed since. */
export async function scaleRoot(folder: string, { notices, compounds }: Size): Promise<string> {
  const root = join(folder, `root-${notices}`);
  const mark = `${root}.made-from`;
  const recipe = recipeOf({ notices, compounds });
  if (existsSync(mark) && readFileSync(mark, 'utf8') === recipe) return root;
  say(`写出 ${notices} 条公示、${compounds} 个小区`);
  rmSync(root, { recursive: true, force: true });
  // The others get notices and compounds alone, so there is little beside them here.
  const options = ['--few-registers', '--notices', String(notices), '--compounds', String(compounds), '--out', root];
  await measure(process.execPath, ['--max-old-space-size=12000', 'scripts/demo.ts', ...options]);
  writeFileSync(mark, recipe);
  return root;
}

function recipeOf(size: Size): string {
  const hash = createHash('sha256').update(JSON.stringify([size, 'few registers']));
  for (const folder of ['scripts/demo', 'src/schema'])
    for (const path of listFiles(folder)) hash.update(`\0${path}\0`).update(readFileSync(join(folder, path)));
  return hash.digest('hex');
}

/**
 * Corrects the newest notice of a source root as a clerk would: a sentence more, with its entry among the corrections.
 * Returns what puts the file back. Throws when no notice is of a plain form.
 */
export function correctNewest(root: string, year: string, on: string): () => void {
  const folder = join(root, 'content/notices', year);
  for (const path of listFiles(folder).toReversed()) {
    const text = readFileSync(join(folder, path), 'utf8');
    const end = text.indexOf('\n---\n', 4);
    if (end < 0 || text.includes('\n更正记录:')) continue;
    const entry = `\n更正记录:\n  - 日期: ${on}\n    更正单位: 区住建局\n    原因: 漏写咨询时间\n    原文: 没有写咨询时间\n    改为: ${SENTENCE}`;
    writeFileSync(join(folder, path), `${text.slice(0, end)}${entry}${text.slice(end)}\n${SENTENCE}。\n`);
    return () => writeFileSync(join(folder, path), text);
  }
  throw new Error(`${folder} 里没有可以更正的公示`);
}

const SENTENCE = '咨询时间以办事大厅公布的为准';
