/** Looking records up in lists that are whole: each list is sorted out once, however often it is asked. */
import type { Notices } from './notices/make-notices.ts';

const sorted = new WeakMap<readonly unknown[], Map<string, Map<string, unknown[]>>>();

/**
 * The entries of a list with this key, in its order. `name` says which key: the same name of the same list has to go with
 * the same function. The list may not change any more.
 */
export function entriesWith<T>(
  list: readonly T[],
  name: string,
  keyOf: (entry: T) => string | undefined,
  key: string | undefined,
): readonly T[] {
  let ways = sorted.get(list);
  if (!ways) sorted.set(list, (ways = new Map()));
  let groups = ways.get(name) as Map<string | undefined, T[]> | undefined;
  if (!groups) ways.set(name, (groups = Map.groupBy(list, keyOf)) as Map<string, unknown[]>);
  return (key === undefined ? undefined : groups.get(key)) ?? [];
}

/** The first entry with this id. */
export function byId<T extends { id: string }>(list: readonly T[], id: string | undefined): T | undefined {
  return entriesWith(list, 'id', (entry) => entry.id, id)[0];
}

/** Entries of a compound, in the order of the list. */
export function ofCompound<T extends { compoundId?: string | undefined }>(list: readonly T[], id: string | undefined): readonly T[] {
  return entriesWith(list, 'compound', (entry) => entry.compoundId, id);
}

/** Notices that name this compound first, as they were published. */
export function noticesOf({ notices }: Pick<Notices, 'notices'>, compoundId: string): Notices['notices'] {
  return entriesWith(notices, 'compound', ({ value }) => value.compoundIds?.[0], compoundId) as Notices['notices'];
}

export function noticeOf({ notices }: Pick<Notices, 'notices'>, id: string | undefined): Notices['notices'][number] | undefined {
  return entriesWith(notices, 'id', ({ value }) => value.id, id)[0];
}
