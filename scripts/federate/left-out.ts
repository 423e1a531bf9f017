import { NotServed } from '../../src/client/ledger/served.ts';
import { Unproven } from '../../src/client/ledger/open-ledger.ts';
import type { LeftOutReason } from '../../src/federation/outcome.ts';
import { Unreachable } from '../../src/ledger/verify/site-files.ts';
import { TooLarge } from '../verify/web-site.ts';

/** Why a district cannot be taken in; `detail` is for whoever builds: a file, or what the server said. */
export class LeftOut extends Error {
  readonly reason: LeftOutReason;
  readonly detail: string;

  constructor(reason: LeftOutReason, detail = '') {
    super(reason);
    this.reason = reason;
    this.detail = detail;
  }
}

/** What went wrong as a reason; what is no fault of the district is thrown on. */
export function leftOutFor(error: unknown): LeftOut {
  if (error instanceof LeftOut) return error;
  if (error instanceof TooLarge) return new LeftOut('too-large', error.message);
  if (error instanceof Unreachable) return new LeftOut('unreachable', error.message);
  if (error instanceof NotServed) return new LeftOut(LOG.has(error.path) ? 'no-log' : 'no-release', error.path);
  if (error instanceof Unproven) return new LeftOut(SIGNED.has(error.step) ? 'bad-signature' : 'no-release', error.path);
  throw error;
}

const LOG: ReadonlySet<string> = new Set(['ledger/checkpoint', 'ledger/vkey']);
const SIGNED: ReadonlySet<string> = new Set(['form', 'key', 'signature']);
