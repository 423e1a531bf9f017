import { hash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import type { SeenFile } from '../../../src/output/index.ts';
import type { Reads } from '../../../src/site/reads.ts';
import { takeReads } from '../../../src/site/reads-bridge.ts';
import { digestIfPlain } from './digest.ts';
import { keptPlaces, readKeptSite } from './kept-site.ts';
import { openPlaces, stampOf, type SitePlaces } from './site-places.ts';
import type { Asked, KeptFiles, MadeFile, NotedFile } from './site-job.ts';

/** Pages of the build before, as far as they are still right, and notes of those made now; of one thread. */
export interface PageCache {
  /** Lays the file into its place when everything it was made of is as it was; undefined when it has to be made. */
  take(path: string, route: string, props: unknown, place: string): MadeFile | undefined;
  /** Makes a file, and keeps it with what it was made of when nothing is wrong with it. */
  make(route: string, props: unknown, make: () => Promise<MadeFile & { seen: SeenFile }>, place: string): Promise<MadeFile>;
  /** What can be kept for the next build. */
  result(): KeptFiles;
}

/** `folder` is where sites of this very program and these very settings are kept; `site` lays files into the one that is built. */
export function openPageCache(folder: string, site: SitePlaces): PageCache {
  const places = keptPlaces(folder);
  const store = openPlaces(false);
  const before = readKeptSite(folder);
  const kept = new Map<string, NotedFile>(before?.files.map((file) => [file.path, file]));
  const files: NotedFile[] = [];
  const numbers = new Map<string, number>();
  const groups: Asked[] = [];
  /** By index into the groups. */
  const answered: (boolean | undefined)[] = [];
  const groupNumbers = new Map<Reads, number>();
  /** The groups of the build before that were taken over, and whether each is unchanged. */
  const taken = new Map<number, number>();
  const unchangedGroups: (boolean | undefined)[] = [];
  const answers: (string | undefined)[] = [];
  /** By index into the names of the build before. */
  const unchanged: (boolean | undefined)[] = [];

  /** The number of a name in this thread; what it stands for is asked once. */
  function numberOf(name: string): number {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    const found = takeReads()?.askAgain(name);
    numbers.set(name, answers.length);
    return answers.push(found && digestIfPlain(found.answer)) - 1;
  }

  /** What was asked, in numbers. Notes of what is made once hold no notes of themselves. */
  function askedOf({ names, shared }: Reads): Asked {
    return { reads: [...names].map(numberOf), groups: [...shared].map(groupOf) };
  }

  function groupOf(shared: Reads): number {
    const known = groupNumbers.get(shared);
    if (known !== undefined) return known;
    const number = groups.push(askedOf(shared)) - 1;
    groupNumbers.set(shared, number);
    return number;
  }

  function isUnchanged(index: number): boolean {
    return (unchanged[index] ??= answers[numberOf(before!.names[index]!)] === before!.answers[index]);
  }

  function isUnchangedGroup(index: number): boolean {
    return (unchangedGroups[index] ??= isAllUnchanged(before!.groups[index]!));
  }

  function isAllUnchanged(asked: Asked): boolean {
    return asked.reads.every(isUnchanged) && asked.groups.every(isUnchangedGroup);
  }

  function isAnswered(asked: Asked): boolean {
    return asked.reads.every((number) => answers[number] !== undefined) && asked.groups.every(isAnsweredGroup);
  }

  function isAnsweredGroup(number: number): boolean {
    return (answered[number] ??= isAnswered(groups[number]!));
  }

  function takeOver({ reads, groups: shared }: Asked): Asked {
    return { reads: reads.map((index) => numberOf(before!.names[index]!)), groups: shared.map(takeOverGroup) };
  }

  function takeOverGroup(index: number): number {
    const known = taken.get(index);
    if (known !== undefined) return known;
    const number = groups.push(takeOver(before!.groups[index]!)) - 1;
    taken.set(index, number);
    return number;
  }

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

  return {
    take(path, route, props, place) {
      const file = kept.get(path);
      if (!file || file.route !== route || file.props !== digestIfPlain(props) || !isAllUnchanged(file)) return undefined;
      const stands = site.holds(place, file.stamp);
      const stamp = stands ? file.stamp : stampIfWhole(places.file(file.sha256), file);
      if (stamp === undefined) return undefined;
      if (!stands) site.link(places.file(file.sha256), place);
      files.push({ ...file, stamp, ...takeOver(file) });
      const { sha256, canonical, found, seen } = file;
      return { path, sha256, canonical, found, reused: seen };
    },
    async make(route, props, make, place) {
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
      if (given === undefined || !bridge || !asked || seen.problems > 0) return file;
      const own = askedOf(asked);
      if (!isAnswered(own)) return file;
      const stamp = keep(file.sha256, place);
      if (stamp !== undefined) files.push({ ...file, stamp, seen, route, props: given, ...own });
      return file;
    },
    result: () => ({ files, groups, names: [...numbers.keys()], answers: answers.map((answer) => answer ?? '') }),
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
