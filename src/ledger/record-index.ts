import { recordKey } from './chain.ts';
import type { Entry } from './entry.ts';

/** Which entries belong to one record: its last, and to each the one before. Built entry by entry. */
export class RecordIndex {
  readonly #last = new Map<string, number>();
  /** Entry → the same record's entry before it; -1 for the first. */
  readonly #before: number[] = [];

  /** Takes the next entry of the log and gives the number of the same record's entry before it. */
  add({ record, id }: Entry): number | undefined {
    const key = recordKey(record, id);
    const before = this.#last.get(key);
    this.#last.set(key, this.#before.length);
    this.#before.push(before ?? -1);
    return before;
  }

  last(record: string, id: string): number | undefined {
    return this.#last.get(recordKey(record, id));
  }

  before(seq: number): number | undefined {
    const before = this.#before[seq] ?? -1;
    return before < 0 ? undefined : before;
  }

  /** The last entry of every record, in the order in which they first came. */
  lasts(): Iterable<number> {
    return this.#last.values();
  }
}
