import { verifySite, type Finding, type SiteFiles } from '../../src/ledger/verify-site.ts';
import { findingLines } from '../verify/say-finding.ts';

const MOST_NAMED = 5;

/**
 * Verifies a site with a publication log as any resident can. `wrong` says in Chinese what is not as the log says, a line
 * each; `released` is false where only the entry that vouches for the list of files is missing.
 */
export async function lookAtLog(site: SiteFiles): Promise<{ wrong: string[]; released: boolean }> {
  const { findings } = await verifySite(site);
  const wrong = findings.filter((finding) => !isUnreleased(finding));
  return { wrong: findingLines(wrong.slice(0, MOST_NAMED)), released: !findings.some(isUnreleased) };
}

/** Of a site whose files are right nothing but that entry is missing. */
function isUnreleased({ code, detail }: Finding): boolean {
  return code === 'no-release' || (code === 'manifest-differs' && detail === 'index');
}
