/** The one finder of a page, which all its boxes ask. */
import { makeFinder } from '../search/finder.ts';

export const finder = makeFinder({ base: import.meta.env.BASE_URL, now: () => new Date().toISOString() });
