import { hash } from 'node:crypto';

const records = new WeakMap<object, string>();

/** The digest of data, or undefined when there is something in them that cannot be compared. */
export function digestIfPlain(value: unknown): string | undefined {
  try {
    return digestOf(value);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

const FUNCTION = 'a function cannot be digested';

/** Shorter lists are cheaper to write out than to remember. */
const LONG = 16;

/**
 * A digest of plain data: equal data have equal digests, in every process. Objects are remembered, so they must not
 * change; of a list that shares its members with others each member is looked at once, and a long list that many hold is
 * looked at once. Throws `TypeError` for functions and for what contains itself.
 */
export function digestOf(value: unknown): string {
  if (typeof value === 'function') throw new TypeError(FUNCTION);
  if (typeof value !== 'object' || value === null) return sum(JSON.stringify(value) ?? 'undefined');
  const known = records.get(value);
  if (known !== undefined) return known;
  const made = Array.isArray(value) ? sum(`[${value.map(digestOf).join(',')}]`) : sum(JSON.stringify(value, inFull));
  records.set(value, made);
  return made;
}

/** What JSON has no form for, or loses. */
function inFull(this: unknown, key: string, value: unknown): unknown {
  // A `Buffer` has written itself as a list of numbers by now.
  const own = (this as Record<string, unknown>)[key];
  if (own instanceof Uint8Array) return `bytes ${hash('sha256', own, 'hex')}`;
  if (isKind(value)) return `kind ${value.name}`;
  if (Array.isArray(value) && value.length >= LONG) return `list ${digestOf(value)}`;
  if (value instanceof Map) return ['map', ...value];
  if (value instanceof Set) return ['set', ...value];
  if (typeof value === 'bigint') return `bigint ${value}`;
  if (typeof value === 'function') throw new TypeError(FUNCTION);
  return value;
}

/** A kind of record is part of the program: its name says all. */
function isKind(value: unknown): value is { name: string } {
  return typeof value === 'object' && value !== null && 'schema' in value && 'source' in value && 'name' in value;
}

function sum(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, 22);
}
