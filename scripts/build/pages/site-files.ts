import { hash } from 'node:crypto';
import { join, sep } from 'node:path';
import type { FileCheck, SeenFile } from '../../../src/output/index.ts';
import { canonicalOf } from '../write-sitemap.ts';
import { foundPage } from '../searchable-part.ts';
import type { CleanFiles } from './clean-files.ts';
import type { MadeFile } from './site-job.ts';
import type { SitePlaces } from './site-places.ts';

/** A file with what was seen of it just now. */
export type LookedFile = MadeFile & { seen: SeenFile };

/** What is seen of data in which nothing is wrong. */
const NOTHING: SeenFile = { problems: 0, scripts: [], sheets: [], fragments: [] };

/** Writes files of a site into its folder and looks at each, while it is in memory. */
export interface SiteFiles {
  /** Throws what the disk throws; see `SitePlaces` for two files of one address. */
  write(path: string, content: Buffer): LookedFile;
  /** Looks at a file that is there already. */
  look(path: string, content: Buffer): LookedFile;
  stopped(): boolean;
}

/** What a site's files are written with. */
export interface SiteTools {
  folder: string;
  places: SitePlaces;
  check: FileCheck;
  /** These are not looked through. */
  clean: CleanFiles;
  /** Whether the build was given up; nothing may be written then. */
  stopped: () => boolean;
}

export function siteFiles({ folder, places, check, clean, stopped }: SiteTools): SiteFiles {
  function look(path: string, content: Buffer): LookedFile {
    const sha256 = hash('sha256', content, 'hex');
    if (clean.has(path, sha256)) {
      clean.add(path, sha256);
      return { path, sha256, seen: NOTHING };
    }
    const text = check.wants(path) ? content.toString('utf8') : undefined;
    const seen = check.check(path, text);
    if (seen.problems === 0) clean.add(path, sha256);
    const made: LookedFile = { path, sha256, seen };
    return text !== undefined && path.endsWith('.html') ? { ...made, canonical: canonicalOf(text), found: foundPage(path, text) } : made;
  }

  return {
    look,
    stopped,
    write(path, content) {
      if (stopped()) throw new Error('the build was given up');
      const place = join(folder, path);
      if (!place.startsWith(folder + sep)) throw new Error(`${path} is no place in the site`);
      places.write(place, content);
      return look(path, content);
    },
  };
}
