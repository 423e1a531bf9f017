/**
 * What a reader typed, as phrases that the index can answer: runs of text
 * between spaces and punctuation, each to occur literally. An empty list when
 * nothing can be searched for.
 */
export function phrasesOf(query: string): string[] {
  const folded = query
    .normalize('NFC')
    .replace(/[Ａ-Ｚａ-ｚ０-９]/g, (character) => character.normalize('NFKC'))
    .replace(/[[［【(（]\s*(\d{4})\s*[\]］】)）]/g, '〔$1〕');
  const phrases = folded.match(/[\p{L}\p{N}〔〕]+/gu) ?? [];
  return [...new Set(phrases.map(spaceOut))];
}

/** One token per Han character, as the index has them; other runs stay whole. */
function spaceOut(phrase: string): string {
  return (phrase.match(/\p{Script=Han}|[^\p{Script=Han}〔〕]+|[〔〕]/gu) ?? []).join(' ');
}
