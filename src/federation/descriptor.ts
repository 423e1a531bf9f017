/** What a site says of itself to sites of other districts: `/district.json`. */
import { z } from 'zod';
import { NAMES_VERSION } from '../search/name-file.ts';
import { PART_VERSION } from '../search/part-format.ts';
import { DAY, LINE, SITE_PATH } from './shapes.ts';

export const DESCRIPTOR_PATH = 'district.json';

/** The versions of the files that a program copies and its readers' browsers open. */
export const SEARCH_VERSIONS = { names: NAMES_VERSION, texts: PART_VERSION } as const;

/** Fields that an older program does not know are passed over; a change of those it knows is another version. */
export const Descriptor = z.object({
  version: z.literal(1),
  /** The district, the name of its site, its campaign and who publishes it. */
  district: LINE,
  title: LINE,
  campaign: LINE,
  organiser: LINE,
  /** `YYYY-MM-DD` the data speak of. */
  dataDate: DAY,
  search: z.object({ names: z.int(), texts: z.int() }),
  /** What is published: each register with its records and its page. */
  registers: z
    .array(z.object({ kind: z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,39}$/), title: LINE, records: z.int().min(0), path: SITE_PATH }))
    .max(300),
});
export type Descriptor = z.output<typeof Descriptor>;

/** Whether this program reads that site's names and texts. */
export function isReadable({ search }: Pick<Descriptor, 'search'>): boolean {
  return search.names === SEARCH_VERSIONS.names && search.texts === SEARCH_VERSIONS.texts;
}
