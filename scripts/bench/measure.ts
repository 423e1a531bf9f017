import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface Measured {
  /** Seconds from start to end. */
  wall: number;
  /** Seconds of processor time spent in the program, all its threads and children counted. */
  user: number;
  /** Megabytes of memory at the peak; undefined where the system does not tell. */
  peak: number | undefined;
  /** What it printed. */
  said: string;
}

/**
 * Runs a program and measures it. User time is the shell's `times` for its
 * children, the memory peak `VmHWM` of the process, read every few
 * milliseconds.
 */
export function measure(program: string, args: string[], env: Record<string, string> = {}): Promise<Measured> {
  const started = performance.now();
  const child = spawn('bash', ['-c', 'TIMEFORMAT=%U; time "$@"', 'time', program, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
  });
  let [said, failure] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (failure += chunk.toString()));
  let peak: number | undefined;
  const timer = setInterval(() => {
    const now = peakOfChildren(child.pid ?? 0);
    if (now !== undefined) peak = Math.max(peak ?? 0, now);
  }, 20);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      clearInterval(timer);
      if (code !== 0) reject(new Error(`${program} ${args.join(' ')} 没有成功：${failure.slice(-2000)}`));
      else resolve({ wall: (performance.now() - started) / 1000, user: Number(failure.trim().split('\n').at(-1)), peak, said });
    });
  });
}

/** Peak of the largest child, in megabytes. */
function peakOfChildren(parent: number): number | undefined {
  try {
    const children = readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8').trim().split(' ').filter(Boolean);
    const peaks = children.map((id) => Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) / 1024);
    return peaks.length > 0 ? Math.max(...peaks) : undefined;
  } catch {
    return undefined;
  }
}
