import fc from 'fast-check';
import { it } from 'vitest';
import { loadSources } from '../../../src/sources/load.ts';
import { nodeFiles } from '../../../src/sources/node-files.ts';
import { acts, live, livedIn } from '../../ledger/random-history.ts';

const base = livedIn(loadSources('', nodeFiles(new URL('../../fixtures/base', import.meta.url).pathname)).dataset);

it('after any edits, corrections and withdrawals the log verifies, extends what was signed, and holds no word that was taken back', () => {
  fc.assert(
    fc.property(acts, (history) => live(base, history)),
    { numRuns: 15, seed: 7 },
  );
});
