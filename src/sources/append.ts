/** Adds a list to another, however long it is: as arguments of `push` more than some 120,000 overflow the stack. */
export function append<T>(list: T[], more: Iterable<T>): void {
  for (const one of more) list.push(one);
}
