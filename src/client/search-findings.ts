/** The findings of an answer as one list: names and texts in order, each page once. */
import { chinaInstant } from '../model/instant.ts';
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
  const queue = sort === 'date' ? [...named].sort((a, b) => compareDays(b, a)) : named;
  const runs = runsOf(texts, sort);
  const known = new Set(named.map(({ path }) => path));
  const ordered: Finding[] = [];
  let done = false;
  let work = Promise.resolve();

  async function extend(to: number): Promise<void> {
    while (ordered.length < to && !done) {
      const [name] = queue;
      // By relevance nothing of the texts has to be known while there are names.
      if (!name || sort === 'date') await Promise.all(runs.map((run) => fillRun(run, Math.max(to - ordered.length, AHEAD))));
      const run = runs.filter(({ fetched }) => fetched.length > 0).reduce<Run | undefined>(later, undefined);
      const text = run?.fetched[0];
      const next = name && (!text || sort === 'relevance' || compareDays(name, text) >= 0) ? queue.shift() : run?.fetched.shift();
      if (next) ordered.push(next);
      else done = true;
    }
    done ||= queue.length === 0 && runs.every(({ waiting, fetched }) => waiting.length + fetched.length === 0);
  }

  /** Fetches until the next text of a run is known, or it has no more. */
  async function fillRun({ waiting, fetched }: Run, wanted: number): Promise<void> {
    while (fetched.length === 0 && waiting.length > 0) {
      const some = waiting.slice(0, Math.min(wanted, AT_ONCE));
      const pages = await Promise.all(some.map((hit) => hit.load()));
      waiting.splice(0, some.length);
      for (const page of pages) {
        if (!known.has(page.path)) fetched.push(page);
        known.add(page.path);
      }
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

/** Texts that are in order among themselves: those to be fetched, and those that were. */
interface Run {
  waiting: TextHit[];
  fetched: Finding[];
}

/** By relevance one part follows the other; by date they have to be merged. */
function runsOf(texts: readonly TextHit[], sort: Question['sort']): Run[] {
  const runs = new Map<string | undefined, Run>();
  for (const text of texts) {
    const key = sort === 'date' ? text.part : undefined;
    const run = runs.get(key) ?? { waiting: [], fetched: [] };
    run.waiting.push(text);
    runs.set(key, run);
  }
  return [...runs.values()];
}

function later(a: Run | undefined, b: Run): Run {
  return a && compareDays(a.fetched[0]!, b.fetched[0]!) >= 0 ? a : b;
}

function findingOf(name: NameMatch): Finding {
  const { kind, path, place, names, on, period } = name.entry;
  const finding = { kind, path, place, title: names[0]?.text ?? name.text, excerpt: [], name, ...(on && { on }) };
  if (!period) return finding;
  return { ...finding, period: { ...period, startsAt: instantOf(period.startsAt), endsAt: instantOf(period.endsAt) } };
}

/** Of a period that was over long ago the names tell days only. */
function instantOf(when: string): string {
  return when.includes('T') ? when : chinaInstant(when, '00:00');
}

/** Days as `YYYY-MM-DD` compare as texts do; none is before all. */
function compareDays({ on: a = '' }: Finding, { on: b = '' }: Finding): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
