/** The names under which things are found, with their pinyin. */
import { companyPath, compoundPath, documentPath, recordPath, subdistrictPath } from '../model/routes.ts';
import { periodState } from '../model/period.ts';
import { chinaInstant } from '../model/instant.ts';
import type { Compound } from '../schema/compound.ts';
import type { Notice } from '../schema/notice.ts';
import { kindOf } from '../schema/registry.ts';
import type { NameEntry, SpokenName } from '../search/name-entry.ts';
import { packNames, shownPlace, type NameFile } from '../search/name-file.ts';
import type { FirstNames } from '../search/names-store.ts';
import { noticeEntry } from './notice-view.ts';
import { soundsOf } from './pinyin.ts';
import { searchWords } from './search-words.ts';
import { compare, type Site } from './site.ts';

/** What the browser gets first: all that has a name, the notices still open at the data's date, and how words are read. */
export function firstNames(site: Site): FirstNames {
  const compounds = site.all.compound.toSorted((a, b) => compare(a.subdistrictId, b.subdistrictId) || compare(a.id, b.id));
  const open = site.notices.flatMap(({ value }) => (mayBeOpen(site, value) ? [noticeNames(site, value)] : []));
  const file = packNames([
    ...compounds.map((compound) => compoundNames(site, compound)),
    ...site.all.subdistrict.map(({ id, name }) => plainNames('subdistrict', id, subdistrictPath(id), [], [name])),
    ...site.all.community.map(({ id, name, subdistrictId }) =>
      plainNames('community', id, recordPath(kindOf('community'), id), placeOf(site, subdistrictId), [name]),
    ),
    ...site.all.company.map(({ id, name, shortName }) => plainNames('company', id, companyPath(id), [], [name, shortName])),
    ...site.documents.map(({ value: { id, title, docNo, publishedOn } }) => ({
      ...plainNames('document', id, documentPath(id), [], [title, docNo]),
      on: publishedOn,
    })),
    ...open.sort((a, b) => compare(a.place, b.place)),
  ]);
  return { ...file, years: noticeYears(site), ...searchWords(site) };
}

/** Titles of the notices of one year, by matter and place. */
export function noticeNamesOf(site: Site, year: string): NameFile {
  const entries = site.notices.filter(({ value }) => value.publishedOn.startsWith(year)).map(({ value }) => noticeNames(site, value));
  const keyOf = ({ matter = '', within }: NameEntry) => `${matter} ${within.join(' ')}`;
  return packNames(entries.sort((a, b) => compare(keyOf(a), keyOf(b)) || compare(a.id, b.id)));
}

/** Years with notices, newest first. */
export function noticeYears(site: Site): string[] {
  return [...new Set(site.notices.map(({ value }) => value.publishedOn.slice(0, 4)))].sort((a, b) => compare(b, a));
}

function mayBeOpen(site: Site, notice: Notice): boolean {
  const { period } = noticeEntry(site, notice);
  if (!period) return false;
  const state = periodState(period, chinaInstant(site.dataDate, '00:00'));
  return state !== 'waiting' && state !== 'decided';
}

function noticeNames(site: Site, notice: Notice): NameEntry {
  const { id, title, docNo, matter, publishedOn: on } = notice;
  const { path, period, within, place } = noticeEntry(site, notice);
  const { startsAt, endsAt } = mayBeOpen(site, notice) && period ? period : { startsAt: on, endsAt: on };
  const outcomeOn = startsAt === endsAt && period?.outcomeOn !== undefined ? on : period?.outcomeOn;
  return {
    ...plainNames('notice', id, path, within, [title, docNo]),
    // A title that names the compound says it already.
    place: title.includes(place) ? shownPlace(within) : place,
    matter,
    on,
    ...(period && { period: { startsAt, endsAt, ...(outcomeOn !== undefined && { outcomeOn }) } }),
  };
}

function compoundNames(site: Site, { id, name, aliases = [], subdistrictId, pinyin }: Compound): NameEntry {
  const official = spokenName(name, givenSounds(name, pinyin));
  // A character that also stands in the official name is read as there.
  const ofName = new Map([...name].map((character, index) => [character, pinyin === undefined ? '' : (official.sounds[index] ?? '')]));
  const spoken = aliases.map((alias) =>
    spokenName(
      alias,
      [...alias].map((character) => ofName.get(character) ?? ''),
    ),
  );
  return { ...plainNames('compound', id, compoundPath(id), placeOf(site, subdistrictId), []), names: [official, ...spoken] };
}

function plainNames(
  kind: NameEntry['kind'],
  id: string,
  path: string,
  within: readonly string[],
  names: readonly (string | undefined)[],
): NameEntry {
  const given = names.filter((name) => name !== undefined);
  return { kind, id, path, place: shownPlace(within), within, names: given.map((name) => spokenName(name, [])) };
}

function placeOf(site: Site, subdistrictId: string): string[] {
  const name = site.find('subdistrict', subdistrictId)?.name;
  return name === undefined ? [] : [name];
}

/** What is given goes before what the dictionary says. */
function spokenName(text: string, given: readonly string[]): SpokenName {
  return { text, sounds: soundsOf(text).map((sound, index) => given[index] || sound) };
}

/** The column has one syllable per Han character, as rule REC-COMPOUND sees to. */
function givenSounds(name: string, pinyin: string | undefined): string[] {
  const syllables = pinyin?.split(' ') ?? [];
  return [...name].map((character) => (/\p{Script=Han}/u.test(character) ? (syllables.shift() ?? '') : ''));
}
