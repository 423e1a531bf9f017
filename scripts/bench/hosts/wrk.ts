import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { promisify } from 'node:util';

export interface Load {
  /** Answers in all. */
  answers: number;
  /** Answers per second. */
  perSecond: number;
  /** Milliseconds within which 99 of 100 answers came. */
  p99: number;
  /** Bytes of an answer with its headers, on average. */
  bytes: number;
}

export interface LoadOptions {
  threads: number;
  connections: number;
  seconds: number;
}

/** What every browser of today sends. */
export const ACCEPT_ENCODING = 'br, gzip';

/**
 * Asks for these paths in turn, over and over, on connections that are kept. `script` is a file that may be written over.
 * Throws when an answer was no 200 or a connection failed.
 */
export async function loadWith(
  wrk: string,
  script: string,
  url: string,
  paths: readonly string[],
  { threads, connections, seconds }: LoadOptions,
): Promise<Load> {
  writeFileSync(script, wrkScript(paths));
  const args = ['-t', threads, '-c', connections, '-d', `${seconds}s`, '--timeout', '10s', '-s', script, url].map(String);
  const { stdout } = await promisify(execFile)(wrk, args);
  return readLoad(stdout);
}

/** A program for wrk, which prints one line of figures at its end. */
export function wrkScript(paths: readonly string[]): string {
  return `local paths = { ${paths.map(luaText).join(', ')} }
local at = 0
request = function()
  at = at % #paths + 1
  return wrk.format('GET', paths[at], { ['Accept-Encoding'] = ${luaText(ACCEPT_ENCODING)} })
end
done = function(summary, latency)
  local errors = summary.errors
  print(string.format('figures %d %d %d %d %d', summary.requests, summary.duration, summary.bytes, latency:percentile(99),
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
`;
}

/** Reads the line that the program prints: requests, microseconds, bytes, microseconds of latency, failures. */
export function readLoad(printed: string): Load {
  const [requests, duration, bytes, p99, failures] = /^figures (.+)$/m.exec(printed)?.[1]?.split(' ').map(Number) ?? [];
  if (!requests || !duration || bytes === undefined || p99 === undefined) throw new Error(`wrk 没有量到什么：${printed}`);
  if (failures !== 0) throw new Error(`wrk 的请求有 ${failures} 个失败`);
  return { answers: requests, perSecond: (requests / duration) * 1e6, p99: p99 / 1000, bytes: bytes / requests };
}

function luaText(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
