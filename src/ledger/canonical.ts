/**
 * One way to write a value as JSON (RFC 8785), for what the log holds: texts, whole
 * numbers, and lists and objects of these. Equal values give equal bytes.
 */
export type Canonical = string | number | readonly Canonical[] | { readonly [key: string]: Canonical | undefined };

/**
 * Keys in the order of their UTF-16 code units, no white space; an absent (undefined) member
 * is left out. Throws a RangeError for a number that is not a safe whole one and for a text
 * with half a surrogate pair, neither of which RFC 8785 can write the same everywhere.
 */
export function canonicalJson(value: Canonical): string {
  if (typeof value === 'string') return canonicalString(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new RangeError(`no whole number: ${value}`);
    return String(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = value as { readonly [key: string]: Canonical | undefined };
  const keys = Object.keys(members)
    .filter((key) => members[key] !== undefined)
    .sort();
  return `{${keys.map((key) => `${canonicalString(key)}:${canonicalJson(members[key]!)}`).join(',')}}`;
}

/** A text as RFC 8785 §3.2.2.2 writes it, which is as ECMAScript does. */
export function canonicalString(text: string): string {
  if (!SPECIAL.test(text)) return `"${text}"`;
  if (!text.isWellFormed()) throw new RangeError('half a surrogate pair');
  return JSON.stringify(text);
}

/** What has to be looked at more closely; most texts have none of it. */
const SPECIAL = /["\\\u0000-\u001f\ud800-\udfff]/;

/** The value, or undefined when the text is not what `canonicalJson` writes of it. */
export function parseCanonical(text: string): Canonical | undefined {
  try {
    const value = JSON.parse(text) as Canonical;
    return canonicalJson(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}
