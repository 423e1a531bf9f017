/** So many at once: enough to keep a connection busy, few enough to hold in memory. */
const AT_ONCE = 64;

/** What `work` gives for each item, in their order. */
export async function eachOf<T, R>(items: readonly T[], work: (item: T) => Promise<R>, atOnce = AT_ONCE): Promise<R[]> {
  const results: R[] = new Array<R>(items.length);
  let next = 0;
  const walk = async () => {
    while (next < items.length) {
      const at = next;
      next += 1;
      results[at] = await work(items[at]!);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, walk));
  return results;
}
