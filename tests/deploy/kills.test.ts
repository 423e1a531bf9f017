import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isRunning } from '../../scripts/build/folder-calls.ts';
import { makeRandom } from '../../scripts/demo/random.ts';
import { runDeployment, startDeployment, type Deployment } from './deployment.ts';
import { startReaders } from './readers.ts';
import { startTrial, type Trial } from './trial.ts';

/** Deployments that are killed, half of them in each kind of place. */
const KILLS = Number(process.env.MINGBAI_KILLS ?? 250);

describe.each(['dir', 'ssh'] as const)('to %s', (kind) => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial(kind);
  });
  afterAll(() => trial.stop());

  test(`after each of ${Math.ceil(KILLS / 2)} kills at random moments the site is the old or the new one, whole`, async () => {
    const { marks, siteOf, to, given, nginx } = trial;
    const { next: random } = makeRandom(`kills ${kind}`);
    await runDeployment([...to, '--from', siteOf(marks[0]!)], given);
    let lasts = await measure(startDeployment([...to, '--from', siteOf(marks[1]!)], given));
    const readers = startReaders(nginx.port, 2, 10);
    const ends = { old: 0, new: 0, whole: 0 };
    let at = 1;
    for (let kill = 0; kill < KILLS / 2; kill++) {
      const before = trial.publicMark();
      at = (marks.indexOf(before) + 1 + Math.floor(random() * (marks.length - 1))) % marks.length;
      const deployment = startDeployment([...to, '--from', siteOf(marks[at]!)], given);
      await deployment.begun;
      await new Promise((resolve) => setTimeout(resolve, lasts * random()));
      strike(deployment, kind === 'ssh' && random() < 0.3);
      const { code } = await deployment.ended;
      // What the far side was doing when its connection ended it finishes.
      await lockIsLeft(trial.place);
      const after = trial.publicMark();
      expect([before, marks[at]], `kill ${kill}`).toContain(after);
      if (code === 0) expect(after, `kill ${kill}`).toBe(marks[at]);
      const end = code === 0 ? 'whole' : after === before ? 'old' : 'new';
      ends[end] += 1;
      // Towards the end, where the moments are that matter, however busy the machine is.
      lasts *= { whole: 0.9, old: 1.05, new: 1 }[end];
    }
    await readers.stop();
    expect(readers.complaints).toEqual([]);
    console.log(`${kind}: ${JSON.stringify(ends)} of ${Math.ceil(KILLS / 2)}, ${readers.count()} pages read, ${Math.round(lasts)} ms each`);
    // Moments that all fall before or behind the work would show nothing.
    expect(ends.old).toBeGreaterThan(KILLS / 20);
    // And whatever was left lying about, the next run clears it away.
    for (const mark of [marks[2]!, marks[3]!]) await runDeployment([...to, '--from', siteOf(mark)], given);
    expect(trial.publicMark()).toBe(marks[3]);
    expect(readdirSync(trial.place).sort()).toEqual(['current', 'releases']);
    const names = readdirSync(join(trial.place, 'releases'));
    expect(names.filter((name) => name.startsWith('.'))).toEqual([]);
    expect(names.filter((name) => /^\d+-[0-9a-f]+$/.test(name)).length).toBeLessThanOrEqual(6);
  }, 1_800_000);
});

/** Waits until the lock is given back, or is a dead process's. */
async function lockIsLeft(place: string): Promise<void> {
  for (;;) {
    try {
      if (!isRunning(Number.parseInt(readlinkSync(join(place, '.lock'))))) return;
    } catch {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Milliseconds from the moment the work at the place begins to its end. */
async function measure({ begun, ended }: Deployment): Promise<number> {
  await begun;
  const started = performance.now();
  await ended;
  return performance.now() - started;
}

/** SIGKILL to the command, or to its connections: as if the machine or the network had gone. */
function strike({ child }: Deployment, connections: boolean): void {
  const targets = connections ? childrenOf(child.pid!) : [];
  for (const pid of targets.length > 0 ? targets : [child.pid!]) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It had ended by itself.
    }
  }
}

function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}
