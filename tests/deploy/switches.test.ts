import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runDeployment } from './deployment.ts';
import { needProgram } from './find-programs.ts';
import { startReaders } from './readers.ts';
import { startTrial, type Trial } from './trial.ts';

const SWITCHES = 25;
const ROLLBACKS = 10;
const READERS = 4;

describe.each(['dir', 'ssh'] as const)('to %s', (kind) => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial(kind);
  });
  afterAll(() => trial.stop());

  test(`${SWITCHES} switches and ${ROLLBACKS} rollbacks under load fail no request, and nobody sees two releases in one page`, async () => {
    const { marks, siteOf, to, given, nginx } = trial;
    const deploy = (at: number) => runDeployment([...to, '--from', siteOf(marks[at % marks.length]!)], given);
    await deploy(0);
    const load = startLoad(`http://127.0.0.1:${nginx.port}/`);
    const readers = startReaders(nginx.port, READERS);
    for (let at = 1; at <= SWITCHES; at++) {
      const before = trial.publicMark();
      await deploy(at);
      expect(trial.publicMark()).toBe(marks[at % marks.length]);
      if (at % 5 > 1) continue;
      // Every fifth switch, and the one after it, is taken back: readers see again what they saw before.
      await runDeployment([...to, '--rollback'], given);
      expect(trial.publicMark()).toBe(before);
    }
    await readers.stop();
    const told = await load();
    expect(readers.complaints).toEqual([]);
    expect([...readers.marks].sort()).toEqual(marks);
    expect(told).toMatch(/requests in/);
    expect(told).not.toMatch(/Non-2xx|Socket errors/);
    console.log(`${kind}: ${readers.count()} pages read; ${/\d+ requests in .*/.exec(told)![0]}`);
  }, 900_000);
});

/** wrk asks for the home page until it is told to stop; what it told then. It takes what time the machine has left, which is all. */
function startLoad(url: string): () => Promise<string> {
  const child = spawn('nice', ['-n', '19', needProgram('wrk'), '-t', '1', '-c', '16', '-d', '1h', url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let told = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (told += text));
  const closed = once(child, 'close');
  return async () => {
    child.kill('SIGINT');
    await closed;
    return told;
  };
}
