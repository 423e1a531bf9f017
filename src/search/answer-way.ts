/** Answers one way of reading a query from the names and the texts. */
import type { NameMatch } from './found.ts';
import type { Names } from './names-store.ts';
import type { Narrowing } from './find-pages.ts';
import { fits, narrowNames } from './narrow.ts';
import { nearNames, type Sounds } from './near-names.ts';
import type { Way } from './way.ts';
import type { Answer, Question, TextHit } from './question.ts';
import { partOfYear, type TextIndex, type TextPart } from './text-index.ts';

/** Everything that stays the same while the ways of one question are tried. */
export interface Asked {
  question: Question;
  names: Names;
  texts: TextIndex;
  /** All there are, asked or not. */
  parts: readonly TextPart[];
  /** ISO 8601 instant. */
  now: string;
}

/** What that way finds in these parts. */
export async function answerWay(asked: Asked, way: Way, parts: readonly TextPart[]): Promise<Answer> {
  const {
    question,
    names: { fold },
    texts,
    now,
  } = asked;
  const named = narrowNames(way.names, question.filters, now);
  const hits = way.phrases.length === 0 ? [] : await texts.literally(way.phrases, parts, narrowingOf(question, now));
  const answer = { how: way.how, meant: way.meant, names: named, older: [] };
  if (way.how === 'split' && hits.length <= FEW) {
    const others = await withoutPagesOf(named, hits);
    return { ...answer, texts: others, total: named.length + others.length };
  }
  const isIn = ({ entry }: NameMatch) =>
    parts.includes(partOfYear(entry.kind === 'notice' ? entry.on?.slice(0, 4) : undefined, asked.parts));
  const both = named.filter((match) => hasPage(match) && isIn(match) && holds(match, way, fold)).length;
  return { ...answer, texts: hits, total: named.length + hits.length - both };
}

function narrowingOf({ filters, sort }: Question, now: string): Narrowing {
  return Object.keys(filters).length === 0 ? { sort } : { sort, fits: (facts) => fits(facts, filters, now) };
}

/** A name and other words may both stand on its page or not; so few pages are looked at, being shown anyway. */
const FEW = 10;

async function withoutPagesOf(names: readonly NameMatch[], hits: readonly TextHit[]): Promise<TextHit[]> {
  const paths = new Set(names.map(({ entry }) => entry.path));
  if (paths.size === 0) return [...hits];
  const pages = await Promise.all(hits.map(async (hit) => ({ hit, path: (await hit.load()).path })));
  return pages.filter(({ path }) => !paths.has(path)).map(({ hit }) => hit);
}

/** Whether a thing has a page of its own in the index of texts. */
function hasPage({ entry: { kind } }: NameMatch): boolean {
  return kind === 'compound' || kind === 'document' || kind === 'notice';
}

function holds({ entry }: NameMatch, { phrases }: Way, fold: Names['fold']): boolean {
  const texts = entry.names.map(({ text }) => fold(text));
  return phrases.every((wordings) => wordings.some((wording) => texts.some((text) => text.includes(wording))));
}

/** How many names are offered when nothing was found. */
const NAMES_OFFERED = 5;

/** When no way led anywhere: pages that share words, and names that share characters. */
export async function answerNearly(asked: Asked, parts: readonly TextPart[], sounds: Sounds): Promise<Answer> {
  const {
    question,
    names: { entries, fold },
    texts,
    now,
  } = asked;
  const typed = fold(question.text);
  const hits = await texts.loosely(typed, parts, narrowingOf(question, now));
  const names =
    hits.length > 0 ? [] : narrowNames(nearNames(entries, typed, sounds, [...typed].length), question.filters, now).slice(0, NAMES_OFFERED);
  return { how: 'near', meant: [], names, texts: hits, total: names.length + hits.length, older: [] };
}
