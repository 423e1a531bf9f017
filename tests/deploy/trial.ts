import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMPRESS_CACHE } from '../../scripts/compress/cache-folder.ts';
import { compressSite } from '../../scripts/compress/compress-site.ts';
import { makeMarkedSite, publicMark } from './marked-site.ts';
import { quickSync, startNginx, startSshd, type Server } from './servers.ts';

/** Marks are of one length, so that no size tells releases apart. */
const MARKS = ['r1', 'r2', 'r3', 'r4', 'r5', 'r6', 'r7'];

/** One place that nginx serves while releases are sent there, on this machine or over SSH. */
export interface Trial {
  place: string;
  nginx: Server;
  /** Options of the command that name the place. */
  to: readonly string[];
  /** What the command's process is given. */
  given: { options?: string; bin: string };
  marks: readonly string[];
  siteOf: (mark: string) => string;
  /** The mark of what is public; throws when that is not whole. */
  publicMark: () => string;
  stop: () => Promise<void>;
}

export async function startTrial(kind: 'dir' | 'ssh'): Promise<Trial> {
  const folder = mkdtempSync(join(tmpdir(), `deploy-${kind}-`));
  const sites = new Map(MARKS.map((mark) => [mark, makeMarkedSite(join(folder, mark), mark)]));
  // As the command does before each deployment; a file more in the middle of a trial would be another site.
  for (const site of sites.values()) await compressSite(site, COMPRESS_CACHE);
  const place = join(folder, 'www');
  const bin = quickSync(join(folder, 'bin'));
  const nginx = await startNginx(join(folder, 'nginx'), place);
  const sshd = kind === 'ssh' ? await startSshd(join(folder, 'sshd'), bin) : undefined;
  return {
    place,
    nginx,
    to: sshd ? ['--to', 'ssh', `${sshd.destination}:${place}`] : ['--to', 'dir', place],
    given: { bin, ...(sshd && { options: sshd.options }) },
    marks: MARKS,
    siteOf: (mark) => sites.get(mark)!,
    publicMark: () => publicMark(place, sites),
    async stop() {
      await nginx.stop();
      await sshd?.stop();
      // A far side that was killed may be just ending.
      rmSync(folder, { recursive: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
