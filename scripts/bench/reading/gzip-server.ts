import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { contentPolicy, type InlineHashes } from '../../../src/output/policy.ts';

export interface GzipServer {
  /** Address of the home page. */
  url: string;
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * Serves a finished site to this machine as a public server would, compressed
 * and under its policy, but lets no browser keep anything. `extra` are further
 * pages by their path, served in the same way; `sent` hears of every body.
 */
export function startGzipServer(
  folder: string,
  extra: ReadonlyMap<string, string>,
  sent: (path: string, bytes: number) => void = () => {},
): Promise<GzipServer> {
  const note = join(folder, 'build.json');
  const policy = contentPolicy(existsSync(note) ? (JSON.parse(readFileSync(note, 'utf8')) as InlineHashes) : {});
  const packed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname).slice(1);
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const found = extra.get(file) ?? readIfThere(join(folder, file));
    if (found === undefined || file.includes('..')) return void response.writeHead(404).end();
    const body = packed.get(file) ?? gzipSync(found, { level: 9 });
    packed.set(file, body);
    const headers: OutgoingHttpHeaders = {
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      'Content-Encoding': 'gzip',
      'Content-Length': body.length,
      'Content-Security-Policy': policy,
      'Cache-Control': 'no-store',
    };
    response.writeHead(200, headers).end(body);
    sent(file, body.length);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () =>
      resolve({
        url: `http://localhost:${(server.address() as AddressInfo).port}/`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      }),
    );
  });
}

function readIfThere(path: string): Buffer | undefined {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path) : undefined;
}
