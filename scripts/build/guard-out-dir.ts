import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { SettingsRefused, type Settings } from '../../src/site/settings.ts';

/** Refuses a target folder whose replacement would destroy anything but an earlier site. `projectDir` is this program's folder. */
export function guardOutDir({ outDir, sourcesDir }: Pick<Settings, 'outDir' | 'sourcesDir'>, projectDir: string): void {
  for (const precious of [projectDir, sourcesDir, ...['data', 'content'].map((name) => join(sourcesDir, name))]) {
    if (isInside(precious, outDir)) throw new SettingsRefused(`OUT_DIR 不能是“${outDir}”：写网站会清空这个文件夹，而资料或程序在里面。`);
  }
  for (const name of ['data', 'content', 'public', 'src', 'node_modules', '.git']) {
    for (const root of [sourcesDir, projectDir]) {
      if (isInside(outDir, join(root, name))) throw new SettingsRefused(`OUT_DIR 不能在“${join(root, name)}”里面，请换一个文件夹。`);
    }
  }
  if (!existsSync(outDir)) return;
  if (!statSync(outDir).isDirectory()) throw new SettingsRefused(`OUT_DIR“${outDir}”是一个文件，不是文件夹。`);
  const names = readdirSync(outDir);
  if (names.length > 0 && !names.includes('build.json')) {
    throw new SettingsRefused(
      `OUT_DIR“${outDir}”里有别的东西（${names.slice(0, 3).join('、')}），不是以前生成的网站，为免误删没有动它。请换一个文件夹，或先清空它。`,
    );
  }
}

function isInside(inner: string, outer: string): boolean {
  return `${inner}${sep}`.startsWith(outer.endsWith(sep) ? outer : `${outer}${sep}`);
}
