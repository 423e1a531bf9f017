import type { FoundKind, PageFacts } from './found.ts';
import type { PagefindPage } from './pagefind.ts';
import { readPeriod } from '../format/period-text.ts';
import { joinText } from './tokens.ts';

/** What the index gives of a page, as a list shows it. */
export function readPage({ url, excerpt, meta }: PagefindPage): PageFacts {
  const { title = url, kind = 'text', place = '', on, period } = meta;
  return {
    kind: kind as FoundKind,
    path: url,
    title: joinText(title),
    place: joinText(place),
    ...(on !== undefined && { on }),
    ...(period !== undefined && { period: readPeriod(period) }),
    excerpt: readExcerpt(joinText(excerpt)),
  };
}

/** Escaped text with `mark` elements → pieces of plain text; neighbouring marks become one. */
export function readExcerpt(html: string): PageFacts['excerpt'] {
  return html
    .replaceAll('</mark><mark>', '')
    .split(/<mark>(.*?)<\/mark>/s)
    .map((text, index) => ({ text: unescape(text), marked: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

const CHARACTERS: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'", '#x27': "'" };

function unescape(text: string): string {
  return text.replace(/&(#?\w+);/g, (whole, name: string) => CHARACTERS[name] ?? whole);
}
