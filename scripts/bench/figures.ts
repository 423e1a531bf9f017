import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';

/** What the figures were taken on. */
export function machine(): string {
  return `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}`;
}

/** Puts a table between the two marks `<!-- name -->` of docs/performance.md. */
export function writeIntoDocument(name: string, table: string): void {
  const path = 'docs/performance.md';
  const mark = `<!-- ${name} -->`;
  const parts = readFileSync(path, 'utf8').split(mark);
  if (parts.length !== 3) throw new Error(`${path} 里应当有两处 ${mark}`);
  writeFileSync(path, [parts[0], `\n\n${table}\n\n`, parts[2]].join(mark));
}

export function say(text: string): void {
  process.stderr.write(`${text}…\n`);
}
