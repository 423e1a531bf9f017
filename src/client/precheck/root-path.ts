/** The part of a dropped name that is a path of a source root: `x/data/offices.csv` → `data/offices.csv`. */
export function rootPath(name: string): string | undefined {
  return /(?:^|\/)((?:data|content|public)\/.+)$/.exec(name)?.[1];
}

/**
 * Of a folder only what belongs to the sources, where it holds any: whoever drops the whole project drops its programs
 * too, and the publication log, which no clerk fills in.
 */
export function onlySources<F extends { name: string }>(files: readonly F[]): F[] {
  const sources = files.filter(({ name }) => rootPath(name)?.startsWith('data/ledger/') === false);
  return sources.length > 0 ? sources : [...files];
}
