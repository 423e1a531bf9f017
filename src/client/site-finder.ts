/** The one finder of a page, which all its boxes ask. */
import { makeFinder } from '../search/finder.ts';
import type { Finder } from '../search/question.ts';
import { finderOfDistricts } from './district-finder.ts';

const base = import.meta.env.BASE_URL;
const now = () => new Date().toISOString();
const own = makeFinder({ base, now });

/** The build knows whether other districts are searched too; without any nothing of it is sent to readers. */
export const finder: Finder = import.meta.env.FEDERATED ? finderOfDistricts(own, base, now) : own;
