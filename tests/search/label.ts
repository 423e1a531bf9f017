/** Labels queries by the text that was meant. */
import type { Corpus, Named } from './corpus.ts';
import type { ClassName, LabelledQuery } from './labelled-query.ts';
import { holds, holdsInPieces, plainText } from './plain-text.ts';

export interface Meant {
  of: ClassName;
  text: string;
  /** Texts that have to stand on a page, each. */
  parts: readonly string[];
  /** Places any of which is the one meant; without them every page that holds all parts is. */
  targets?: readonly string[];
  /** Further texts, any of which makes a page right that holds it. */
  likewise?: readonly string[];
  /** Further places that must be found. */
  also?: readonly string[];
  oneIsEnough?: boolean;
}

/** A query with its truth: pages that hold all that was meant, and the places named so. Undefined when nothing is. */
export function label(
  corpus: Corpus,
  { of, text, parts, targets, likewise = [], also = [], oneIsEnough = false }: Meant,
): LabelledQuery | undefined {
  const held = corpus.holding(...parts);
  const [only = ''] = parts.length === 1 ? parts : [];
  const truth = new Set([...held, ...(targets ?? []), ...also, ...placesNamed(corpus, only)]);
  if (truth.size === 0) return undefined;
  const wanted = parts.map((part) => wordings(corpus, part).map(plainText));
  const others = likewise.map(plainText);
  // A name with a word that no page has beside it: then what bears the name is right.
  const [name = []] = wanted;
  const asked = held.length > 0 ? wanted : [name];
  return {
    of,
    text,
    meant: parts.join(' + '),
    targets: targets ?? [...truth],
    truth,
    oneIsEnough,
    mayFind(path) {
      const found = corpus.textAt(path);
      return asked.every((ways) => ways.some((way) => holdsInPieces(found, way))) || others.some((other) => holds(found, other));
    },
  };
}

/** A text and the same with another word for the same thing. */
export function wordings(corpus: Corpus, text: string): string[] {
  const pairs = corpus.synonyms.flatMap(({ said, ours, bothWays }) =>
    ours.flatMap((word) => (bothWays ? [[said, word] as const, [word, said] as const] : [[said, word] as const])),
  );
  return [...new Set([text, ...pairs.filter(([from]) => text.includes(from)).map(([from, to]) => text.replace(from, to))])];
}

/** Places that bear a name in which the text stands. */
export function placesNamed(corpus: Corpus, text: string): string[] {
  const wanted = plainText(text);
  if (wanted === '') return [];
  return corpus.named.filter(({ names }) => names.some((name) => holds(plainText(name), wanted))).map(({ path }) => path);
}

/** Places of exactly that name. */
export function placesOf(corpus: Corpus, name: string): string[] {
  return corpus.named.filter(({ names }) => names.includes(name)).map(({ path }) => path);
}

/** Names short enough to be called by: those of compounds, subdistricts, communities and companies. */
export function calledNames(corpus: Corpus): Named[] {
  return corpus.named.filter(({ kind }) => kind !== 'notice' && kind !== 'document');
}
