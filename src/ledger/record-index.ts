import type { Entry } from './entry.ts';

/** Which entries belong to one record: its last, and to each the one before. Built entry by entry. */
export class RecordIndex {
  /** Record → id → its place in `#lasts`. One text of both would have to be put together for every question. */
  readonly #places = new Map<string, Map<string, number>>();
  /** The last entry of every record, in the order in which they first came. */
  readonly #lasts: number[] = [];
  /** Entry → the same record's entry before it; -1 for the first. */
  readonly #before: number[] = [];

  /** Takes the next entry of the log and gives the number of the same record's entry before it. */
  add({ record, id }: Entry): number | undefined {
    let places = this.#places.get(record);
    if (!places) this.#places.set(record, (places = new Map()));
    const place = places.get(id);
    const before = place === undefined ? undefined : this.#lasts[place];
    if (place === undefined) places.set(id, this.#lasts.length);
    this.#lasts[place ?? this.#lasts.length] = this.#before.length;
    this.#before.push(before ?? -1);
    return before;
  }

  last(record: string, id: string): number | undefined {
    const place = this.#places.get(record)?.get(id);
    return place === undefined ? undefined : this.#lasts[place];
  }

  before(seq: number): number | undefined {
    const before = this.#before[seq] ?? -1;
    return before < 0 ? undefined : before;
  }

  /** The last entry of every record, in the order in which they first came. */
  lasts(): Iterable<number> {
    return this.#lasts;
  }
}
