import { ownText } from '../../src/output/own-text.ts';
import { modifiedDay, type ModifiedDays } from '../../src/site/modified-days.ts';

/** Limits of sitemaps.org for one file. */
export interface SitemapLimits {
  addresses: number;
  bytes: number;
}

const LIMITS: SitemapLimits = { addresses: 50_000, bytes: 50 * 1024 * 1024 };
const CANONICAL = /<link rel="canonical" href="([^"]+)">/;
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** The address that a page says is its own; undefined when it names none. */
export function canonicalOf(html: string): string | undefined {
  const address = CANONICAL.exec(html)?.[1];
  return address === undefined ? undefined : ownText(address);
}

/**
 * `sitemap.xml` and `robots.txt` of a rendered site, path → text; `addresses` are those that its pages say are their own,
 * in the order of their files. The pages are those that say which address is theirs:
 * search engines and the sitemap cannot disagree. Without such a page, because the site's address is not known, there is
 * no sitemap. `base` begins and ends with `/`; `days` knows paths without it.
 */
export function sitemapFiles(addresses: readonly string[], base: string, days: ModifiedDays, limits = LIMITS): Map<string, string> {
  const entries = addresses.map((address) => {
    const day = modifiedDay(days, `/${new URL(address).pathname.slice(base.length)}`);
    return `<url><loc>${address}</loc>${day === undefined ? '' : `<lastmod>${day}</lastmod>`}</url>`;
  });
  const origin = originOf(entries[0]);
  const lines = ['User-agent: *', 'Allow: /', ...(origin === undefined ? [] : [`Sitemap: ${origin}${base}sitemap.xml`])];
  const files = new Map([['robots.txt', `${lines.join('\n')}\n`]]);
  if (origin === undefined) return files;
  const parts = partsOf(entries, limits);
  const [only] = parts;
  if (parts.length === 1 && only) return files.set('sitemap.xml', only);
  const names = parts.map((_part, at) => `sitemap-${at + 1}.xml`);
  for (const [at, name] of names.entries()) files.set(name, parts[at] ?? '');
  const index = names.map((name) => `<sitemap><loc>${origin}${base}${name}</loc></sitemap>`);
  return files.set('sitemap.xml', documentOf('sitemapindex', index));
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
