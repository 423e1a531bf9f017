/** What a sheet of paper carries of the log, so that a photograph of it can later prove a rewritten one. */
import { checkpointToken, shortRoot } from '../ledger/checkpoint.ts';
import type { KindName } from '../schema/registry.ts';
import { loggedRecord } from './ledger-record-view.ts';
import type { Site } from './site.ts';

export interface PaperState {
  /** Entries of the log. */
  size: number;
  /** The first 8 bytes of its root: `3F2A-91BC-7D04-E655`. */
  code: string;
  /** Whether anyone could have signed it. */
  demonstration: boolean;
  /** What the code on the sheet adds to the address. */
  fragment: string;
}

/**
 * The first signed state of the log that has everything printed on a sheet: it changes only when
 * what is printed does. Undefined without a log, or while one of the records waits for its entry.
 */
export function paperState(site: Site, printed: readonly (readonly [KindName, unknown])[]): PaperState | undefined {
  const last = printed.filter(([, value]) => value !== undefined).map(([kind, value]) => loggedRecord(site, kind, value)?.last.seq);
  const seq = last.includes(undefined) || last.length === 0 ? undefined : Math.max(...(last as number[]));
  const state = seq === undefined ? undefined : site.ledger?.stateAfter(seq);
  if (!state || !site.ledger) return undefined;
  const { demonstration } = site.ledger.log;
  return { size: state.size, code: shortRoot(state.root), demonstration, fragment: `#c=${checkpointToken(state)}` };
}
