/** What the configuration of a server has to know of a site; nothing of it changes with what the site says. */
export interface HostFacts {
  /** Path the site lies under, beginning and ending with `/`. */
  base: string;
}
