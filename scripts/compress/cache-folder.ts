import { fileURLToPath } from 'node:url';

/** Compressed forms by what they hold; safe to delete at any time. */
export const COMPRESS_CACHE = fileURLToPath(new URL('../../.cache/compressed', import.meta.url));
