import { posix } from 'node:path';

/** Pages whose answer is made by their script: it is fetched together with all that it imports, not one after the other. */
const TOOLS = new Set(['ledger/entry/index.html', 'ledger/witness/index.html']);

const SCRIPT = /<script\b[^>]*\bsrc="([^"]+)"/g;

/**
 * The file of a page as it is published: in the head of the log's tools every module is named that their scripts import
 * before they run. On a slow connection each step of a chain of imports costs one way there and back. `base` ends with
 * `/`; `read` gives the text of a script by its path in the site.
 */
export function withPreloads(file: string, content: Buffer, base: string, read: (path: string) => string): Buffer {
  if (!TOOLS.has(file)) return content;
  const html = content.toString('utf8');
  const scripts = [...html.matchAll(SCRIPT)].map(([, address = '']) => address.slice(base.length));
  const links = importedBy(scripts, read).map((path) => `<link rel="modulepreload" href="${base}${path}">`);
  return Buffer.from(html.replace('</head>', `${links.join('')}</head>`));
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
