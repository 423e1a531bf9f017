/** Fetches the files of the log. What was fetched once is kept while the page is open. */

/** A file did not come: there is no connection, or the site has no such file. */
export class NotServed extends Error {
  readonly path: string;
  readonly why: 'offline' | 'missing';

  constructor(path: string, why: 'offline' | 'missing') {
    super(`${why}: ${path}`);
    this.path = path;
    this.why = why;
  }
}

export interface Served {
  /** The bytes below the site's root (`ledger/checkpoint`). Throws NotServed. */
  bytes(path: string): Promise<Uint8Array>;
  text(path: string): Promise<string>;
  /** Fetches everything anew from now on. */
  forget(): void;
}

/** `root` is the address of the home page, ending with `/`. */
export function servedFrom(root: string): Served {
  const known = new Map<string, Promise<Uint8Array>>();
  const bytes = (path: string): Promise<Uint8Array> => {
    const found = known.get(path) ?? fetchBytes(root, path);
    known.set(path, found);
    // What failed once may be there the next time.
    found.catch(() => known.delete(path));
    return found;
  };
  return {
    bytes,
    // Damaged text is to fail where it is read, not to be repaired here.
    text: async (path) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await bytes(path)),
    forget: () => known.clear(),
  };
}

/** Full tiles never change; all else must be what the server has now, or the copy of an older log would be mixed with this one. */
function fetchBytes(root: string, path: string): Promise<Uint8Array> {
  const cache = /^ledger\/tile\/\d+\/(?:x\d{3}\/)*\d{3}$/.test(path) ? 'default' : 'no-cache';
  return fetch(root + path, { cache, redirect: 'follow' }).then(
    async (response) => {
      if (!response.ok) throw new NotServed(path, 'missing');
      const body: ArrayBuffer = await response.arrayBuffer().catch(() => Promise.reject(new NotServed(path, 'offline')));
      return new Uint8Array(body);
    },
    () => Promise.reject(new NotServed(path, 'offline')),
  );
}
