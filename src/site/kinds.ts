/** What pages see of the list of kinds: the kind that a page is about, by its name. */
export { kindOf } from '../schema/registry.ts';
