/** The finder of a site that lists other districts: the search page says which. */
import type { District } from '../search/district.ts';
import { makeFinder } from '../search/finder.ts';
import { joinFinders } from '../search/join-finders.ts';
import type { Finder } from '../search/question.ts';

/** What `data-districts` of the search page holds. */
interface Listed {
  own: string;
  others: District[];
}

/** All districts on the search page; elsewhere this one, so that a box on any page costs no more than it does. */
export function finderOfDistricts(own: Finder, base: string, now: () => string): Finder {
  const text = document.querySelector<HTMLElement>('[data-districts]')?.dataset.districts;
  if (text === undefined) return own;
  const listed = JSON.parse(text) as Listed;
  const others = listed.others.map((district) => ({
    district,
    name: district.name,
    finder: makeFinder({ base: `${base}federation/${district.id}/`, now, get: (address) => getJson(address, base) }),
  }));
  return joinFinders({ name: listed.own, finder: own }, others);
}

/** How characters are read is the same everywhere, and stands in this site once. */
async function getJson(address: string, base: string): Promise<unknown> {
  const response = await fetch(address.endsWith(SOUNDS) ? base + SOUNDS : address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response.json();
}

const SOUNDS = 'names/sounds.json';
