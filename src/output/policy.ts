/**
 * The policy the whole site runs under. `inlineScript` is the hash, as
 * `sha256-…`, of the one script that stands in pages, when there is one.
 * The search engine's program is WebAssembly, hence `'wasm-unsafe-eval'`.
 */
export function contentPolicy(inlineScript: string | undefined): string {
  const hash = inlineScript ? ` '${inlineScript}'` : '';
  return [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval'${hash}`,
    "style-src 'self'",
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
