import { Refused } from '../command-line.ts';
import { isReleaseName } from './release-name.ts';
import type { Shelf } from './release-store.ts';

/**
 * What stands at a place, from the names below `releases/` and from what the link `current` leads to (undefined when there
 * is none, empty when it is no link). Throws `Refused` for a `current` that this program did not make.
 */
export function readShelf(place: string, names: readonly string[], link: string | undefined): Shelf {
  const all = new Set(names);
  // Lists are laid down before the folder takes its name, so a folder with its lists is complete.
  const releases = names.filter((name) => isReleaseName(name) && all.has(`${name}.sums`) && all.has(`${name}.fixed`));
  const current = link?.replace(/^releases\//, '');
  if (current !== undefined && !releases.includes(current)) {
    throw new Refused(
      `${place}/current 不是本程序发布的版本（应是指向 releases 里某个版本的链接），为免误删没有动它。请换一个文件夹，或先把它移走。`,
    );
  }
  return { releases, current };
}

/** Those of the names that killed runs left behind: half-made releases, and parts of releases that were being removed. */
export function leftoversAmong(names: readonly string[], { releases }: Shelf): string[] {
  return names.filter((name) => {
    const release = name.replace(/\.(?:sums|fixed|before)$/, '');
    return /^\.(?:half|gone)-/.test(name) || (isReleaseName(release) && !releases.includes(release));
  });
}
