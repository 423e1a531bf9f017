/**
 * Renders every page into `folder`. Astro's own log stays silent: one line per
 * page costs seconds on a large site, and so does counting files, so
 * `progress` hears the seconds gone by.
 */
export async function renderPages(root: string, folder: string, progress: (seconds: number) => void): Promise<void> {
  const started = performance.now();
  const timer = setInterval(() => progress(Math.round((performance.now() - started) / 1000)), 1000);
  try {
    // Takes seconds to load, which whoever has an error in the sources need not wait for.
    const { build } = await import('astro');
    await build({ root, outDir: folder, logLevel: 'silent' });
  } finally {
    clearInterval(timer);
  }
}
