import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSums, type FileSums } from '../../../src/ledger/manifest.ts';
import { Refused } from '../../command-line.ts';
import { NOTES, readBefore, writeNote, type ReleaseNotes, type ReleaseStore, type Shelf } from '../release-store.ts';
import { leftoversAmong, readShelf } from '../shelf.ts';
import { quote, type SshPlace } from './ssh-place.ts';
import { feed, openSession, type SshSession } from './ssh-session.ts';
import { TAR_END, tarEntry } from './tar.ts';

/** A folder of releases on another machine. `tries` says for how many seconds another run is waited for. */
export function sshStore(place: SshPlace, tries = 20): ReleaseStore {
  const named = `${place.host}:${place.path}`;
  let session: Promise<SshSession> | undefined;
  let half = '';
  const ask = async (request: string, lines?: readonly string[]) => (await (session ??= openSession(place))).ask(request, lines);
  return {
    look: async () => shelfOf(named, await ask('look')),
    async open() {
      const told = await ask(`open ${tries}`);
      const [busy] = wordsAfter('busy', told);
      if (busy !== undefined) {
        throw new Refused(
          `有人正在往 ${named} 发布（${busy}），这次什么都没有改动。等那边结束再运行一次；确实没有别人在发布的，在那边删掉 ${place.path}/.lock。`,
        );
      }
      half = wordsAfter('half', told)[0]!;
      const shelf = shelfOf(named, told);
      const leftovers = leftoversAmong(wordsAfter('name', told), shelf).map((name) => `releases/${name}`);
      for (const path of [...wordsAfter('beside', told), ...leftovers]) await ask(`clear ${path}`);
      return shelf;
    },
    sumsOf: async (release) => readFound(await ask(`sums releases/${release}`)),
    async listOf(release, list) {
      const sums = parseSums((await ask(`read releases/${release}.${list}`)).join('\n'));
      if (!sums) throw new Refused(`${release} 的文件清单（releases/${release}.${list}）被改过，读不出来。`);
      return sums;
    },
    before: async (release) => readBefore((await ask(`read releases/${release}.before`)).join('')),
    async read(release, path) {
      const lines = await ask(`read releases/${release}/${path}`);
      return lines.length === 0 ? undefined : lines.join('\n');
    },
    async begin(base, drop) {
      await ask(`begin ${base ?? '-'}`);
      if (drop.length > 0) await ask('drop', drop.map(escapeForXargs));
    },
    async fill(folder, files, notes) {
      const receive = `umask 022 && cd -- ${quote(place.path)} && cd ${half} && exec tar -xmof -`;
      await feed(place, receive, archive(folder, files, notes));
    },
    halfSums: async () => readFound(await ask(`sums ${half}/site`)),
    finish: async (release) => void (await ask(`finish ${release}`)),
    carry: async (from, into, paths) => void (await ask(`carry ${from} ${into}`, paths)),
    makePublic: async (release) => void (await ask(`public ${release}`)),
    remove: async (release) => void (await ask(`remove ${release}`)),
    async close() {
      await (await session?.catch(() => undefined))?.end();
      session = undefined;
    },
  };
}

function shelfOf(named: string, told: readonly string[]): Shelf {
  return readShelf(named, wordsAfter('name', told), wordsAfter('current', told)[0]);
}

function wordsAfter(word: string, told: readonly string[]): string[] {
  return told.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));
}

/** What `sha256sum` says of files below `.`; what it cannot say in one plain line has no sum, and is no file of a site. */
function readFound(lines: readonly string[]): FileSums {
  return new Map(
    lines.map((line): [string, string] => {
      const [, sum, path] = /^([0-9a-f]{64}) [ *]\.\/(.*)$/.exec(line) ?? [];
      return sum === undefined ? [line, ''] : [path!, sum];
    }),
  );
}

function* archive(folder: string, files: Parameters<ReleaseStore['fill']>[1], notes: ReleaseNotes): Generator<Uint8Array> {
  for (const { path } of files) yield* tarEntry(`site/${path}`, readFileSync(join(folder, path)));
  for (const note of NOTES) yield* tarEntry(note, Buffer.from(writeNote(notes, note)));
  yield TAR_END;
}

/** A path on a line of its own as POSIX xargs reads it: anything but plain characters is escaped. */
function escapeForXargs(path: string): string {
  return path.replace(/[^\w./\-\u0080-\u{10FFFF}]/gu, '\\$&');
}
