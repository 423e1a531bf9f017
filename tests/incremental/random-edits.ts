import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A change of a source root, and the way back. */
export interface Edit {
  what: string;
  undo(): void;
}

/** Numbers from 0 to below `most`, the same for the same seed (a linear congruential generator, Numerical Recipes 7.1). */
export function randomNumbers(seed: number): (most: number) => number {
  let state = seed >>> 0;
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

/** Changes one thing that a clerk may change: a sentence, a title, a cell, a row, or a text that is renamed or taken away. */
export function editAtRandom(root: string, random: (most: number) => number): Edit {
  const pick = <T>(all: readonly T[]): T => all[random(all.length)]!;
  const texts = filesOf(join(root, 'content'), '.md');
  const tables = filesOf(join(root, 'data'), '.csv').filter((path) => !path.includes('ledger'));
  const kinds = [
    () => rewrite(pick(texts), 'sentence', (text) => `${text.trimEnd()}\n\n补充说明第${random(1000)}项。\n`),
    () => rewrite(pick(texts), 'title', (text) => text.replace(/^标题: .*$/m, (line) => `${line}之${'一二三四五六七八九'[random(9)]}`)),
    () => rewrite(pick(tables), 'cell', (text) => changeCell(text, random)),
    () => rewrite(pick(tables), 'row', (text) => dropRow(text, random)),
    () => removeFile(pick(texts)),
    () => renameText(pick(texts.filter((path) => path.includes('notices'))), random),
  ];
  return pick(kinds)();
}

function filesOf(folder: string, end: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(end))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function rewrite(path: string, what: string, change: (text: string) => string): Edit {
  const before = readFileSync(path, 'utf8');
  writeFileSync(path, change(before));
  return { what: `${what} of ${path}`, undo: () => writeFileSync(path, before) };
}

function changeCell(text: string, random: (most: number) => number): string {
  const lines = text.split('\n');
  const row = 1 + random(Math.max(1, lines.length - 2));
  const cells = lines[row]?.split(',') ?? [];
  const named = cells.flatMap((cell, at) => (/^[\p{Script=Han}]{2,}$/u.test(cell) ? [at] : []));
  if (named.length > 0) cells[named[random(named.length)]!] += '新';
  return lines.with(row, cells.join(',')).join('\n');
}

function dropRow(text: string, random: (most: number) => number): string {
  const lines = text.split('\n');
  return lines.toSpliced(1 + random(Math.max(1, lines.length - 2)), 1).join('\n');
}

function removeFile(path: string): Edit {
  const before = readFileSync(path);
  rmSync(path);
  return { what: `${path} taken away`, undo: () => writeFileSync(path, before) };
}

/** A notice under another number. */
function renameText(path: string, random: (most: number) => number): Edit {
  const before = readFileSync(path, 'utf8');
  const to = path.replace(/\d{4}\.md$/, `${String(900 + random(100)).padStart(4, '0')}.md`);
  const id = /[^/]+(?=\.md$)/.exec(to)![0];
  renameSync(path, to);
  writeFileSync(to, before.replace(/^编号: .*$/m, `编号: ${id}`));
  return {
    what: `${path} renamed to ${id}`,
    undo() {
      rmSync(to);
      writeFileSync(path, before);
    },
  };
}
