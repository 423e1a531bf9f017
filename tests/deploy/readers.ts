import { Agent, get } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { PART_LIST } from '../../src/search/part-format.ts';
import { markOf, PAGES } from './marked-site.ts';

/** Readers that go on reading while a site changes below them. */
export interface Readers {
  /** What they saw that no reader may see, in words; empty when all was well. */
  complaints: string[];
  /** Pages that were read with everything that belongs to each. */
  count: () => number;
  /** The marks of releases that were seen. */
  marks: Set<string>;
  stop: () => Promise<void>;
}

/**
 * Each reader opens one page after the other and then everything that belongs to it: its script, and the part of the search
 * that the list of parts names. Every answer must be 200 and everything that one page led to of one release.
 * `pause` milliseconds lie between two pages.
 */
export function startReaders(port: number, number: number, pause = 0): Readers {
  const agent = new Agent({ keepAlive: true });
  const complaints: string[] = [];
  const marks = new Set<string>();
  let count = 0;
  let asked = 0;
  let stopped = false;
  const fetch = async (path: string): Promise<string> => {
    // Every other one takes the precompressed form, which is a file of its own.
    const { status, body, packed } = await request(port, path, agent, (asked += 1) % 2 === 0);
    if (status !== 200) throw new Error(`${path}: ${status}`);
    return (packed ? gunzipSync(body) : body).toString();
  };
  const follow = async (path: string, link: RegExp): Promise<void> => {
    const body = await fetch(path);
    const mark = markOf(body);
    const next = link.exec(body)?.[1];
    if (mark === undefined || next === undefined) throw new Error(`${path}: cut off`);
    const found = markOf(await fetch(next));
    if (found !== mark) throw new Error(`${path} is of ${mark}, ${next} of ${found}`);
    marks.add(mark);
    count += 1;
  };
  const read = async (first: number): Promise<void> => {
    for (let at = first; !stopped; at++) {
      try {
        await follow(`/${PAGES[at % PAGES.length]}`, /src="([^"]+)"/);
        if (at % 3 === 0) await follow(`/${PART_LIST}`, /part=(\S+)/);
      } catch (error) {
        complaints.push((error as Error).message);
      }
      if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    }
  };
  const all = Promise.all(Array.from({ length: number }, (_, at) => read(at)));
  return {
    complaints,
    marks,
    count: () => count,
    async stop() {
      stopped = true;
      await all;
      agent.destroy();
    },
  };
}

function request(port: number, path: string, agent: Agent, gzip: boolean): Promise<{ status: number; body: Buffer; packed: boolean }> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, agent, headers: gzip ? { 'accept-encoding': 'gzip' } : {} }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => void parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          body: Buffer.concat(parts),
          packed: response.headers['content-encoding'] === 'gzip',
        }),
      );
      response.on('error', reject);
    }).on('error', reject);
  });
}
