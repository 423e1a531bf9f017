import type { WholeSite } from './whole-site.ts';

/** A place where the site is public, and what can be done there. Every method says in Chinese what it does, line by line. */
export interface Target {
  /**
   * Makes the site public. Resolves when readers get it; throws `Refused`, or what stopped it, with the former site
   * still public and whole. With `dryRun` it only says what would be sent and removed.
   */
  deploy: (site: WholeSite, options: DeployOptions) => Promise<void>;
  /** Makes an earlier release public again: the named one, else the one before the public one. */
  rollback: (release: string | undefined, options: Pick<DeployOptions, 'dryRun' | 'say'>) => Promise<void>;
  /** Says which releases are kept there and which of them is public. Changes nothing. */
  list: (options: Pick<DeployOptions, 'say'>) => Promise<void>;
}

export interface DeployOptions {
  /** Releases to keep, at least 2: the public one and the one to go back to. */
  keep: number;
  dryRun: boolean;
  /** Also publish a site whose log does not go on where the public one ends; see `requireLaterLog`. */
  anyLog: boolean;
  /** Tells the person at the keyboard one line of Chinese. */
  say: (line: string) => void;
}
