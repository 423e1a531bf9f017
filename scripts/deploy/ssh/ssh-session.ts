import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Refused } from '../../command-line.ts';
import { quote, sshCall, type SshPlace } from './ssh-place.ts';

const FAR_SIDE = readFileSync(new URL('far-side.sh', import.meta.url), 'utf8');
/** Of what the far side complains about, the last lines say why. */
const MOST_COMPLAINT = 2000;

/** One connection on which requests are answered one after the other. */
export interface SshSession {
  /** Lines of the answer; `lines` follow the request. What is asked at once is answered one after the other. Rejects with a sentence when the far side could not do it. */
  ask: (request: string, lines?: readonly string[]) => Promise<string[]>;
  /** Ends the connection, and with it everything there. Never rejects. */
  end: () => Promise<void>;
}

/** Connects, and starts the far side. Throws `Refused` when that is not possible. */
export async function openSession(place: SshPlace): Promise<SshSession> {
  const child = start(place, `exec sh -c ${quote(FAR_SIDE)} mingbai-deploy ${quote(place.path)}`);
  const answers = readAnswers(child);
  const closed = once(child, 'close');
  const take = async (): Promise<{ done: boolean; lines: string[] }> => {
    const answer = await answers.next();
    if (answer) return answer;
    await closed;
    throw new Refused(`和 ${place.host} 的连接断了：${child.complaint() || '没有说明原因'}。公开的仍是一个完整的网站，请再运行一次。`);
  };
  await take().catch(() => {
    throw new Refused(`连不上 ${place.host}：${child.complaint() || 'ssh 没有说明原因'}。`);
  });
  const ask = async (request: string, lines?: readonly string[]): Promise<string[]> => {
    child.forget();
    child.stdin!.write(`${request}\n${lines ? [...lines, '.', ''].join('\n') : ''}`);
    const answer = await take();
    if (!answer.done) throw new Refused(`${place.host} 没有做成（${request.split(' ')[0]}）：${child.complaint() || '没有说明原因'}。`);
    return answer.lines;
  };
  let before: Promise<unknown> = Promise.resolve();
  return {
    ask(request, lines) {
      const answer = before.then(() => ask(request, lines));
      before = answer.catch(() => {});
      return answer;
    },
    async end() {
      child.stdin!.end('close\n');
      await closed.catch(() => {});
    },
  };
}

/** Feeds bytes to a command on the far side, on a connection of its own. Rejects with a sentence when it fails. */
export async function feed(place: SshPlace, command: string, bytes: Iterable<Uint8Array>): Promise<void> {
  const child = start(place, command);
  child.stdout!.resume();
  const closed = once(child, 'close') as Promise<[number | null]>;
  // When the other end is gone, why it went says more than that it went.
  const sent = await pipeline(bytes, child.stdin!).then(
    () => undefined,
    (error: unknown) => error as NodeJS.ErrnoException,
  );
  const [code] = await closed;
  if (sent && sent.code !== 'EPIPE' && code === 0) throw sent;
  if (sent || code !== 0)
    throw new Refused(`没有传完，公开的仍是原来的网站：${child.complaint() || `ssh 的退出码是 ${code}`}。请再运行一次。`);
}

type Talking = ChildProcess & { complaint: () => string; forget: () => void };

function start(place: SshPlace, command: string): Talking {
  const [program, args] = sshCall(place, command);
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  let heard = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (heard = (heard + text).slice(-MOST_COMPLAINT)));
  child.on(
    'error',
    (error) => (heard = (error as NodeJS.ErrnoException).code === 'ENOENT' ? `本机没有 ${program} 这个程序` : error.message),
  );
  // The end of the connection is told by its being closed, not by what could not be written to it.
  child.stdin.on('error', () => {});
  const complaint = () =>
    heard
      .trim()
      .split('\n')
      .slice(-3)
      .join('；')
      .replace(/[。.]$/, '');
  return Object.assign(child, { complaint, forget: () => void (heard = '') });
}

/** Answers in order; undefined once the connection is closed. What a login prints before the far side starts belongs to none. */
function readAnswers(child: ChildProcess): { next: () => Promise<{ done: boolean; lines: string[] } | undefined> } {
  let rest = '';
  let lines: string[] = [];
  let ended = false;
  const ready: { done: boolean; lines: string[] }[] = [];
  let wake = () => {};
  child.stdout!.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n');
    rest = parts.pop()!;
    for (const line of parts) {
      if (line !== '.ready' && line !== '.ok' && line !== '.fail') lines.push(line);
      else {
        ready.push({ done: line !== '.fail', lines });
        lines = [];
      }
    }
    wake();
  });
  const end = () => {
    ended = true;
    wake();
  };
  child.once('close', end);
  child.once('error', end);
  return {
    async next() {
      while (ready.length === 0 && !ended) await new Promise<void>((resolve) => (wake = resolve));
      return ready.shift();
    },
  };
}
