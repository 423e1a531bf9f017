/** Another word for the same thing, from the district's own table. */

/** What people say, and what is looked for as well; longest first. */
export type Synonyms = readonly (readonly [said: string, ours: readonly string[]])[];

/** The wordings, and each with another word for what it says: 物管会 is not asked as 物管 with a 会 behind it. */
export function withSynonyms(wordings: readonly string[], synonyms: Synonyms): string[] {
  return [...new Set([...wordings, ...wordings.flatMap((wording) => otherWordings(wording, synonyms))])];
}

function otherWordings(wording: string, synonyms: Synonyms): string[] {
  const fitting = synonyms.filter(([said]) => wording.includes(said));
  return fitting
    .filter(([said]) => !fitting.some(([longer]) => longer !== said && longer.includes(said)))
    .flatMap(([said, ours]) => ours.filter((word) => !wording.includes(word)).map((word) => wording.replace(said, word)));
}

/** Cuts a run of text at the words of the table, longest first; what is left between them stays when it is more than a character. */
export function cutAtKnownWords(text: string, synonyms: Synonyms): string[] {
  const words = [...new Set(synonyms.flatMap(([said, ours]) => [said, ...ours]))].sort((a, b) => b.length - a.length);
  const word = words.find((one) => text.includes(one));
  if (word === undefined) return [...text].length > 1 ? [text] : [];
  const at = text.indexOf(word);
  return [...cutAtKnownWords(text.slice(0, at), synonyms), word, ...cutAtKnownWords(text.slice(at + word.length), synonyms)];
}
