import { isHashed } from '../../src/output/served.ts';

/**
 * Whether a file's address changes with its bytes, so that pages of an earlier release which are still open somewhere may
 * be given it for as long as that release is kept. Precompressed forms count as the file itself.
 */
export function isImmutable(path: string): boolean {
  return isHashed(path.replace(/\.(?:br|gz)$/, ''));
}
