import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

export interface Measured {
  /** Seconds from start to end. */
  wall: number;
  /** Seconds of processor time spent in the program, all its threads and children counted. */
  user: number;
  /** Megabytes of memory at the peak, all processes together; undefined where the system does not tell. */
  peak: number | undefined;
  /** What it printed. */
  said: string;
}

/**
 * Runs a program and measures it with everything it starts. User time is the shell's `times` for its children; the peak
 * is the most memory that all its processes had at one time, read every few milliseconds, at least that of the largest
 * (`VmHWM`). What processes share is counted for each of them. `cwd` is the project unless another folder is given.
 */
export function measure(program: string, args: string[], env: Record<string, string> = {}, cwd = PROJECT): Promise<Measured> {
  const started = performance.now();
  const child = spawn('bash', ['-c', 'TIMEFORMAT=%U; time "$@"', 'time', program, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd,
  });
  let [said, failure] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (failure += chunk.toString()));
  let peak: number | undefined;
  const timer = setInterval(() => {
    const now = memoryBelow(child.pid ?? 0);
    if (now !== undefined) peak = Math.max(peak ?? 0, now.together, now.largest);
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

/** Megabytes that the processes below a process have together now, and the most that one of them had. */
function memoryBelow(parent: number): { together: number; largest: number } | undefined {
  let [together, largest, found] = [0, 0, false];
  for (const id of childrenOf(parent)) {
    const below = memoryBelow(id);
    const status = readProcess(`/proc/${id}/status`);
    if (status === undefined) continue;
    found = true;
    together += megabytes(status, 'VmRSS') + (below?.together ?? 0);
    largest = Math.max(largest, megabytes(status, 'VmHWM'), below?.largest ?? 0);
  }
  return found ? { together, largest } : undefined;
}

/** Any thread of a process may have started one. */
function childrenOf(parent: number): number[] {
  try {
    return readdirSync(`/proc/${parent}/task`).flatMap((thread) =>
      (readProcess(`/proc/${parent}/task/${thread}/children`) ?? '').split(' ').filter(Boolean).map(Number),
    );
  } catch {
    return [];
  }
}

function megabytes(status: string, name: string): number {
  return Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1] ?? 0) / 1024;
}

/** Nothing when the process has ended, or where there is no such folder. */
function readProcess(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
