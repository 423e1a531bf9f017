import { createReadStream, existsSync, readFileSync, statSync, type Stats } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, relative, sep } from 'node:path';
import type { InlineHashes } from '../../src/output/policy.ts';
import { EVERYWHERE, PLAIN, policyFor, servedAs } from '../../src/output/served.ts';

export interface StaticServer {
  /** Address of the home page, base path included. */
  url: string;
  close(): Promise<void>;
}

export interface ServerOptions {
  folder: string;
  /** Path the site lies under, beginning and ending with `/`. */
  base: string;
  /** 0 takes any free port. */
  port: number;
}

/** Serves a finished site to this machine only, under the policy it is meant to run under. Rejects when the port is taken. */
export function startServer({ folder, base, port }: ServerOptions): Promise<StaticServer> {
  const hashes = inlineHashesOf(folder);
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(EVERYWHERE)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const address = `http://localhost${request.url ?? '/'}`;
    const { pathname, search } = new URL(URL.canParse(address) ? address : 'http://localhost/%00');
    const found = find(folder, base, pathname);
    if (found.kind === 'elsewhere') response.writeHead(302, { Location: found.path + search }).end();
    else if (found.kind === 'file') send(response, 200, folder, found, request.method, hashes);
    else sendMissing(response, folder, request.method, hashes);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () =>
      resolve({
        url: `http://localhost:${(server.address() as AddressInfo).port}${base}`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      }),
    );
  });
}

interface FoundFile {
  path: string;
  stats: Stats;
}

type Found = ({ kind: 'file' } & FoundFile) | { kind: 'elsewhere'; path: string } | { kind: 'missing' };

function find(folder: string, base: string, pathname: string): Found {
  if (pathname === '/' && base !== '/') return { kind: 'elsewhere', path: base };
  if (`${pathname}/` === base) return { kind: 'elsewhere', path: base };
  if (!pathname.startsWith(base)) return { kind: 'missing' };
  const below = decode(pathname.slice(base.length));
  const path = below === undefined || below.includes('\0') ? undefined : join(folder, below);
  if (path === undefined || !(path + sep).startsWith(folder + sep)) return { kind: 'missing' };
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory() && !pathname.endsWith('/')) return { kind: 'elsewhere', path: `${pathname}/` };
  const file = stats?.isDirectory() ? join(path, 'index.html') : path;
  const fileStats = statSync(file, { throwIfNoEntry: false });
  return fileStats?.isFile() ? { kind: 'file', path: file, stats: fileStats } : { kind: 'missing' };
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function send(
  response: ServerResponse,
  status: number,
  folder: string,
  { path, stats }: FoundFile,
  method: string,
  hashes: InlineHashes,
): void {
  const below = relative(folder, path).replaceAll('\\', '/');
  const { contentType, cacheControl, open } = servedAs(below);
  response.writeHead(status, {
    'Content-Type': contentType,
    'Content-Length': stats.size,
    'Cache-Control': cacheControl,
    'Content-Security-Policy': policyFor(below, hashes),
    ...(open && { 'Access-Control-Allow-Origin': '*' }),
  });
  if (method === 'HEAD') response.end();
  else
    createReadStream(path)
      .on('error', () => response.destroy())
      .pipe(response);
}

function sendMissing(response: ServerResponse, folder: string, method: string, hashes: InlineHashes): void {
  const path = join(folder, '404.html');
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats) send(response, 404, folder, { path, stats }, method, hashes);
  else response.writeHead(404, { 'Content-Type': PLAIN }).end('没有这个网页。\n');
}

/** The build notes the hashes of what stands in its pages. */
function inlineHashesOf(folder: string): InlineHashes {
  const path = join(folder, 'build.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as InlineHashes) : {};
}
