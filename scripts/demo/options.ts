/** Notices of the committed district, from which districts with fewer or more are scaled. */
export const USUAL_NOTICES = 208;

/** What the district is made from. The defaults are the committed district. */
export interface DemoOptions {
  seed: number;
  compounds: number;
  notices: number;
  /** `YYYY-MM-DD`: the day the data speaks of. */
  asOf: string;
  /** Leave out all registers but those of compounds and what they and the notices cannot do without (`few-registers.ts`). */
  fewRegisters?: boolean;
}

export const DEFAULTS: DemoOptions = { seed: 20260613, compounds: 552, notices: USUAL_NOTICES, asOf: '2026-11-20' };

/** The campaign's own announced figures, from which smaller districts are scaled. */
export const ANNOUNCED = { compounds: 552, managed: 271, old: 255, companies: 201 };

/** `count` of the announced figure for a district of `compounds`, at least 1. */
export function scaled(count: number, compounds: number): number {
  return Math.max(1, Math.round((count * compounds) / ANNOUNCED.compounds));
}
