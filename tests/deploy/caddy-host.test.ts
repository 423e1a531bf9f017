import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'vitest';
import { caddySnippet } from '../../src/output/hosts/caddy.ts';
import { needProgram } from './find-programs.ts';
import { makeHostedSite, tryHost } from './host-trial.ts';
import { freePort, run, type Server } from './servers.ts';

let place = '';
beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'caddy-host-'));
  await makeHostedSite(place);
});
afterEach(() => rmSync(place, { recursive: true }));

/** Caddy with the configuration that every site brings along; what it keeps for itself goes to `folder`. */
async function startCaddy(folder: string, base: string): Promise<Server> {
  const port = await freePort();
  mkdirSync(folder);
  for (const name of ['XDG_CONFIG_HOME', 'XDG_DATA_HOME']) process.env[name] = folder;
  const config = join(folder, 'Caddyfile');
  writeFileSync(join(folder, 'site'), caddySnippet({ base }).replace('{$MINGBAI:/srv/mingbai/current}', join(place, 'current')));
  writeFileSync(config, `{\n\tadmin off\n\tauto_https off\n}\nhttp://127.0.0.1:${port} {\n\timport ${folder}/site\n}\n`);
  execFileSync(needProgram('caddy'), ['validate', '--adapter', 'caddyfile', '--config', config], { stdio: ['ignore', 'ignore', 'pipe'] });
  return run(needProgram('caddy'), ['run', '--adapter', 'caddyfile', '--config', config], port, 'SIGTERM');
}

test.each(['/', '/ztzl/a+b/'])('Caddy below %s sends every file as the program says', async (base) => {
  const server = await startCaddy(join(place, 'caddy'), base);
  try {
    await tryHost({ port: server.port, base, place, brotli: true });
  } finally {
    await server.stop();
  }
});
