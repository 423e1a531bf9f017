import { checkLogged } from './check-logged.ts';
import { nodeFiles } from '../sources/node-files.ts';
import { takeHandedOver } from './hand-over.ts';
import { leaveReads } from './reads-bridge.ts';
import { makeSite, type Site } from './site.ts';
import { settings } from './settings.ts';
import { trackReads } from './tracked-site.ts';

let known: Site | undefined;

/**
 * The site, loaded and checked once per process; what pages ask of it is noted. Throws `SourcesRefused` with
 * every problem when the sources have an error: nothing is published from a
 * damaged record.
 */
export function getSite(): Site {
  if (!known) {
    known = trackReads(loadSite(settings.sourcesDir));
    leaveReads();
  }
  return known;
}

/** Loads and checks a source root, unless this process has just done so. */
export function loadSite(root: string): Site {
  const { dataset, problems, log, portal } = takeHandedOver(root) ?? checkLogged(root, nodeFiles(root));
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (errors.length > 0) throw new SourcesRefused(errors.length);
  const asOf = dataset.site[0]?.value.asOf ?? '';
  return makeSite(dataset, problems, settings.buildDate ?? asOf, log, portal);
}

/** The sources have errors; the check has listed them. */
export class SourcesRefused extends Error {
  constructor(count: number) {
    super(`资料有 ${count} 处错误，没有生成网站。请先运行 npm run check 查看并改正。`);
    this.name = 'SourcesRefused';
  }
}
