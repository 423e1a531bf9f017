/** Whether the present log goes on from what somebody holds of an earlier one. */
import { toHex } from '../../ledger/base64.ts';
import { readCheckpoint, shortRoot } from '../../ledger/checkpoint.ts';
import { askLedger, isSigned, type OpenLedger } from './open-ledger.ts';
import { fetchTree } from './prove-entry.ts';
import type { Claim } from './read-claim.ts';
import type { Served } from './served.ts';
import { sha256 } from './web-crypto.ts';

export interface ClaimResult {
  ledger: OpenLedger;
  /** `shorter`: the present log has fewer entries than the claim. */
  verdict: 'extends' | 'differs' | 'shorter';
  /** The present log's code at the size of the claim. */
  code: string | undefined;
  /** Whether a given checkpoint bears a good signature of this log; undefined when none was given. */
  signed: boolean | undefined;
}

/** Throws NotServed or Unproven. */
export function checkClaim(served: Served, claim: Claim): Promise<ClaimResult> {
  return askLedger(served, (ledger) => checkIn(served, ledger, claim));
}

async function checkIn(served: Served, ledger: OpenLedger, { size, root, note }: Claim): Promise<ClaimResult> {
  const given = note === undefined ? undefined : readCheckpoint(note);
  const signed = given && given.checkpoint.origin === ledger.checkpoint.origin && (await isSigned(given.note, ledger.key));
  if (size > ledger.checkpoint.size) return { ledger, verdict: 'shorter', code: undefined, signed };
  const now = await rootAt(served, ledger, size);
  return { ledger, verdict: toHex(now).startsWith(root) ? 'extends' : 'differs', code: shortRoot(now), signed };
}

/** The root at an earlier size, from tiles that were traced to the signed root. */
async function rootAt(served: Served, ledger: OpenLedger, size: number): Promise<Uint8Array> {
  const { checkpoint } = ledger;
  if (size === checkpoint.size) return checkpoint.root;
  if (size === 0) return sha256(new Uint8Array());
  return (await fetchTree(served, ledger, { sizes: [size] })).rootAt(size);
}
