import { defineConfig } from 'astro/config';
import { plainTokenFields } from './scripts/build/plain-token-fields.ts';
import { join } from 'node:path';
import { isFederated } from './src/site/districts.ts';
import { settings } from './src/site/settings.ts';

export default defineConfig({
  output: 'static',
  outDir: settings.outDir,
  // Attachments and whatever else is served as it is belong to the district's sources, not to this program.
  publicDir: join(settings.sourcesDir, 'public'),
  base: settings.base,
  ...(settings.siteUrl && { site: settings.siteUrl }),
  trailingSlash: 'always',
  // `'jsx'`, the default, eats the space at line breaks between words and elements.
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  server: { port: settings.port },
  cacheDir: './.cache/astro',
  build: {
    format: 'directory',
    // The layout puts the one sheet into the page itself; a policy by hash allows no other inline style.
    inlineStylesheets: 'never',
  },
  vite: {
    build: { assetsInlineLimit: 0 },
    // What searches other districts goes to readers of a site that has some.
    define: { 'import.meta.env.FEDERATED': JSON.stringify(isFederated()) },
    plugins: [plainTokenFields()],
    // Bundled, so that the plugin sees it.
    environments: {
      prerender: { resolve: { noExternal: ['markdown-it'] } },
      // Every page names its scripts in its first 14 KB; Astro's own names for them are sixty characters long.
      client: { build: { rolldownOptions: { output: { entryFileNames: '_astro/[hash].js' } } } },
    },
  },
});
