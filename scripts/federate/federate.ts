/** The step before pages are made: every listed district is fetched and verified, or left out. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { copyPath } from '../../src/federation/copied-files.ts';
import type { DistrictOutcome } from '../../src/federation/outcome.ts';
import { eachOf } from '../../src/ledger/verify/each-of.ts';
import type { FederatedDistrict } from '../../src/schema/federation.ts';
import type { WebOptions } from '../verify/web-site.ts';
import { fetchDistrict, LIMITS, storedDistrict, type Limits } from './fetch-district.ts';
import { leftOutFor } from './left-out.ts';
import { openStore, type DistrictStore, type StoredState } from './store.ts';

export interface FederateOptions {
  /** Where districts are kept between builds. */
  folder: string;
  /** Nothing is fetched; what was stored is taken. */
  offline?: boolean;
  /** Whether this site is a demonstration, whose districts may be so too. */
  demonstration: boolean;
  progress?: (fetched: number) => void;
  limits?: Limits;
  web?: Pick<WebOptions, 'pause'>;
}

export interface Federated {
  /** In the order of the list. */
  outcomes: DistrictOutcome[];
  /** Of each district that is left out what went wrong, for whoever builds; by its id. */
  details: Map<string, string>;
  /** Lays the files of the included districts into a finished site. */
  copyInto(site: string): void;
}

const AT_ONCE = 3;

/** Where districts are kept between builds. */
export function federationFolder(projectDir: string): string {
  return join(projectDir, '.cache/federation');
}

/** Never throws for what districts do. */
export async function federate(districts: readonly FederatedDistrict[], options: FederateOptions): Promise<Federated> {
  const { folder, offline = false, demonstration, progress, limits = LIMITS, web } = options;
  const details = new Map<string, string>();
  const taken: { state: StoredState; store: DistrictStore }[] = [];
  let fetched = 0;
  const outcomes = await eachOf(
    districts,
    async (listed): Promise<DistrictOutcome> => {
      const { id, name, address, vkey } = listed;
      const asked = { limits, demonstration, fetched: () => progress?.((fetched += 1)), ...(web && { web }) };
      try {
        const store = openStore(folder, vkey);
        const state = await (offline ? storedDistrict : fetchDistrict)(listed, store, asked);
        taken.push({ state, store });
        return state.outcome;
      } catch (error) {
        const { reason, detail } = leftOutFor(error);
        details.set(id, detail);
        return { id, name, address, state: 'left-out', reason };
      }
    },
    AT_ONCE,
  );
  return {
    outcomes,
    details,
    copyInto: (site) => {
      for (const { state, store } of taken) {
        for (const [path, sum] of state.files) {
          const place = join(site, copyPath(state.outcome.id, path));
          mkdirSync(dirname(place), { recursive: true });
          const bytes = store.read(sum);
          if (!bytes) throw new Error(`${folder} 里的文件损坏了：${path}`);
          writeFileSync(place, bytes);
        }
      }
    },
  };
}
