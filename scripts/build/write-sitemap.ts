import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { modifiedDay, type ModifiedDays } from '../../src/site/modified-days.ts';

/** Limits of sitemaps.org for one file. */
export interface SitemapLimits {
  addresses: number;
  bytes: number;
}

const LIMITS: SitemapLimits = { addresses: 50_000, bytes: 50 * 1024 * 1024 };
/** The canonical address stands before the style sheet. */
const HEAD_BYTES = 16 * 1024;
const CANONICAL = /<link rel="canonical" href="([^"]+)">/;
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/**
 * Writes `sitemap.xml` and `robots.txt` into a rendered site. The pages are those that say which address is theirs:
 * search engines and the sitemap cannot disagree. Without such a page, because the site's address is not known, there is
 * no sitemap. `base` begins and ends with `/`; `days` knows paths without it.
 */
export function writeSitemap(folder: string, paths: readonly string[], base: string, days: ModifiedDays, limits = LIMITS): void {
  const entries = paths
    .filter((path) => path.endsWith('.html'))
    .flatMap((path) => {
      const address = CANONICAL.exec(readHead(join(folder, path)))?.[1];
      if (address === undefined) return [];
      const day = modifiedDay(days, `/${new URL(address).pathname.slice(base.length)}`);
      return [`<url><loc>${address}</loc>${day === undefined ? '' : `<lastmod>${day}</lastmod>`}</url>`];
    });
  const origin = originOf(entries[0]);
  const lines = ['User-agent: *', 'Allow: /', ...(origin === undefined ? [] : [`Sitemap: ${origin}${base}sitemap.xml`])];
  writeFileSync(join(folder, 'robots.txt'), `${lines.join('\n')}\n`);
  if (origin === undefined) return;
  const parts = partsOf(entries, limits);
  const [only] = parts;
  if (parts.length === 1 && only) return writeFileSync(join(folder, 'sitemap.xml'), only);
  const names = parts.map((_part, at) => `sitemap-${at + 1}.xml`);
  for (const [at, name] of names.entries()) writeFileSync(join(folder, name), parts[at] ?? '');
  const index = names.map((name) => `<sitemap><loc>${origin}${base}${name}</loc></sitemap>`);
  writeFileSync(join(folder, 'sitemap.xml'), documentOf('sitemapindex', index));
}

function partsOf(entries: readonly string[], { addresses, bytes }: SitemapLimits): string[] {
  const parts: string[][] = [];
  let size = 0;
  for (const entry of entries) {
    const part = parts.at(-1);
    // Addresses are ASCII. Enough is left for the lines around them.
    if (part && part.length < addresses && size + entry.length + 1 <= bytes - 200) part.push(entry);
    else {
      parts.push([entry]);
      size = 0;
    }
    size += entry.length + 1;
  }
  return parts.map((part) => documentOf('urlset', part));
}

function documentOf(name: string, entries: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${name} xmlns="${NAMESPACE}">\n${entries.join('\n')}\n</${name}>\n`;
}

function originOf(entry: string | undefined): string | undefined {
  const address = /<loc>([^<]+)/.exec(entry ?? '')?.[1];
  return address && new URL(address).origin;
}

function readHead(file: string): string {
  const handle = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(HEAD_BYTES);
    return buffer.toString('utf8', 0, readSync(handle, buffer, 0, HEAD_BYTES, 0));
  } finally {
    closeSync(handle);
  }
}
