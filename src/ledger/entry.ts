/** One entry of the log: its fields, and the only bytes that say them. Runs in browsers too. */
import { canonicalString } from './canonical.ts';

export const ENTRY_KINDS = ['publish', 'update', 'correct', 'withdraw'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** The record name of entries that log a whole built site. */
export const RELEASE = 'release';

export interface Entry {
  /** Content hash in base64; absent when a withdrawal left nothing. */
  content?: string;
  /** The record's id (`recordId`); `~` and 12 hex digits for one that may not be named. */
  id: string;
  kind: EntryKind;
  /** Content hash of the same record's entry before, when that had one. */
  previous?: string;
  /** Why, and which office says so; for `correct` and `withdraw` only. */
  reason?: string;
  /** Name of the kind of record in the registry, or `release`. */
  record: string;
  /** Its place in the log, from 0. People see one more. */
  seq: number;
  /** UTC to the second: `2026-11-20T09:00:00Z`. */
  time: string;
  v: 1;
}

/** The leaf data: JSON by RFC 8785, its keys in order. */
export function encodeEntry({ content, id, kind, previous, reason, record, seq, time, v }: Entry): string {
  return (
    `{${content === undefined ? '' : `"content":${canonicalString(content)},`}"id":${canonicalString(id)},"kind":"${kind}"` +
    `${previous === undefined ? '' : `,"previous":${canonicalString(previous)}`}` +
    `${reason === undefined ? '' : `,"reason":${canonicalString(reason)}`}` +
    `,"record":${canonicalString(record)},"seq":${seq},"time":${canonicalString(time)},"v":${v}}`
  );
}

/** The entry, or undefined when the text is not exactly what `encodeEntry` writes of a well-formed one. */
export function parseEntry(text: string): Entry | undefined {
  try {
    const entry = JSON.parse(text) as Entry;
    const isCanonical = PLAIN.test(text) || (isWellFormed(entry) && encodeEntry(entry) === text);
    return isCanonical && makesSense(entry) ? entry : undefined;
  } catch {
    return undefined;
  }
}

/** 32 bytes in base64: of the last of 43 digits only the upper four bits may be set. */
const HASH = '[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=';
const HASHED = new RegExp(`^${HASH}$`);
/** A text that needs no escapes. */
const BARE = '[^"\\\\\\u0000-\\u001f\\ud800-\\udfff]+';
/** What nearly every entry looks like, so that a whole log need not be written again to be believed. */
const PLAIN = new RegExp(
  `^\\{(?:"content":"${HASH}",)?"id":"${BARE}","kind":"(?:${ENTRY_KINDS.join('|')})"(?:,"previous":"${HASH}")?(?:,"reason":"${BARE}")?` +
    `,"record":"[a-zA-Z0-9]+","seq":(?:0|[1-9]\\d{0,14}),"time":"[^"\\\\]{20}","v":1\\}$`,
);

/** A moment as entries write it: a day that exists, UTC, to the second. */
export function isTime(text: string): boolean {
  // Entries that were signed together have one time.
  if (text === soundTime) return true;
  const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(moment) || new Date(moment).toISOString() !== text.replace('Z', '.000Z')) return false;
  soundTime = text;
  return true;
}

let soundTime = '';

/** What its form alone does not say. */
function makesSense({ kind, content, reason, time }: Entry): boolean {
  const isReasoned = kind === 'correct' || kind === 'withdraw';
  return isTime(time) && (content !== undefined || kind === 'withdraw') && (reason !== undefined) === isReasoned;
}

function isWellFormed({ content, id, kind, previous, reason, record, seq, time, v }: Entry): boolean {
  return (
    v === 1 &&
    Number.isSafeInteger(seq) &&
    seq >= 0 &&
    typeof time === 'string' &&
    ENTRY_KINDS.includes(kind) &&
    isText(id) &&
    isText(record) &&
    /^[a-zA-Z0-9]+$/.test(record) &&
    (content === undefined || isHash(content)) &&
    (previous === undefined || isHash(previous)) &&
    (reason === undefined || isText(reason))
  );
}

const isText = (value: unknown) => typeof value === 'string' && value !== '';
const isHash = (value: unknown) => typeof value === 'string' && HASHED.test(value);
