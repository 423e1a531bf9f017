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

/** What went wrong as a reason. Only what our own disk refuses is thrown on: no district can bring that about. */
export function leftOutFor(error: unknown): LeftOut {
  if (error instanceof LeftOut) return error;
  if (error instanceof TooLarge) return new LeftOut('too-large', error.message);
  if (error instanceof Unreachable) return new LeftOut('unreachable', error.message);
  if (error instanceof NotServed) return new LeftOut(LOG.has(error.path) ? 'no-log' : 'no-release', error.path);
  if (error instanceof Unproven) return new LeftOut(SIGNED.has(error.step) ? 'bad-signature' : 'no-release', error.path);
  if (isOurs(error)) throw error;
  // Whatever a file of theirs made our code stumble over: bytes that are no text, numbers out of any range.
  return new LeftOut('bad-file', error instanceof Error ? `${error.name}: ${error.message}` : String(error));
}

/** A failed call of the file system. */
function isOurs(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && /^E[A-Z]+$/.test(String((error as NodeJS.ErrnoException).code));
}

const LOG: ReadonlySet<string> = new Set(['ledger/checkpoint', 'ledger/vkey']);
const SIGNED: ReadonlySet<string> = new Set(['form', 'key', 'signature']);
