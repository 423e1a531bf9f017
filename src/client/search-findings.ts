/** The findings of an answer as one list: names and texts in order, each page once. */
import { chinaInstant } from '../model/instant.ts';
import { compareDays } from '../search/compare-days.ts';
import type { District } from '../search/district.ts';
import type { NameMatch, PageFacts } from '../search/found.ts';
import type { Answer, Question, TextHit } from '../search/question.ts';

/** What a list shows of a page; `name` says by which name it was found. */
export interface Finding extends PageFacts {
  name?: NameMatch;
  /** Whose page it is, when it is another district's. */
  district?: District;
}

export interface Findings {
  /** Those from one place up to another; fewer when there are no more. Rejects when one of them cannot be fetched. */
  part(from: number, to: number): Promise<Finding[]>;
  /** How many there are, once the end has been seen. */
  count(): number | undefined;
}

/** Texts are fetched together, but not more at once than this. */
const AT_ONCE = 40;

/**
 * By relevance names come first. By date the later comes first, a name before
 * a text of the same day, and what has no date last. What a text shows is
 * fetched when somebody asks for its place, and pages that a name already found
 * are left out then.
 */
export function orderFindings({ names, texts }: Pick<Answer, 'names' | 'texts'>, sort: Question['sort']): Findings {
  const named = names.map(findingOf);
  const queue = sort === 'date' ? [...named].sort((a, b) => compareDays(b, a)) : named;
  const waiting = [...texts];
  const known = new Set(named.map(keyOf));
  const ordered: Finding[] = [];
  let work = Promise.resolve();

  /** Whether the next finding is a name. By date a text is asked for its day, which is known before it is fetched. */
  function isNameNext(): boolean {
    const [name] = queue;
    const text = waiting[0];
    return name !== undefined && (sort === 'relevance' || text === undefined || compareDays(name, text) >= 0);
  }

  async function extend(to: number): Promise<void> {
    while (ordered.length < to && queue.length + waiting.length > 0) {
      if (isNameNext()) {
        ordered.push(queue.shift()!);
        continue;
      }
      const some: TextHit[] = [];
      while (waiting.length > 0 && some.length < Math.min(to - ordered.length, AT_ONCE) && !isNameNext()) some.push(waiting.shift()!);
      const pages = await Promise.all(some.map(findingOfHit)).catch((reason: unknown) => {
        waiting.unshift(...some);
        throw reason;
      });
      for (const page of pages) {
        if (!known.has(keyOf(page))) ordered.push(page);
        known.add(keyOf(page));
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
    count: () => (queue.length + waiting.length === 0 ? ordered.length : undefined),
  };
}

/** Two districts may have pages of the same path. */
function keyOf({ district, path }: Finding): string {
  return `${district?.id ?? ''} ${path}`;
}

async function findingOfHit({ district, load }: TextHit): Promise<Finding> {
  const page = await load();
  return district ? { ...page, district } : page;
}

function findingOf(name: NameMatch): Finding {
  const { kind, path, place, names, on, period } = name.entry;
  const finding = {
    kind,
    path,
    place,
    title: names[0]?.text ?? name.text,
    excerpt: [],
    name,
    ...(on && { on }),
    ...(name.district && { district: name.district }),
  };
  if (!period) return finding;
  return { ...finding, period: { ...period, startsAt: instantOf(period.startsAt), endsAt: instantOf(period.endsAt) } };
}

/** Of a period that was over long ago the names tell days only. */
function instantOf(when: string): string {
  return when.includes('T') ? when : chinaInstant(when, '00:00');
}
