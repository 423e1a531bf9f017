import { answerNearly, answerWay, type Asked } from './answer-way.ts';
import type { NameMatch } from './found.ts';
import { matchNames } from './match-names.ts';
import { makeNamesStore } from './names-store.ts';
import { nearNames } from './near-names.ts';
import { waysToRead } from './plan.ts';
import { readQuery } from './query.ts';
import type { Answer, Finder, How, Question } from './question.ts';
import { openTextIndex, partOfYear, type TextIndex, type TextPart } from './text-index.ts';

/** Titles of so many years are suggested. */
const YEARS_OF_TITLES = 2;
/** Who sends a query at once does not wait behind titles. */
const PAUSE_MS = 800;

interface FinderOptions {
  /** The site's base, with a slash at its end. */
  base: string;
  /** The instant by which a notice is open, ISO 8601. */
  now: () => string;
  /** Reads a JSON file; throws when it cannot. */
  get?: (address: string) => Promise<unknown>;
  texts?: TextIndex;
}

/** The finder of this site. Nothing is fetched before it is asked. */
export function makeFinder({ base, now, get = getJson, texts = openTextIndex(base, get) }: FinderOptions): Finder {
  const store = makeNamesStore(base, get);
  let waiting: ReturnType<typeof setTimeout> | undefined;

  /**
   * Titles are much, and only for suggestions: an answer finds their pages by
   * text, so that it is the same before and after they are there.
   */
  async function loadTitles(): Promise<void> {
    for (const year of (await store.years()).slice(0, YEARS_OF_TITLES)) await store.loadTitles(year);
  }

  async function suggest(typed: string): Promise<NameMatch[]> {
    waiting ??= setTimeout(() => void loadTitles().catch(() => (waiting = undefined)), PAUSE_MS);
    const names = await store.present();
    const words = readQuery(typed, names.fold).map(({ text }) => text);
    const found = matchNames(names.entries, words.join(''));
    return found.length > 0 || words.length === 0 ? found : nearNames(names.entries, words.join(''), await store.sounds());
  }

  async function find(question: Question): Promise<Answer> {
    const [parts, names] = await Promise.all([texts.parts(), store.first()]);
    const first = partsFor(question, parts);
    const asked: Asked = { question, names, texts, parts, now: now() };
    const later = question.filters.year === undefined ? parts.filter((part) => !first.includes(part)) : [];
    const older = [...new Set(later.flatMap(({ year }) => year ?? []))];
    for await (const way of waysToRead(question.text, names, store.sounds)) {
      const answer = await answerWay(asked, way, first);
      if (answer.total > 0) return { ...answer, older };
      // What was typed stands in an older year: better than anything merely like it. Letters alone are rather pinyin.
      if (later.length === 0 || !LITERAL.has(way.how) || /^[a-z\s]+$/i.test(question.text)) continue;
      const olderAnswer = await answerWay(asked, way, later);
      if (olderAnswer.total > 0) return olderAnswer;
    }
    return { ...(await answerNearly(asked, first, await store.sounds())), older };
  }

  return { suggest, find };
}

const LITERAL: ReadonlySet<How> = new Set(['asTyped', 'synonym', 'number', 'date']);

/** Which parts are asked at once. */
function partsFor({ filters: { year }, depth }: Question, parts: readonly TextPart[]): TextPart[] {
  if (year !== undefined) return parts.filter((part) => part.year === partOfYear(year, parts).year);
  return depth === 'all' ? [...parts] : parts.filter(({ first }) => first);
}

async function getJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response.json();
}
