import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Refused, type Given } from '../command-line.ts';
import { dirStore } from './dir/dir-store.ts';
import { releaseTarget } from './releases.ts';
import { readS3Place } from './s3/read-s3-place.ts';
import { s3Target } from './s3/s3-target.ts';
import { readSshPlace } from './ssh/ssh-place.ts';
import { sshStore } from './ssh/ssh-store.ts';
import type { Target } from './target.ts';

/** What each kind of place is made of; `place` is what follows the options. Each throws `Refused` when options are wrong. */
const TARGETS: Readonly<Record<string, { place: string; make: (place: string, given: Given) => Target | Promise<Target> }>> = {
  dir: { place: '文件夹', make: (place) => releaseTarget(dirStore(requireNoSite(resolve(place)))) },
  ssh: {
    place: '用户名@主机:文件夹',
    make: (place, given) => releaseTarget(sshStore(readSshPlace(place, given.value('ssh-option') ?? process.env.DEPLOY_SSH_OPTIONS))),
  },
  s3: {
    place: ' s3://桶 或 s3://桶/文件夹',
    make: async (place, given) => {
      const found = readS3Place(place, given);
      // The client is large, and the other places do not need it.
      const { s3Store } = await import('./s3/client.ts');
      return s3Target(s3Store(found), found);
    },
  },
};

export const TARGET_NAMES = Object.keys(TARGETS);

/** The place that the options name, and the release that is asked for with `--rollback`. Throws `Refused`. */
export async function readTarget(given: Given): Promise<{ target: Target; release: string | undefined }> {
  const name = given.value('to');
  const kind = name === undefined ? undefined : TARGETS[name];
  if (!kind) throw new Refused(`请写明发布到哪里：--to ${TARGET_NAMES.join('|')}。`);
  const [place, release, ...more] = given.rest;
  if (place === undefined) throw new Refused(`--to ${name} 后面要写${kind.place}。`);
  const tooMany = given.has('rollback') ? more[0] : release;
  if (tooMany !== undefined) throw new Refused(`不认识“${tooMany}”。`);
  return { target: await kind.make(place, given), release };
}

/** Releases inside a site would be read by everyone, and become a part of it. */
function requireNoSite(place: string): string {
  if (!existsSync(join(place, 'build.json'))) return place;
  throw new Refused(`${place} 里直接就是一个网站，不能把版本放进去。请另外写一个文件夹，再让网站服务器指向其中的 current。`);
}
