import { hash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Unreachable, type SiteFiles } from '../../src/ledger/verify/site-files.ts';

/** As many as a browser opens, so that a small server is not pressed. */
const MOST_CONNECTIONS = 6;
const MOST_REDIRECTS = 5;
const TRIES = 3;
const PATIENCE_MS = 60_000;
/** More than are looked at together. */
const MOST_KEPT = 128;

export interface WebOptions {
  /** Milliseconds before a second try, which doubles; a parameter for tests. */
  pause?: number;
  fetched?: (files: number) => void;
  /** Milliseconds that one answer may take; 60,000 unless told. */
  patience?: number;
  /** Bytes of one file, compression undone, and of all together; without a limit unless told. */
  mostBytes?: number;
  mostTotal?: number;
  /** Whether a redirect may change the scheme or the port on the same host; a foreign host is never followed. */
  ownOriginOnly?: boolean;
  /** Ends every request. */
  signal?: AbortSignal;
}

/** A file, or all of them, are larger than was agreed. */
export class TooLarge extends Unreachable {}

/**
 * A site as its web server hands it out, at the addresses that readers use: a
 * folder's page without `index.html`. Compression is undone by `fetch`.
 * Redirects are followed on the same host only; nothing is sent but the paths.
 */
export function webSite(address: string, options: WebOptions = {}): SiteFiles {
  const { pause = 1000, fetched, mostTotal = Infinity } = options;
  const root = new URL(address.endsWith('/') ? address : `${address}/`);
  const slots = new Slots(MOST_CONNECTIONS);
  const sums = new Map<string, Promise<string | undefined>>();
  const recent = new Map<string, Promise<Uint8Array | undefined>>();
  let [count, total] = [0, 0];

  /** What was asked for a moment ago is not asked for again: its digest and its bytes are of one answer. */
  function read(path: string): Promise<Uint8Array | undefined> {
    const known = recent.get(path);
    if (known) return known;
    const answer = slots.run(() => insist(addressOf(root, path)));
    recent.set(path, answer);
    if (recent.size > MOST_KEPT) recent.delete(recent.keys().next().value!);
    if (!sums.has(path)) {
      const sum = answer.then((bytes) => bytes && hash('sha256', bytes, 'hex'));
      // Who asked for the bytes hears of a failure; the digest may never be asked for.
      sum.catch(() => {});
      sums.set(path, sum);
    }
    return answer;
  }

  async function insist(url: URL): Promise<Uint8Array | undefined> {
    for (let tried = 1; ; tried += 1) {
      try {
        const bytes = await request(url, root, options);
        if ((total += bytes?.length ?? 0) > mostTotal) throw new TooLarge(`一共超过 ${megabytes(mostTotal)}`);
        fetched?.((count += 1));
        return bytes;
      } catch (error) {
        if (!(error instanceof Busy) || tried === TRIES) throw error instanceof Unreachable ? error : new Unreachable(reasonOf(error));
        await wait(pause * 2 ** (tried - 1));
      }
    }
  }
  return {
    read,
    sha256: async (path) => {
      if (!sums.has(path)) await read(path);
      return sums.get(path);
    },
  };
}

/** `notices/a/index.html` is read at `notices/a/`, as people do. */
export function addressOf(root: URL, path: string): URL {
  const shown = path.replace(/(^|\/)index\.html$/, '$1');
  return new URL(shown.split('/').map(encodeURIComponent).join('/'), root);
}

/** A failure that may be over in a moment. */
class Busy extends Error {}

async function request(start: URL, root: URL, options: WebOptions): Promise<Uint8Array | undefined> {
  const { patience = PATIENCE_MS, mostBytes = Infinity, ownOriginOnly = false, signal } = options;
  const busy = (error: unknown) => (error instanceof Unreachable ? error : new Busy(reasonOf(error, patience), { cause: error }));
  let url = start;
  for (let followed = 0; followed <= MOST_REDIRECTS; followed += 1) {
    if (signal?.aborted) throw new Unreachable('用时太长，没有取完');
    const within = AbortSignal.any([AbortSignal.timeout(patience), ...(signal ? [signal] : [])]);
    const response = await fetch(url, { redirect: 'manual', signal: within }).catch((error: unknown) => Promise.reject(busy(error)));
    if (response.status === 200) return readBody(response, mostBytes).catch((error: unknown) => Promise.reject(busy(error)));
    await response.body?.cancel();
    if (response.status === 404 || response.status === 410) return undefined;
    if (response.status === 429 || response.status >= 500) throw new Busy(`网站回答 ${response.status}`);
    const location = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || location === null) throw new Unreachable(`网站回答 ${response.status}`);
    url = new URL(location, url);
    if (url.host !== root.host || (ownOriginOnly && url.origin !== root.origin))
      throw new Unreachable(`网站转到另一个网站 ${url.host}，没有跟过去`);
  }
  throw new Unreachable(`转来转去超过 ${MOST_REDIRECTS} 次`);
}

/** Stops as soon as more came than was agreed, whatever the answer said of its length. */
async function readBody(response: Response, most: number): Promise<Uint8Array> {
  if (most === Infinity) return new Uint8Array(await response.arrayBuffer());
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    if ((size += chunk.length) > most) throw new TooLarge(`有文件超过 ${megabytes(most)}`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}

function reasonOf(error: unknown, patience = PATIENCE_MS): string {
  if (error instanceof Unreachable || (error instanceof Busy && !error.cause)) return error.message;
  const { name, cause } = error as Error;
  if (name === 'TimeoutError') return `等了 ${patience / 1000} 秒没有回答`;
  const { code } = (cause ?? error) as NodeJS.ErrnoException;
  return (
    CODES[code ?? ''] ??
    (cause instanceof Error && cause !== error ? reasonOf(cause, patience) : `连不上（${code ?? (error as Error).message}）`)
  );
}

const CODES: Readonly<Record<string, string>> = {
  ECONNREFUSED: '网站没有开',
  ENOTFOUND: '找不到这个网站，请检查网址和网络',
  EAI_AGAIN: '找不到这个网站，请检查网址和网络',
  ECONNRESET: '连接中断',
  UND_ERR_SOCKET: '连接中断',
  CERT_HAS_EXPIRED: '网站的证书过期了',
};

/** At most so many at once, the others in order. */
class Slots {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(most: number) {
    this.#free = most;
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free += 1;
    }
  }
}
