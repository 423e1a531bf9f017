import { createHash } from 'node:crypto';
import type { ObjectHeaders, ObjectStore } from '../../scripts/deploy/s3/object-store.ts';

export interface KeptObject extends ObjectHeaders {
  body: Buffer;
  etag: string;
}

/** A store in memory: each write is whole at once, as S3 promises. */
export interface MemoryStore extends ObjectStore {
  objects: Map<string, KeptObject>;
  /** Lets the n-th write from now on fail, before it did anything or after it did its work; 0 lets none. */
  failAt: (n: number, after?: boolean) => void;
  /** How many writes there were since. */
  count: () => number;
  /** Addresses below `folder` with what is there, apart from those of the store's own. */
  site: (folder: string) => Map<string, string>;
}

export function memoryStore(): MemoryStore {
  const objects = new Map<string, KeptObject>();
  let [at, late, writes] = [0, false, 0];
  const write = (work: () => void): Promise<void> => {
    writes += 1;
    const fails = writes === at;
    if (!fails || late) work();
    return fails ? Promise.reject(Object.assign(new Error('ECONNRESET'), { code: 'ECONNRESET' })) : Promise.resolve();
  };
  const set = (key: string, body: Uint8Array, { contentType, cacheControl }: ObjectHeaders) => {
    objects.set(key, { body: Buffer.from(body), etag: createHash('md5').update(body).digest('hex'), contentType, cacheControl });
  };
  return {
    objects,
    failAt: (n, after = false) => void ([at, late, writes] = [n, after, 0]),
    count: () => writes,
    site: (folder) =>
      new Map(
        [...objects]
          .filter(([key]) => key.startsWith(folder) && !key.startsWith(`${folder}.releases/`))
          .map(([key, { body }]) => [key.slice(folder.length), body.toString()]),
      ),
    list: (prefix) =>
      Promise.resolve(
        new Map([...objects].filter(([key]) => key.startsWith(prefix)).map(([key, { body, etag }]) => [key, { size: body.length, etag }])),
      ),
    get: (key) => Promise.resolve(objects.get(key)?.body),
    put: (key, body, served) => write(() => set(key, body, served)),
    copy: (from, to, served) => write(() => set(to, objects.get(from)!.body, served)),
    remove: (key) => write(() => void objects.delete(key)),
    isOpen: () => Promise.resolve(false),
  };
}
