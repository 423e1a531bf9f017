import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { checkSources } from '../src/site/check-sources.ts';
import { nodeFiles } from '../src/sources/node-files.ts';
import { settings } from '../src/site/settings.ts';
import { printProblems } from './build/print-problems.ts';
import { runCommand } from './command-line.ts';

/** Editors write a file in several steps; one change is what happens within this time. */
const SETTLE_MS = 200;

await runCommand(
  {
    usage: 'npm run dev',
    about: '边改边看：改了页面立即刷新，改了资料重新检查后刷新。这里没有搜索，搜索请用 npm start。环境变量同 npm run build。',
    options: [],
  },
  async () => {
    const { sourcesDir, port, base } = settings;
    const { dev } = await import('astro');
    const start = () => dev({ root: process.cwd(), server: { port }, logLevel: 'warn' });
    let server = mayShow(sourcesDir) ? await start() : undefined;
    if (server) process.stdout.write(`网站已经打开：http://localhost:${server.address.port}${base}\n按 Ctrl+C 结束。\n`);
    else process.stdout.write('资料改正以后网站会自动打开。\n');

    let timer: NodeJS.Timeout | undefined;
    let restarting = Promise.resolve();
    const changed = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        restarting = restarting.then(async () => {
          if (!mayShow(sourcesDir)) return;
          await server?.stop();
          server = await start();
          process.stdout.write(`资料已更新：http://localhost:${server.address.port}${base}\n`);
        });
      }, SETTLE_MS);
    };
    for (const folder of ['data', 'content'].map((name) => join(sourcesDir, name)).filter(existsSync)) {
      watch(folder, { recursive: true }, changed);
    }
    return new Promise<never>(() => {});
  },
);

function mayShow(root: string): boolean {
  const { problems } = checkSources(root, nodeFiles(root));
  printProblems(problems);
  return !problems.some(({ severity }) => severity === 'error');
}
