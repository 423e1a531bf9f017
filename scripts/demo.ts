/** `npm run demo`: writes the demonstration district as a source root. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { generateDistrict } from './demo/generate.ts';
import { DEFAULTS } from './demo/options.ts';

const files = generateDistrict(DEFAULTS);
const root = resolve(process.argv[2] ?? '.');
for (const folder of ['content/notices', 'content/documents', 'data/scores', 'data/results']) rmSync(join(root, folder), { recursive: true, force: true });
for (const [path, text] of files) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
console.log(files.size);
