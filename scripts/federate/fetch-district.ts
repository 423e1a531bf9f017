/** One district: what its site hands out, verified, or what was stored of it before. */
import { hash } from 'node:crypto';
import { isSound } from '../../src/federation/check-file.ts';
import { copiedPaths, NEEDED } from '../../src/federation/copied-files.ts';
import { Descriptor, DESCRIPTOR_PATH, isReadable } from '../../src/federation/descriptor.ts';
import type { IncludedDistrict } from '../../src/federation/outcome.ts';
import type { FileSums } from '../../src/ledger/manifest.ts';
import { eachOf } from '../../src/ledger/verify/each-of.ts';
import { readManifest } from '../../src/ledger/verify/listed-files.ts';
import { forgetful, type Finding, type SiteFiles } from '../../src/ledger/verify/site-files.ts';
import { makePersonalCheck } from '../../src/output/personal-data.ts';
import type { FederatedDistrict } from '../../src/schema/federation.ts';
import { webSite, type WebOptions } from '../verify/web-site.ts';
import { ALLOWED_FROM, allowedNumbers } from './allowed-numbers.ts';
import { LeftOut } from './left-out.ts';
import { withVerifiedLog, type VerifiedLog } from './verified-log.ts';
import type { DistrictStore, StoredState } from './store.ts';

/** What one district may cost: about six times what the demonstration district is. */
export interface Limits {
  files: number;
  /** Bytes of a file, and of everything that is fetched. */
  mostBytes: number;
  mostTotal: number;
  /** Milliseconds for one answer, and for the district as a whole. */
  patience: number;
  time: number;
}

export const LIMITS: Limits = { files: 25_000, mostBytes: 16_000_000, mostTotal: 200_000_000, patience: 20_000, time: 600_000 };

export interface FetchOptions {
  limits: Limits;
  /** Whether a log signed with the demonstration's key will do, as it does for a demonstration. */
  demonstration: boolean;
  fetched: (files: number) => void;
  web?: Pick<WebOptions, 'pause'>;
}

/** Fetches and verifies a district and stores what was verified. Throws LeftOut and what `leftOutFor` knows. */
export async function fetchDistrict(listed: FederatedDistrict, store: DistrictStore, options: FetchOptions): Promise<StoredState> {
  const { limits, fetched, web } = options;
  const signal = AbortSignal.timeout(limits.time);
  const open = () => webSite(listed.address, { ...web, ...limits, ownOriginOnly: true, signal, fetched });
  const state = await withVerifiedLog(listed, open, store, async (log, files) => {
    if (log.demonstration && !options.demonstration) throw new LeftOut('demonstration');
    return takeFiles(listed, log, files, store, limits);
  });
  store.keep(state);
  return state;
}

/** What was stored of the district when it was last verified, verified as far as that goes without its site. Throws LeftOut. */
export async function storedDistrict(
  listed: FederatedDistrict,
  store: DistrictStore,
  { demonstration }: FetchOptions,
): Promise<StoredState> {
  const state = store.state();
  if (!state) throw new LeftOut('not-stored');
  if (state.outcome.demonstration && !demonstration) throw new LeftOut('demonstration');
  await checkStored(state, store);
  return { ...state, outcome: { ...state.outcome, ...placeOf(listed) } };
}

/** By what this program knows now; another may have stored it. */
async function checkStored({ outcome, files, allowed }: StoredState, store: DistrictStore): Promise<void> {
  requireReadable(outcome.descriptor);
  await checkFiles(new Map(files), new Set(allowed), (_path, sum) => Promise.resolve(store.read(sum)));
}

async function takeFiles(
  listed: FederatedDistrict,
  { checkpoint, demonstration, release }: VerifiedLog,
  files: SiteFiles,
  store: DistrictStore,
  limits: Limits,
): Promise<StoredState> {
  const stored = store.state();
  const said = { checkpoint, demonstration, release: { id: release.id, time: release.time }, ...placeOf(listed) };
  // Nothing of the site is another since, so only what was stored need be looked at.
  if (stored?.manifest === release.manifest && stored.files.every(([, sum]) => store.read(sum))) {
    await checkStored(stored, store);
    return { ...stored, outcome: { ...stored.outcome, ...said } };
  }
  const findings: Finding[] = [];
  const all = await readManifest(files, release, forgetful, findings);
  if (findings[0]) throw new LeftOut('other-files', findings[0].path);
  const missing = NEEDED.find((path) => !all.has(path));
  if (missing !== undefined) throw new LeftOut('other-version', missing);

  const take = async (path: string): Promise<Uint8Array> => {
    const sum = all.get(path)!;
    const kept = store.read(sum);
    if (kept) return kept;
    const bytes = await files.read(path);
    if (!bytes || hash('sha256', bytes, 'hex') !== sum) throw new LeftOut('file-differs', path);
    return bytes;
  };
  const descriptor = readDescriptor(await take(DESCRIPTOR_PATH));
  const paths = copiedPaths(all);
  if (paths.length > limits.files) throw new LeftOut('too-large', `${paths.length}`);
  const allowed = allowedNumbers(await Promise.all(ALLOWED_FROM.filter((path) => all.has(path)).map(take)));
  const sums: FileSums = new Map(paths.map((path) => [path, all.get(path)!]));
  await checkFiles(sums, allowed, async (path, sum) => {
    const bytes = await take(path);
    store.put(sum, bytes);
    return bytes;
  });
  const outcome: IncludedDistrict = { ...said, state: 'included', descriptor, files: paths.length };
  return { outcome, manifest: release.manifest, allowed: [...allowed], files: [...sums] };
}

/** Every file has the form it should have, and holds nothing that this site may not publish either. */
async function checkFiles(
  sums: FileSums,
  allowed: ReadonlySet<string>,
  read: (path: string, sum: string) => Promise<Uint8Array | undefined>,
): Promise<void> {
  const personal = makePersonalCheck(allowed);
  await eachOf([...sums], async ([path, sum]) => {
    const bytes = await read(path, sum);
    if (!bytes) throw new LeftOut('file-differs', path);
    const text = new TextDecoder('utf-8').decode(bytes);
    if (!isSound(path, text)) throw new LeftOut('bad-file', path);
    const [problem] = personal.checkFile(path, text);
    if (problem) throw new LeftOut('personal-data', `${path} ${problem.message}`);
  });
}

function readDescriptor(bytes: Uint8Array): Descriptor {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new LeftOut('bad-file', DESCRIPTOR_PATH);
  }
  return requireReadable(value);
}

function requireReadable(value: unknown): Descriptor {
  const read = Descriptor.safeParse(value);
  if (!read.success || !isReadable(read.data)) throw new LeftOut('other-version', DESCRIPTOR_PATH);
  if (makePersonalCheck(new Set()).checkFile(DESCRIPTOR_PATH, JSON.stringify(read.data)).length > 0)
    throw new LeftOut('personal-data', DESCRIPTOR_PATH);
  return read.data;
}

/** As this site lists it, whatever was stored. */
function placeOf({ id, name, address }: FederatedDistrict): Pick<IncludedDistrict, 'id' | 'name' | 'address'> {
  return { id, name, address: address.endsWith('/') ? address : `${address}/` };
}
