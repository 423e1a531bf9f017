import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildAfterEdits } from '../incremental/builds.ts';
import { makeSmallSite } from '../site/small-site.ts';

/** Each is two builds; `MINGBAI_EDITS` asks for fewer or more. */
const EDITS = Number(process.env.MINGBAI_EDITS ?? 60);

it('many edits of a small district, each built with and without what was kept', () => {
  const made = makeSmallSite();
  const site = { ...made, out: join(made.folder, 'program/dist') };
  try {
    expect(buildAfterEdits(site, { edits: EDITS, seed: 20_261_120 })).toBeGreaterThan(EDITS / 4);
  } finally {
    rmSync(site.folder, { recursive: true, force: true });
  }
});

it('edits of the demonstration, whose registers lead to one another', () => {
  const folder = mkdtempSync(join(tmpdir(), 'incremental-'));
  try {
    // Without its log every edit would otherwise have to be a correction.
    const root = join(folder, 'root');
    for (const name of ['data', 'content', 'public'])
      cpSync(name, join(root, name), { recursive: true, filter: (path) => path !== join('data', 'ledger') });
    expect(buildAfterEdits({ folder, root, out: join(folder, 'program/dist') }, { edits: 8, seed: 7 })).toBeGreaterThan(3);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
