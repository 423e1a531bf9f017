/** What a built site says of itself in `build.json`. */
export interface BuildNote {
  /** Day of the build, `YYYY-MM-DD`. */
  buildDate: string;
  pages: unknown;
  /** Of how many entries of its log the site keeps back what they said; 0 without a log. */
  withheld: number;
}

/** Reads `build.json`; undefined when it is none. */
export function readBuildNote(text: string | undefined): BuildNote | undefined {
  try {
    const { buildDate, pages, withheld = 0 } = JSON.parse(text ?? '') as Record<string, unknown>;
    return typeof buildDate === 'string' && typeof withheld === 'number' ? { buildDate, pages, withheld } : undefined;
  } catch {
    return undefined;
  }
}
