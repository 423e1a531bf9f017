/**
 * The numbers that another district may publish although they look like a person's, as its own verified tables say:
 * mobiles of offices, mobiles that notices name as contacts, codes of companies. The same as `publishedNumbers` of our rules.
 */
import { plainMobile } from '../../src/privacy/allowed.ts';
import { scanText } from '../../src/privacy/scan.ts';

/** The tables that say so. */
export const ALLOWED_FROM: readonly string[] = ['data/public-numbers.json', 'data/companies.json', 'data/notices.json'];

/** `tables` are the bytes of those that there are; what has another form allows nothing. */
export function allowedNumbers(tables: readonly Uint8Array[]): Set<string> {
  return new Set(tables.flatMap((bytes) => rowsOf(bytes).flatMap(numbersOf)));
}

function numbersOf({ number, uscc, channels }: Row): string[] {
  return [
    ...(typeof number === 'string' ? [plainMobile(number)] : []),
    ...(typeof uscc === 'string' ? [uscc] : []),
    ...(Array.isArray(channels) ? channels.flatMap((channel: Row | null) => mobilesIn(channel?.value)) : []),
  ];
}

function mobilesIn(value: unknown): string[] {
  if (typeof value !== 'string') return [];
  return scanText(value)
    .filter(({ code }) => code === 'V-54')
    .map(({ start, end }) => plainMobile(value.slice(start, end)));
}

type Row = Readonly<Record<string, unknown>>;

function rowsOf(bytes: Uint8Array): Row[] {
  try {
    const { rows } = JSON.parse(new TextDecoder().decode(bytes)) as { rows?: unknown };
    return Array.isArray(rows) ? rows.filter((row): row is Row => row !== null && typeof row === 'object') : [];
  } catch {
    return [];
  }
}
