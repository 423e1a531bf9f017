/** Hashes, as `sha256-…`, of the one script and the few style sheets that stand in pages, where there are any. */
export interface InlineHashes {
  inlineScript?: string | undefined;
  inlineStyles?: readonly string[] | undefined;
}

/** The policy the whole site runs under. */
export function contentPolicy({ inlineScript, inlineStyles = [] }: InlineHashes): string {
  return [
    "default-src 'none'",
    `script-src 'self'${quoted(inlineScript)}`,
    `style-src 'self'${inlineStyles.map(quoted).join('')}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ');
}

function quoted(hash: string | undefined): string {
  return hash ? ` '${hash}'` : '';
}
