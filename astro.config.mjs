import { defineConfig } from 'astro/config';
import { plainTokenFields } from './scripts/build/plain-token-fields.ts';
import { settings } from './src/site/settings.ts';

export default defineConfig({
  output: 'static',
  outDir: settings.outDir,
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
    // A policy without 'unsafe-inline' allows neither inline styles nor inline scripts.
    inlineStylesheets: 'never',
  },
  vite: {
    build: { assetsInlineLimit: 0 },
    plugins: [plainTokenFields()],
    // Bundled, so that the plugin sees it.
    environments: { prerender: { resolve: { noExternal: ['markdown-it'] } } },
  },
});
