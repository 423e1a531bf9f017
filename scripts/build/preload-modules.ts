import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** Pages whose answer is made by their script: it is fetched together with all that it imports, not one after the other. */
const TOOLS = ['ledger/entry', 'ledger/witness'];

const SCRIPT = /<script\b[^>]*\bsrc="([^"]+)"/g;

/**
 * Names in the head of the log's tools every module that their scripts import before they run. On a slow connection each
 * step of a chain of imports costs one way there and back. `base` ends with `/`.
 */
export function preloadModules(folder: string, base: string): void {
  for (const tool of TOOLS) {
    const file = join(folder, tool, 'index.html');
    if (!existsSync(file)) continue;
    const html = readFileSync(file, 'utf8');
    const scripts = [...html.matchAll(SCRIPT)].map(([, address = '']) => address.slice(base.length));
    const links = importedBy(scripts, (path) => readFileSync(join(folder, path), 'utf8')).map(
      (path) => `<link rel="modulepreload" href="${base}${path}">`,
    );
    writeFileSync(file, html.replace('</head>', `${links.join('')}</head>`));
  }
}

/** Paths of the modules that `scripts` import statically, at any depth, in the order in which they are met; the scripts themselves are not among them. */
export function importedBy(scripts: readonly string[], read: (path: string) => string): string[] {
  const met = new Set(scripts);
  for (const path of met) {
    for (const name of staticImports(read(path))) met.add(posix.join(posix.dirname(path), name));
  }
  return [...met].slice(new Set(scripts).size);
}

/** Modules, as a script names them, that it loads before it runs; what it imports on demand is not among them. */
export function staticImports(script: string): string[] {
  return [...script.matchAll(/(?:\bfrom|\bimport)\s*["']([^"']+\.js)["']/g)].map((match) => match[1] ?? '');
}
