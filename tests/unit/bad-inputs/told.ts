/** What the check prints when some files of the smallest sound root are damaged. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { problemLine } from '../../../src/format/problem.ts';
import { checkSources } from '../../../src/site/check-sources.ts';
import type { SourceFiles } from '../../../src/sources/files.ts';
import { memoryFiles, type Content } from '../sources/memory-files.ts';

/** New content of a file, a change of its text, or null for a file that is gone. */
export type Change = Content | ((text: string) => string) | null;

const BASE = join(import.meta.dirname, '../../fixtures/base');
const base = Object.fromEntries(
  readdirSync(BASE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(BASE.length + 1), new Uint8Array(readFileSync(path))];
    }),
);

/** The smallest sound root with changes, in memory. */
export function rootWith(changes: Readonly<Record<string, Change>>): SourceFiles {
  const contents: Record<string, Content> = { ...base };
  for (const [path, change] of Object.entries(changes)) {
    if (change === null) delete contents[path];
    else contents[path] = typeof change === 'function' ? change(new TextDecoder().decode(base[path])) : change;
  }
  return memoryFiles(contents);
}

/** A clerk needs: how grave it is, the place, what is wrong with the value as it stands, and what to do. */
const SHAPE = /^(?:错误|提醒|说明) [^—]+ — .*\p{Script=Han}.*；.*\p{Script=Han}.*（.*[A-Z]+-[A-Z\d-]+）$/u;

/** Every line that the check prints, joined by line ends; each has the shape that clerks are promised. */
export function told(changes: Readonly<Record<string, Change>>, files: SourceFiles = rootWith(changes)): string {
  const lines = checkSources('', files).problems.map(problemLine);
  expect(lines).not.toEqual([]);
  for (const line of lines) expect(line).toMatch(SHAPE);
  return lines.join('\n');
}

/** Replaces the first place of a text; a place that is not there is a mistake of the test. */
export function swap(from: string, to: string): (text: string) => string {
  return (text) => {
    if (!text.includes(from)) throw new Error(`no ${from}`);
    return text.replace(from, () => to);
  };
}

/** A table with a last row more. */
export function withRow(row: string): (text: string) => string {
  return (text) => `${text}${row}\n`;
}

/** A table with a row for each of the typed values: `row` is told the value and its number. */
export function withRows(values: readonly string[], row: (value: string, index: number) => string): (text: string) => string {
  return (text) => `${text}${values.map((value, index) => `${row(value, index)}\n`).join('')}`;
}
