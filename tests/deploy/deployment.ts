import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { delimiter } from 'node:path';
import { cleanEnvironment } from '../site/small-site.ts';

/** The command as a person runs it; `begun` resolves once the site was found whole and the work at the place begins. */
export interface Deployment {
  child: ChildProcess;
  begun: Promise<void>;
  /** Exit code, or null when it was killed, and everything that it said. */
  ended: Promise<{ code: number | null; said: string }>;
}

export function startDeployment(args: readonly string[], { options, bin }: { options?: string; bin: string }): Deployment {
  const env = { PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`, ...(options !== undefined && { DEPLOY_SSH_OPTIONS: options }) };
  return startWith(env, args);
}

/** Starts the command with these variables. */
export function startWith(env: Record<string, string>, args: readonly string[]): Deployment {
  const child = spawn(process.execPath, ['scripts/deploy.ts', ...args], { env: cleanEnvironment(env), stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const closed = once(child, 'close') as Promise<[number | null]>;
  const begun = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        resolve();
      });
    }
    void closed.then(() => resolve());
  });
  return { child, begun, ended: closed.then(([code]) => ({ code, said })) };
}

/** Runs it to its end. Throws when it fails. */
export async function runDeployment(...given: Parameters<typeof startDeployment>): Promise<string> {
  const { code, said } = await startDeployment(...given).ended;
  if (code !== 0) throw new Error(said);
  return said;
}
