/**
 * What a page is made of. While a page is rendered, every question it asks of the site is noted by name; the page made by
 * the build before is still right when each of these names stands for the same as then. Names are texts and digests of
 * what they stand for are too, so both can be kept between builds.
 */

/** Asks again what a name stands for. */
type Ask = (...args: string[]) => unknown;

/** Notes of one page, or of something made once for several. */
export interface Reads {
  names: Set<string>;
  /** Of what was made once and used here: each stands for all of its own. */
  shared: Set<Reads>;
}

const SEPARATOR = '\t';
const open: Reads[] = [];
const asks = new Map<string, Ask>();

/** Notes that what is being made depends on what `question` answers for `args`, which hold no tab. */
export function noteRead(question: string, ...args: string[]): void {
  open.at(-1)?.names.add(args.length === 0 ? question : question + SEPARATOR + args.join(SEPARATOR));
}

/** Makes something, and says what was asked for it. Whatever else is being made knows nothing of it. */
export function recordReads<T>(make: () => T): { value: T; reads: Reads } {
  const reads = beginReads();
  try {
    return { value: make(), reads };
  } finally {
    endReads();
  }
}

/** The same in two calls, for what takes its time; nothing else may be made between them. */
export function beginReads(): Reads {
  const reads: Reads = { names: new Set(), shared: new Set() };
  open.push(reads);
  return reads;
}

export function endReads(): void {
  open.pop();
}

/** Every name that these notes stand for. */
export function namesOf(reads: Reads, names = new Set<string>(), seen = new Set<Reads>()): Set<string> {
  if (seen.has(reads)) return names;
  seen.add(reads);
  for (const name of reads.names) names.add(name);
  for (const shared of reads.shared) namesOf(shared, names, seen);
  return names;
}

/** Says how a question is answered; the last one who does so counts. */
export function answerReads(question: string, ask: Ask): void {
  asks.set(question, ask);
}

/** What a name stands for now; undefined when nobody can tell, so that whatever depends on it has to be made anew. */
export function askAgain(name: string): { answer: unknown } | undefined {
  const [question = '', ...args] = name.split(SEPARATOR);
  const ask = asks.get(question);
  return ask && { answer: recordReads(() => ask(...args)).value };
}

/**
 * A function whose result is worked out once for each site and key. Whoever asks for it depends on all that it was worked
 * out from.
 */
export function once<S extends object, K, V>(make: (site: S, key: K) => V): (site: S, key: K) => V {
  const known = new WeakMap<S, Map<K, { value: V; reads: Reads }>>();
  return (site, key) => {
    let ofSite = known.get(site);
    if (!ofSite) known.set(site, (ofSite = new Map()));
    let made = ofSite.get(key);
    if (!made) ofSite.set(key, (made = recordReads(() => make(site, key))));
    open.at(-1)?.shared.add(made.reads);
    return made.value;
  };
}

/**
 * A function of a site and an id whose result matters as such: whoever asks for it depends on what it says, not on all
 * that it was worked out from. For what is small and worked out from much: of all deadlines those of one compound.
 */
export function derived<S extends object, V>(question: string, make: (site: S, id: string) => V): (site: S, id: string) => V {
  asks.set(question, (id = '') => make(published as S, id));
  return (site, id) => {
    noteRead(question, id);
    return recordReads(() => make(site, id)).value;
  };
}

let published: object | undefined;

/** Says of which site derived questions are asked again. */
export function askOf(site: object): void {
  published = site;
}
