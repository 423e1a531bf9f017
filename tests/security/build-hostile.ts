/** Renders the smallest sound root with every text made hostile, past the checks that would never let it through. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { checkForPages } from '../../scripts/build/check-for-pages.ts';
import { makeFiles } from '../../scripts/build/make-files.ts';
import { programFor } from '../../scripts/build/program/keep-programs.ts';
import { joinChecks } from '../../src/output/index.ts';
import type { CheckResult } from '../../src/site/check-sources.ts';
import { settings } from '../../src/site/settings.ts';
import { makeHostile } from './hostile-record.ts';

const { base, siteUrl, outDir: folder } = settings;
const sound = await checkForPages(settings, () => {});
const checked = deserialize(Buffer.from(sound.handed)) as CheckResult;
makeHostile(checked.dataset);
const bytes = serialize(checked);
const handed = new SharedArrayBuffer(bytes.length);
new Uint8Array(handed).set(bytes);

mkdirSync(folder, { recursive: true });
const output = { base, siteUrl, day: sound.buildDate, allowed: sound.allowed };
const program = await programFor(process.cwd(), { base, siteUrl, federated: false });
const sources = { ...sound, handed };
const parts = {
  settings,
  projectDir: process.cwd(),
  folder,
  former: undefined,
  program,
  sources,
  output,
  districts: [],
  stop: new SharedArrayBuffer(1),
};
const made = await makeFiles(parts, () => {});
const paths = [...made.sums.keys()].sort();
const { problems, inlineScript, inlineStyles } = joinChecks(made.checks, {
  paths,
  read: (path) => readFileSync(join(folder, path), 'utf8'),
});
writeFileSync(join(folder, 'build.json'), JSON.stringify({ inlineScript, inlineStyles }));
process.stdout.write(JSON.stringify(problems));
