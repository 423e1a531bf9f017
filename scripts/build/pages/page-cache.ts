import { hash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { takeReads } from '../../../src/site/reads-bridge.ts';
import { openAnswers } from './answers.ts';
import { digestIfPlain } from './digest.ts';
import { openFormerPart, type FormerPart } from './former-part.ts';
import { readKeptPart, writeKeptPart, type NotedFile, type PartRef } from './kept-part.ts';
import { keptPlaces, readKeptSite } from './kept-site.ts';
import { openPartNotes, type PartNotes } from './part-notes.ts';
import type { LookedFile } from './site-files.ts';
import type { MadeFile } from './site-job.ts';
import { openPlaces, stampOf, type SitePlaces } from './site-places.ts';

/** Pages of the build before, as far as they are still right, and notes of those made now; of one thread. */
export interface PageCache {
  /** Says of which route the next files are. Only its own are in memory. */
  begin(route: string): void;
  /** Lays the file into its place when everything it was made of is as it was; undefined when it has to be made. */
  take(path: string, props: unknown, place: string): LookedFile | undefined;
  /** Makes a file, and keeps it with what it was made of when nothing is wrong with it. */
  make(props: unknown, make: () => Promise<LookedFile>, place: string): Promise<MadeFile>;
  /** What can be kept for the next build. */
  result(): PartRef[];
}

/** Of a large site all notes together are more than a thread has memory for; this is some thirty megabytes of them. */
const PART = 200_000;

/**
 * `folder` is where sites of this very program and these very settings are kept; `site` lays files into the one that is
 * built. `most` is what a part of the notes holds at most, of files and questions.
 */
export function openPageCache(folder: string, site: SitePlaces, most = PART): PageCache {
  const places = keptPlaces(folder);
  const store = openPlaces(false);
  const before = readKeptSite(folder)?.parts ?? [];
  const answerOf = openAnswers();
  const parts: PartRef[] = [];
  let kept = new Map<string, { file: NotedFile; of: FormerPart }>();
  let route: string | undefined;
  let notes: PartNotes | undefined;

  /** What lies there already was kept for another page with the same content, or is damaged. */
  function linkOnce(from: string, place: string, sha256: string): void {
    try {
      store.link(from, place);
    } catch {
      if (hasContent(place, sha256)) return;
      rmSync(place, { force: true });
      store.link(from, place);
    }
  }

  /** The stamp of the kept file; undefined when it cannot be kept and is made anew next time. */
  function keep(sha256: string, from: string): string | undefined {
    const place = places.file(sha256);
    try {
      linkOnce(from, place, sha256);
      return stampOf(place);
    } catch {
      return undefined;
    }
  }

  function noted(): PartNotes {
    if (notes && notes.size() >= most) flush();
    return (notes ??= openPartNotes(route!, answerOf));
  }

  function flush(): void {
    if (notes) parts.push(writeKeptPart(places.part, notes.part()));
    notes = undefined;
  }

  return {
    begin(next) {
      if (next === route) return;
      flush();
      route = next;
      kept = new Map();
      for (const { name } of before.filter((part) => part.route === route)) {
        const part = readKeptPart(places.part(name));
        const of = part && openFormerPart(part, answerOf);
        for (const file of of?.files ?? []) kept.set(file.path, { file, of: of! });
      }
    },
    take(path, props, place) {
      const { file, of } = kept.get(path) ?? {};
      if (!file || !of || file.props !== digestIfPlain(props) || !of.isUnchanged(file)) return undefined;
      const stands = site.holds(place, file.stamp);
      const stamp = stands ? file.stamp : stampIfWhole(places.file(file.sha256), file);
      if (stamp === undefined) return undefined;
      if (!stands) site.link(places.file(file.sha256), place);
      const part = noted();
      part.add({ ...file, stamp, ...part.takenOver(file, of) });
      const { sha256, canonical, found, seen } = file;
      return { path, sha256, canonical, found, seen };
    },
    async make(props, make, place) {
      const bridge = takeReads();
      const asked = bridge?.beginReads();
      let made;
      try {
        made = await make();
      } finally {
        bridge?.endReads();
      }
      const { seen, ...file } = made;
      const given = digestIfPlain(props);
      if (given === undefined || !asked || seen.problems > 0) return file;
      const part = noted();
      const own = part.numbered(asked);
      const stamp = own && keep(file.sha256, place);
      if (own && stamp !== undefined) part.add({ ...file, stamp, seen, props: given, ...own });
      return file;
    },
    result() {
      flush();
      return parts;
    },
  };
}

/**
 * The stamp of a kept file that is what it was, undefined of any other: it shares its bytes with a site that somebody may
 * have edited. Nobody has written in it as long as its stamp is the same; on a machine that got it from another one its
 * content tells.
 */
function stampIfWhole(place: string, { stamp, sha256 }: Pick<NotedFile, 'stamp' | 'sha256'>): string | undefined {
  const now = stampOf(place);
  return now === stamp || hasContent(place, sha256) ? now : undefined;
}

function hasContent(place: string, sha256: string): boolean {
  try {
    return hash('sha256', readFileSync(place), 'hex') === sha256;
  } catch {
    // Another build has forgotten it.
    return false;
  }
}
