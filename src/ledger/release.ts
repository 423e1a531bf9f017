/** A built site as an entry of the log: how many files it has, and the hash of the list of them. */
import { fromBase64, toBase64, toHex } from './base64.ts';
import { canonicalJson } from './canonical.ts';
import type { Content } from './content-form.ts';
import type { Draft } from './draft.ts';
import { RELEASE, type Entry } from './entry.ts';
import type { Log } from './log.ts';
import { sha256 } from './sha256.ts';

/** What the entry of a release says of the site's files. */
export interface Released {
  /** Files that the manifest lists. */
  files: number;
  /** SHA-256 of the manifest's index in lower-case hex. */
  manifest: string;
}

/** `r-1` for the first release. */
export function releaseId(number: number): string {
  return `r-${number}`;
}

/** The last release in a log. */
export function lastRelease(entries: readonly Entry[]): Entry | undefined {
  return entries.findLast(({ record }) => record === RELEASE);
}

/** The entry that is to be appended for a site with `files` listed files and that index. */
export function releaseDraft({ entries }: Pick<Log, 'entries'>, files: number, index: Uint8Array): Draft {
  const number = entries.filter(({ record }) => record === RELEASE).length + 1;
  const fields = { files: String(files), manifest: toBase64(sha256(index)) };
  return { kind: 'publish', record: RELEASE, id: releaseId(number), content: canonicalJson({ fields }) };
}

/** What the content of a release's entry says; undefined when it is none. */
export function readReleased({ fields, ...rest }: Content): Released | undefined {
  const { files, manifest, ...more } = fields;
  const hash = typeof manifest === 'string' ? fromBase64(manifest, 32) : undefined;
  const count = typeof files === 'string' && /^(?:0|[1-9]\d{0,8})$/.test(files) ? Number(files) : undefined;
  if (!hash || count === undefined || Object.keys(rest).length + Object.keys(more).length > 0) return undefined;
  return { files: count, manifest: toHex(hash) };
}
