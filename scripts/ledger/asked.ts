/** What a person asked `npm run ledger` to do. */
export interface LedgerAsked {
  /** The source root. */
  root: string;
  /** What follows the name of the subcommand. */
  rest: readonly string[];
  value(name: string): string | undefined;
  has(name: string): boolean;
  say(line: string): void;
}

/** Runs one subcommand and gives the exit code. Throws `Refused` for what the person can do something about. */
export type LedgerCommand = (asked: LedgerAsked) => number | Promise<number>;
