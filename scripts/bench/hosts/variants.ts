/** Ways in which one nginx may send the same files. */
export interface Variant {
  /** As the table calls it. */
  name: string;
  /** What stands in the `server` block, made of the configuration that the site brings along. */
  snippet: string;
  brotli: boolean;
}

/** Lines of the generated configuration that are switched. */
const STATIC = '    gzip_static on;\n';
const LIVE = '    gzip on;\n';
const BROTLI = '    # brotli_static on;';

/**
 * The site's own configuration as it is, with brotli where nginx has the module, without any compression, and with nothing
 * but what nginx compresses at each request. Throws when the configuration has not the lines that are to be switched.
 */
export function variantsOf(snippet: string, brotli: boolean): Variant[] {
  const changed = (...changes: (readonly [string, string])[]) =>
    changes.reduce((text, [from, to]) => {
      if (text.split(from).length !== 2) throw new Error(`hosts/nginx.conf 里应当有一处“${from.trim()}”`);
      return text.replace(from, to);
    }, snippet);
  const noStatic = [STATIC, '    gzip_static off;\n'] as const;
  return [
    { name: 'precompressed, gzip (`hosts/nginx.conf` as it is)', snippet, brotli: false },
    ...(brotli
      ? [{ name: 'precompressed, brotli (its line switched on)', snippet: changed([BROTLI, '    brotli_static on;']), brotli }]
      : []),
    { name: 'compressed by nginx at each request (`gzip on`, level 5)', snippet: changed(noStatic), brotli: false },
    { name: 'not compressed', snippet: changed(noStatic, [LIVE, '    gzip off;\n']), brotli: false },
  ];
}
