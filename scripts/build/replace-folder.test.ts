import { expect, test } from 'vitest';
import { recoverFolder, replaceFolder, stagingFolder, type FolderCalls } from './replace-folder.ts';

const OUT = '/site/dist';
const STAGING = stagingFolder(OUT, 7);

/** A disk that holds folders as names with one word of content, and fails at its n-th call. */
function makeDisk(folders: Record<string, string>, failAt = Infinity) {
  const content = new Map(Object.entries({ '/site': 'parent', ...folders }));
  let count = 0;
  const step = () => {
    count += 1;
    if (count === failAt) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
  };
  const calls: FolderCalls = {
    exists: (path) => content.has(path),
    rename(from, to) {
      step();
      const moved = content.get(from);
      if (moved === undefined) throw new Error(`no ${from}`);
      if (content.has(to)) throw new Error(`${to} exists`);
      content.delete(from);
      content.set(to, moved);
    },
    remove(path) {
      step();
      content.delete(path);
    },
    list: (parent) => [...content.keys()].filter((path) => path.startsWith(`${parent}/`)).map((path) => path.slice(parent.length + 1)),
  };
  return { content, calls, count: () => count };
}

test('a new site takes the place of the old one and leaves nothing beside it', () => {
  const disk = makeDisk({ [OUT]: 'old', [STAGING]: 'new' });
  replaceFolder(STAGING, OUT, disk.calls);
  expect([...disk.content]).toEqual([
    ['/site', 'parent'],
    [OUT, 'new'],
  ]);
});

test('whichever call fails, the site is the old one or the complete new one, never anything else', () => {
  const total = (() => {
    const disk = makeDisk({ [OUT]: 'old', [STAGING]: 'new' });
    replaceFolder(STAGING, OUT, disk.calls);
    return disk.count();
  })();
  for (let failAt = 1; failAt <= total; failAt += 1) {
    const disk = makeDisk({ [OUT]: 'old', [STAGING]: 'new' }, failAt);
    let failed = false;
    try {
      replaceFolder(STAGING, OUT, disk.calls);
    } catch {
      failed = true;
    }
    expect(disk.content.get(OUT), `call ${failAt}`).toBe(failed ? 'old' : 'new');
  }
});

test('a build killed between the two renames gets its old site back, and its rubbish is cleared away', () => {
  const disk = makeDisk({ '/site/.dist.previous': 'old', [STAGING]: 'half', [stagingFolder(OUT, 8)]: 'of a running build' });
  recoverFolder(OUT, disk.calls, (processId) => processId === 8);
  expect(Object.fromEntries(disk.content)).toEqual({ '/site': 'parent', [OUT]: 'old', [stagingFolder(OUT, 8)]: 'of a running build' });
});
