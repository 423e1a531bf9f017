/** Hashes, as `sha256-…`, of the one script and the few style sheets that stand in pages, where there are any. */
export interface InlineHashes {
  inlineScript?: string | undefined;
  inlineStyles?: readonly string[] | undefined;
}

/** What a site may load and do, apart from scripts and style sheets. */
const LOADS = ["img-src 'self' data:", "connect-src 'self'", "worker-src 'self'"];
const ACTS = ["base-uri 'none'", "form-action 'self'"];
const FRAMED = "frame-ancestors 'self'";

/** The policy the whole site runs under; without hashes that of files that are no pages, workers among them. */
export function contentPolicy(hashes: InlineHashes): string {
  return [...loading(hashes), FRAMED].join('; ');
}

/**
 * The same as a page says it of itself, for servers that say nothing. Who may frame it only a header can say
 * (Content Security Policy Level 3, section 3.3).
 */
export function metaPolicy(hashes: InlineHashes): string {
  return loading(hashes).join(';');
}

/**
 * What of it holds for the pages of every release, for servers that read their configuration less often than releases
 * change: scripts and style sheets are left to the pages, which name the hashes of their own. A browser follows both.
 */
export function standingPolicy(): string {
  const none = ['child-src', 'font-src', 'frame-src', 'manifest-src', 'media-src', 'object-src'].map((directive) => `${directive} 'none'`);
  return [...LOADS, ...none, ...ACTS, FRAMED].join('; ');
}

/** What of it holds for whatever a site has, a PDF included, for servers that cannot tell one file from another. */
export function wherePolicy(): string {
  return ["connect-src 'self'", "worker-src 'self'", ...ACTS, FRAMED].join('; ');
}

/**
 * Of a PDF, which browsers show in a program of their own: in those built on Chromium a stricter policy of the answer
 * holds for that program too, and it stays blank (Chromium bug 271452).
 */
export function viewerPolicy(): string {
  return FRAMED;
}

function loading({ inlineScript, inlineStyles = [] }: InlineHashes): string[] {
  return [
    "default-src 'none'",
    `script-src 'self'${quoted(inlineScript)}`,
    `style-src 'self'${inlineStyles.map(quoted).join('')}`,
    ...LOADS,
    ...ACTS,
  ];
}

function quoted(hash: string | undefined): string {
  return hash ? ` '${hash}'` : '';
}
