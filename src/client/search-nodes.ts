import { searchText as words } from '../format/wording/search.ts';
import type { NameMatch } from '../search/found.ts';
import { make } from './make-element.ts';
import { markName, type Piece } from './search-marks.ts';

/** Texts and `mark` elements. */
export function markedNodes(pieces: readonly Piece[]): Node[] {
  return pieces.map(({ text, marked }) => (marked ? make('mark', { textContent: text }) : document.createTextNode(text)));
}

/** The name under which something was found, when that is not its first; none when it is. */
export function aliasNodes({ entry: { kind, names }, text }: NameMatch, wanted: readonly string[]): (Node | string)[] {
  if (text === names[0]?.text) return [];
  const spoken = names.find((name) => name.text === text) ?? { text, sounds: [] };
  const nodes = markedNodes(markName(spoken, wanted));
  // The other names of texts are their numbers.
  return kind === 'notice' || kind === 'document' ? nodes : [words.alias[0], ...nodes, words.alias[1]];
}
