import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { settings } from '../../src/site/settings.ts';
import { Refused } from '../command-line.ts';
import { startServer } from './static-server.ts';

/** Serves the finished site until the process is ended. Throws `Refused` when there is none. */
export async function serveSite(): Promise<never> {
  const { outDir, base, port } = settings;
  if (!existsSync(join(outDir, 'build.json'))) throw new Refused(`${outDir} 里还没有网站，请先运行 npm run build。`);
  const { url } = await startServer({ folder: outDir, base, port });
  process.stdout.write(`网站已经打开：${url}\n按 Ctrl+C 结束。\n`);
  return new Promise<never>(() => {});
}
