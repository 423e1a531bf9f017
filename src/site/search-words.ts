/** What the search reads one word for another by: synonyms, and traditional characters of this site's words. */
import type { Synonym } from '../schema/synonym.ts';
import { compare, type Site } from './site.ts';
import { gb2312, traditionalForms } from './traditional-forms.ts';

export interface SearchWords {
  /** What people say, with the words to look for as well; longest first, so that 物管会 is met before 物管. */
  synonyms: [said: string, ours: string[]][];
  /** Traditional characters, in code order … */
  traditional: string;
  /** … and what each is read as: the character of this site at the same index. Both hold single UTF-16 units only. */
  simplified: string;
}

/** The words of this site that are searched under other forms. The same sources give the same words. */
export function searchWords(site: Site): SearchWords {
  return { synonyms: synonymsOf(site.all.synonym), ...foldingOf(site) };
}

function synonymsOf(rows: readonly Synonym[]): SearchWords['synonyms'] {
  const words = new Map<string, Set<string>>();
  const add = (from: string, to: string) => words.set(from, (words.get(from) ?? new Set()).add(to));
  for (const { said, ours } of rows) for (const word of ours) add(said, word);
  for (const { said, ours, bothWays } of rows) if (bothWays) for (const word of ours) add(word, said);
  return [...words].map(([said, ours]): [string, string[]] => [said, [...ours]]).sort(([a], [b]) => b.length - a.length || compare(a, b));
}

/**
 * Only towards characters that the site has: the rest would find nothing either
 * way. A form that the site itself writes stays as it is – 昇 in a name, 著 in
 * 显著 – unless it is a slip in a text, which must not keep 雲 from finding 云.
 */
function foldingOf(site: Site): Pick<SearchWords, 'traditional' | 'simplified'> {
  const inCells = noCharacters();
  eachText(site.all, (text) => noteCharacters(text, inCells));
  const inTexts = noCharacters();
  for (const { body } of [site.notices, site.documents, site.help, site.pages].flat()) noteCharacters(body, inTexts);
  const ordinary = gb2312();
  const isOurs = (character: string) => {
    const code = character.charCodeAt(0);
    return inCells[code] === 1 || (inTexts[code] === 1 && ordinary.has(character));
  };
  const pairs = [...traditionalForms()]
    .filter(([traditional]) => !isOurs(traditional))
    .flatMap(([traditional, candidates]) => {
      const simplified = candidates.find(isOurs);
      return simplified === undefined ? [] : [{ traditional, simplified }];
    })
    .sort((a, b) => compare(a.traditional, b.traditional));
  return {
    traditional: pairs.map(({ traditional }) => traditional).join(''),
    simplified: pairs.map(({ simplified }) => simplified).join(''),
  };
}

/** A flag per UTF-16 unit: the texts of ten thousand notices are long. */
const noCharacters = () => new Uint8Array(0x10000);

function noteCharacters(text: string, seen: Uint8Array): void {
  for (let index = 0; index < text.length; index += 1) seen[text.charCodeAt(index)] = 1;
}

function eachText(value: unknown, visit: (text: string) => void): void {
  if (typeof value === 'string') visit(value);
  else if (value !== null && typeof value === 'object') for (const part of Object.values(value)) eachText(part, visit);
}
