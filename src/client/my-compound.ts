/**
 * The reader's own compound. It is kept in this browser's storage and nowhere
 * else: nothing of it is ever sent. Pages read it here and lead with it.
 */
export interface MyCompound {
  /** The compound's id, as in its address. */
  id: string;
  /** Its name when it was chosen. */
  name: string;
  /** The name of its subdistrict then. */
  place: string;
}

/** The script in the head of every page asks for it too, before the first paint. */
const KEY = 'my-compound';
/** An id becomes part of an address; whatever else another script may have stored is not one. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The compound that was chosen on this device; undefined when none was, or when storage may not be read. */
export function readMine(): MyCompound | undefined {
  try {
    const { id, name, place } = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<MyCompound>;
    if (typeof id !== 'string' || !ID.test(id) || typeof name !== 'string' || name === '') return undefined;
    return { id, name, place: typeof place === 'string' ? place : '' };
  } catch {
    return undefined;
  }
}

/** Keeps the choice on this device; false when the browser forbids it. */
export function keepMine({ id, name, place }: MyCompound): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify({ id, name, place }));
    return true;
  } catch {
    return false;
  }
}

/** Forgets the choice. */
export function dropMine(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Where storage is forbidden nothing was kept.
  }
}

/** Shows what is for a chosen compound, for none, or both while another one is looked for. */
export function showMine(state: 'none' | 'chosen' | 'changing'): void {
  document.documentElement.dataset.mine = { none: '0', chosen: '1', changing: '2' }[state];
}

/** A page that comes back from the browser's memory may know of an older choice. */
export function renewWhenChanged(): void {
  const before = readMine()?.id;
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted && readMine()?.id !== before) location.reload();
  });
}
