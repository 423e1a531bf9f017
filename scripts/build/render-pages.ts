import { build } from 'astro';
import { listFiles } from './folder-calls.ts';

/**
 * Renders every page into `folder`. Astro's own log stays silent: one line per
 * page costs seconds on a large site. `progress` hears how many pages exist.
 */
export async function renderPages(root: string, folder: string, progress: (pages: number) => void): Promise<void> {
  const timer = setInterval(() => progress(countPages(folder)), 1000);
  try {
    await build({ root, outDir: folder, logLevel: 'silent' });
  } finally {
    clearInterval(timer);
  }
}

function countPages(folder: string): number {
  try {
    return listFiles(folder).filter((path) => path.endsWith('.html')).length;
  } catch {
    // Astro is just moving things about.
    return 0;
  }
}
