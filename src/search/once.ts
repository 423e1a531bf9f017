/** Does the work at the first call and gives its result to all; after a failure the next call tries again. */
export function once<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | undefined;
  return () =>
    (done ??= work().catch((reason: unknown) => {
      done = undefined;
      throw reason;
    }));
}
