/**
 * The reader's own compound. It is kept in this browser's storage and nowhere
 * else: nothing of it is ever sent. Pages read it here and lead with it.
 */
export interface MyCompound {
  /** The compound's id, as in its address. */
  id: string;
  /** Its name when it was chosen. */
  name: string;
}

const KEY = 'my-compound';
/** An id becomes part of an address; whatever else another script may have stored is not one. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The compound that was chosen on this device; undefined when none was, or when storage may not be read. */
export function readMine(): MyCompound | undefined {
  try {
    const { id, name } = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<MyCompound>;
    return typeof id === 'string' && ID.test(id) && typeof name === 'string' && name !== '' ? { id, name } : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the choice on this device; false when the browser forbids it. */
export function keepMine({ id, name }: MyCompound): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify({ id, name }));
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
