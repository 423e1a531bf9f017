import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { leaveFederated } from '../../../src/site/districts.ts';
import { PROGRAM_NOTE, type ProgramNote } from './program-note.ts';

const ENTRY = /^prerender-entry.*\.mjs$/;

/**
 * Lets Astro compile pages, components and scripts into `folder`: `client/` is what browsers fetch, `server/` what renders
 * pages, `program.json` a `ProgramNote`. No page is rendered and no source is read: the result follows from the program,
 * the address of the site and whether other districts are searched. Throws what Astro throws.
 */
export async function compileProgram(root: string, folder: string, federated: boolean): Promise<void> {
  leaveFederated(federated);
  const [client, nothing] = [join(folder, 'client'), join(folder, 'nothing')];
  mkdirSync(nothing, { recursive: true });
  const { build } = await import('astro');
  await build({ root, outDir: client, publicDir: nothing, logLevel: 'silent', integrations: [keepProgram(folder)] });
}

/** Keeps what would render the pages instead of letting it render them. */
function keepProgram(folder: string): AstroIntegration {
  let pages: ReadonlyMap<string, { component: string; styles: unknown[] }> = new Map();
  let routes: string[] = [];
  return {
    name: 'keep-program',
    hooks: {
      'astro:routes:resolved': ({ routes: found }) =>
        void (routes = found
          .filter(({ isPrerendered, origin }) => isPrerendered && origin === 'project')
          .map(({ entrypoint }) => entrypoint)),
      'astro:build:setup': ({ pages: found }) => void (pages = found),
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer({
          name: 'keep-program',
          async setup() {
            for (const { component, styles } of pages.values()) {
              // They would be linked from a head that is written without asking Astro for them.
              if (styles.length > 0) throw new Error(`${component} imports a style sheet; sheets are named in layouts/sheets.ts`);
            }
            const compiled = join(folder, 'client/.prerender');
            const entry = readdirSync(compiled).find((name) => ENTRY.test(name));
            if (entry === undefined) throw new Error('Astro compiled no entry for rendering');
            cpSync(compiled, join(folder, 'server'), { recursive: true });
            writeFileSync(join(folder, PROGRAM_NOTE), JSON.stringify({ entry, routes } satisfies ProgramNote));
          },
          getStaticPaths: () => Promise.resolve([]),
          render: () => Promise.reject(new Error('nothing is rendered while compiling')),
        }),
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder = '', federated] = process.argv.slice(2);
  await compileProgram(process.cwd(), folder, federated === 'federated');
}
