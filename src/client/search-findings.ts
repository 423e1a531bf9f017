/** The findings of an answer as one list: names and texts in order, each page once. */
import type { NameMatch, PageFacts } from '../search/found.ts';
import type { Answer, Question, TextHit } from '../search/question.ts';

/** What a list shows of a page; `name` says by which name it was found. */
export interface Finding extends PageFacts {
  name?: NameMatch;
}

export interface Findings {
  /** Those from one place up to another; fewer when there are no more. Rejects when one of them cannot be fetched. */
  part(from: number, to: number): Promise<Finding[]>;
  /** How many there are, once the end has been seen. */
  count(): number | undefined;
}

/** Texts are fetched together, but not more at once than this. */
const AT_ONCE = 40;
/** To put names among texts by date, the next texts have to be known. */
const AHEAD = 10;

/**
 * By relevance names come first. By date the later comes first, a name before
 * a text of the same day, and what has no date last. Of a text it is only
 * known where it stands when it is fetched, so nothing is fetched before
 * somebody asks for its place, and pages that a name already found are left out
 * then.
 */
export function orderFindings({ names, texts }: Pick<Answer, 'names' | 'texts'>, sort: Question['sort']): Findings {
  const named = names.map(findingOf);
  const queue = sort === 'date' ? named.toSorted((a, b) => compareDays(b, a)) : named;
  const waiting: TextHit[] = [...texts];
  const known = new Set(named.map(({ path }) => path));
  const fetched: Finding[] = [];
  const ordered: Finding[] = [];
  let done = false;
  let work = Promise.resolve();

  async function extend(to: number): Promise<void> {
    while (ordered.length < to && !done) {
      const name = queue[0];
      if (fetched.length === 0 && waiting.length > 0 && (!name || sort === 'date')) {
        await fetchSome(Math.max(to - ordered.length, AHEAD));
        continue;
      }
      const text = fetched[0];
      const next = name && (!text || sort === 'relevance' || compareDays(name, text) >= 0) ? queue.shift() : fetched.shift();
      if (next) ordered.push(next);
      else done = true;
    }
    done ||= queue.length + waiting.length + fetched.length === 0;
  }

  async function fetchSome(wanted: number): Promise<void> {
    const some = waiting.slice(0, Math.min(wanted, AT_ONCE));
    const pages = await Promise.all(some.map((hit) => hit.load()));
    waiting.splice(0, some.length);
    for (const page of pages) {
      if (!known.has(page.path)) fetched.push(page);
      known.add(page.path);
    }
  }

  return {
    async part(from, to) {
      const mine = work.then(() => extend(to));
      work = mine.catch(() => undefined);
      await mine;
      return ordered.slice(from, to);
    },
    count: () => (done ? ordered.length : undefined),
  };
}

function findingOf(name: NameMatch): Finding {
  const { kind, path, place, names, on, period } = name.entry;
  return { kind, path, place, title: names[0]?.text ?? name.text, excerpt: [], name, ...(on && { on }), ...(period && { period }) };
}

/** Days as `YYYY-MM-DD` compare as texts do; none is before all. */
function compareDays({ on: a = '' }: Finding, { on: b = '' }: Finding): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
