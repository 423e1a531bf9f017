import { serialize } from 'node:v8';
import { verifyLog } from '../../src/ledger/verify-log.ts';
import type { Log } from '../../src/ledger/log.ts';
import type { HidesOpening } from '../../src/ledger/write-tiles.ts';
import { withdrawnFiles } from '../../src/model/withdrawn.ts';
import type { Allowed } from '../../src/privacy/allowed.ts';
import { publishedNumbers } from '../../src/rules/personal-data.ts';
import type { FederatedDistrict } from '../../src/schema/federation.ts';
import type { Problem } from '../../src/schema/problem.ts';
import { checkAll } from '../../src/site/check-all.ts';
import { closedOn } from '../../src/site/ledger.ts';
import { modifiedDays, type ModifiedDays } from '../../src/site/modified-days.ts';
import type { Settings } from '../../src/site/settings.ts';
import { makeSite } from '../../src/site/site.ts';
import { nodeFiles } from '../../src/sources/node-files.ts';

/** Sources that were checked, and what a build needs to know of them beside what its threads are handed. */
export interface CheckedSources {
  problems: Problem[];
  /** Dataset, problems and portal, in the form of `node:v8`: threads and pages read them from the same bytes. */
  handed: SharedArrayBuffer;
  /** `YYYY-MM-DD` the data speaks of, and that of the build. */
  dataDate: string;
  buildDate: string;
  /** Records by kind. */
  records: Record<string, number>;
  /** Attachments, as paths below the site, that are not published any more. */
  withdrawn: ReadonlySet<string>;
  /** The publication log, and what of it may not be read. */
  ledger: { log: Log; hides: HidesOpening } | undefined;
  /** Numbers that may be published. */
  allowed: Allowed;
  /** Other districts that are searched together with this one. */
  listed: readonly FederatedDistrict[];
  demonstration: boolean;
  /** Whether browsers store pages for days without a connection. */
  offline: boolean;
  /** When each page's record changed last; asked for while the threads are at work. */
  days(): ModifiedDays;
}

/** Checks the sources and recomputes their publication log. `onFile` hears how many files were read. */
export async function checkForPages({ sourcesDir, buildDate }: Settings, onFile: (done: number) => void): Promise<CheckedSources> {
  const checked = await checkAll(sourcesDir, nodeFiles(sourcesDir), (_file, done) => onFile(done));
  const { dataset, log, portal, counts } = checked;
  // The check has read the log; nothing is published below a signature that was not recomputed.
  const problems = [...checked.problems, ...(log ? verifyLog(log) : [])];
  const failed = problems.some(({ severity }) => severity === 'error');
  const dataDate = dataset.site[0]?.value.asOf ?? '';
  const day = buildDate ?? dataDate;
  return {
    problems,
    handed: failed ? new SharedArrayBuffer(0) : shared(serialize({ dataset, problems: checked.problems, counts, portal })),
    dataDate,
    buildDate: day,
    records: Object.fromEntries(Object.entries(dataset).map(([kind, rows]) => [kind, rows.length])),
    withdrawn: new Set(withdrawnFiles(dataset.notice, day)),
    ledger: log && { log, hides: closedOn(dataset, day) },
    allowed: publishedNumbers(dataset),
    listed: dataset.federation[0]?.value.districts ?? [],
    demonstration: dataset.site[0]?.value.demo === true,
    offline: dataset.site[0]?.value.offline !== false,
    days: () => modifiedDays(makeSite(dataset, [], day, log)),
  };
}

function shared(bytes: Buffer): SharedArrayBuffer {
  const buffer = new SharedArrayBuffer(bytes.length);
  new Uint8Array(buffer).set(bytes);
  return buffer;
}
