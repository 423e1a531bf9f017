import { listFiles } from '../../scripts/build/folder-calls.ts';

/** One page of every kind of address, and the last of it too: `notices/<year>/<id>/` is one kind. */
export function onePagePerTemplate(folder: string): string[] {
  const groups = new Map<string, string[]>();
  for (const path of listFiles(folder).filter((name) => name.endsWith('.html') && !name.startsWith('pagefind/'))) {
    const parts = path.split('/');
    const kind = `${parts.length > 2 ? parts[0] : path}/${parts.length}`;
    groups.set(kind, [...(groups.get(kind) ?? []), path]);
  }
  return [...groups.values()].flatMap((paths) => [...new Set([paths[0], paths.at(-1)])]).filter((path) => path !== undefined);
}

/** `notices/2026/x/index.html` → `notices/2026/x/`. */
export function addressOfFile(path: string): string {
  return path.replace(/(^|\/)index\.html$/, '$1');
}
