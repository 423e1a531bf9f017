/** Does the work for every item, `most` at a time; the first that fails stops the rest from being begun. */
export async function inParallel<T>(items: Iterable<T>, work: (item: T) => Promise<void>, most = 16): Promise<void> {
  const rest = items[Symbol.iterator]();
  let failed = false;
  const worker = async () => {
    for (let next = rest.next(); !next.done && !failed; next = rest.next()) {
      try {
        await work(next.value);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  // All have to be at rest before anybody goes on, also after a failure.
  const results = await Promise.allSettled(Array.from({ length: most }, worker));
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}
