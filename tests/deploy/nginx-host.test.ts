import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'vitest';
import { makeHostedSite, tryHost } from './host-trial.ts';
import { startNginx } from './servers.ts';

let place = '';
beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'nginx-host-'));
  await makeHostedSite(place);
});
afterEach(() => rmSync(place, { recursive: true }));

test.each(['/', '/ztzl/a+b/'])('nginx below %s sends every file as the program says', async (base) => {
  const server = await startNginx(join(place, 'nginx'), place, base);
  try {
    await tryHost({ port: server.port, base, place, brotli: false });
  } finally {
    await server.stop();
  }
});
