import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { freePort, run, type Server } from '../../../tests/deploy/servers.ts';
import type { Variant } from './variants.ts';

/** Where distributions put what nginx loads when it is told to. */
const MODULE_FOLDERS = ['/usr/lib/nginx/modules', '/usr/lib64/nginx/modules', '/usr/share/nginx/modules'];

export interface BenchServer extends Server {
  /** Milliseconds of processor time that its workers have spent; undefined where the system does not tell. */
  spent: () => number | undefined;
}

/** nginx's module that sends `.br` files; undefined where it is not installed. */
export function findBrotliModule(): string | undefined {
  return MODULE_FOLDERS.map((folder) => join(folder, 'ngx_http_brotli_static_module.so')).find((path) => existsSync(path));
}

/** nginx with two workers on a free port of loopback, which serves a site in one of the ways. */
export async function startBenchNginx(
  nginx: string,
  folder: string,
  site: string,
  { snippet, brotli }: Variant,
  module: string | undefined,
): Promise<BenchServer> {
  const port = await freePort();
  mkdirSync(folder, { recursive: true });
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const config = `
    ${brotli ? `load_module ${module};` : ''}
    daemon off; worker_processes 2; pid ${folder}/pid; error_log ${folder}/error.log;
    ${process.getuid?.() === 0 ? `user ${userInfo().username};` : ''}
    events { worker_connections 1024; }
    http {
      ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
      access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000;
      server {
        listen 127.0.0.1:${port} backlog=1024;
        set $mingbai "${site}"; include ${folder}/site.conf;
      }
    }`;
  writeFileSync(join(folder, 'nginx.conf'), config);
  writeFileSync(join(folder, 'site.conf'), snippet);
  const server = await run(nginx, ['-p', folder, '-e', join(folder, 'error.log'), '-c', join(folder, 'nginx.conf')], port, 'SIGQUIT');
  return { ...server, spent: () => spentBy(Number(readFileSync(join(folder, 'pid'), 'utf8'))) };
}

/** Linux counts processor time in hundredths of a second, whatever its clock. */
const TICK_MS = 10;

/** Processor time in milliseconds of all processes that one has started; undefined where there is no `/proc`. */
function spentBy(parent: number): number | undefined {
  try {
    const children = readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8').split(' ').filter(Boolean);
    const ticks = children.map((id) => {
      // Behind the name in parentheses; user and system time are the 14th and 15th field of all.
      const fields = readFileSync(`/proc/${id}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      return Number(fields[11]) + Number(fields[12]);
    });
    return ticks.reduce((a, b) => a + b, 0) * TICK_MS;
  } catch {
    return undefined;
  }
}
