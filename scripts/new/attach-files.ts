/** Files that go out with a new notice: read once, described, and laid beside those of other notices. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { Attachment } from '../../src/schema/notice.ts';
import { describeFailure } from '../describe-failure.ts';
import { Refused } from '../command-line.ts';

export interface ReadFile {
  /** The file's name without its ending, which becomes the name of the attachment. */
  name: string;
  /** Lower-case ending with the dot. */
  ending: string;
  bytes: Uint8Array;
}

/** Reads the files named in an answer, with ； between several. Throws `Refused` for one that cannot be read. */
export function readFilesToAttach(text: string): ReadFile[] {
  const paths = text.split(/[；;]/).map((path) => path.trim());
  return paths
    .filter((path) => path !== '')
    .map((path) => {
      const ending = extname(path);
      try {
        return { name: basename(path, ending), ending: ending.toLowerCase(), bytes: readFileSync(path) };
      } catch (error) {
        throw new Refused(`附件“${path}”读不了。${describeFailure(error)}`);
      }
    });
}

/** The attachments of a notice as its fields say them, and the files below the source root that they mean. */
export function attachTo(id: string, read: readonly ReadFile[]): { attachments: Attachment[]; files: Map<string, Uint8Array> } {
  const files = new Map<string, Uint8Array>();
  const attachments = read.map(({ name, ending, bytes }, index): Attachment => {
    const plain = `${name}${ending}`;
    const free = /^[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z0-9]+$/.test(plain) && !files.has(`public/attachments/${id}/${plain}`);
    const href = `/attachments/${id}/${free ? plain : `attachment-${index + 1}${ending}`}`;
    files.set(`public${href}`, bytes);
    return { name, href, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  });
  return { attachments, files };
}
