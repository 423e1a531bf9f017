/**
 * Whether a copied file has the form that our search expects. It is signed by another district, not by us: an index
 * that is damaged or made to do harm must be refused here, not met in a reader's browser.
 */
import { z } from 'zod';
import { readNumbers } from '../search/number-text.ts';
import { NAMES_VERSION, unpackNames, type NameFile } from '../search/name-file.ts';
import { CHARACTERS, DAY, LINE, SITE_PATH, TEXT, WHEN } from './shapes.ts';

/** Whether the text of a copied file is what its path says. */
export function isSound(path: string, text: string): boolean {
  const check = CHECKS.find(([pattern]) => pattern.test(path))?.[1];
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return false;
  }
  return check?.(value) === true;
}

const NUMBERS = z.string().regex(/^[\w-]*$/);
const ID = z.string().regex(/^[A-Za-z0-9][\w.-]{0,80}$/);
const KINDS = ['compound', 'subdistrict', 'community', 'company', 'document', 'notice'] as const;

const facts = {
  kind: z.enum([...KINDS, 'record', 'text']),
  on: DAY.optional(),
  matter: LINE.optional(),
  within: z.array(LINE).max(100).optional(),
  period: z.strictObject({ startsAt: WHEN, endsAt: WHEN, outcomeOn: DAY.optional() }).optional(),
};
const Facts = z.array(z.strictObject(facts));
const Page = z.strictObject({ path: SITE_PATH, title: LINE, text: TEXT, place: LINE.optional(), ...facts });
const Head = z.strictObject({ buckets: z.int().min(1).max(1_000_000), own: z.array(LINE), lengths: NUMBERS });
const Parts = z
  .array(
    z.strictObject({
      key: z.string().regex(/^[\w-]{1,64}$/),
      folder: z.string().regex(/^[\w-]{1,64}$/),
      year: z
        .string()
        .regex(/^\d{4}$/)
        .optional(),
      first: z.boolean(),
    }),
  )
  .min(1)
  .max(200)
  // The search falls back on the part of what is current.
  .refine((parts) => parts.some(({ year }) => year === undefined));

const names = {
  version: z.literal(NAMES_VERSION),
  characters: CHARACTERS,
  sounds: z
    .string()
    .regex(/^[a-z ]*$/)
    .max(1_000_000),
  readings: z.array(z.tuple([z.int().min(0), z.int().min(0), z.string().regex(/^[a-z ]*$/)])),
  groups: z.array(
    z.strictObject({
      kind: z.enum(KINDS),
      path: SITE_PATH,
      within: z.array(LINE).max(100),
      matter: LINE.optional(),
      rows: z.array(z.tuple([ID], LINE)),
      facts: z.array(z.array(LINE).max(3)).optional(),
    }),
  ),
};
const Titles = z.strictObject(names);
const Names = z
  .strictObject({
    ...names,
    years: z.array(z.string().regex(/^\d{4}$/)).max(200),
    synonyms: z.array(z.tuple([LINE, z.array(LINE)])),
    traditional: CHARACTERS,
    simplified: CHARACTERS,
  })
  .refine(({ traditional, simplified }) => [...traditional].length === [...simplified].length);

/** Days and periods stand in the names as words, so they are looked at as the search will read them. */
const Entries = z.array(z.looseObject({ path: SITE_PATH, on: DAY.optional(), period: facts.period }));

function areNames(value: unknown): boolean {
  return Entries.safeParse(unpackNames(value as NameFile)).success;
}

/** What leads from numbers to pages must end where the text does: a count may not send a browser off for hours. */
function arePostings(text: unknown): boolean {
  if (!NUMBERS.safeParse(text).success) return false;
  const numbers = readNumbers(text as string);
  let at = 0;
  while (at < numbers.length) {
    const count = numbers[at + 1];
    if (count === undefined || count < 0 || numbers[at]! < 0) return false;
    at += 2 + count;
  }
  return at === numbers.length;
}

const Bucket = z.record(z.string(), z.string());
const fits = (shape: z.ZodType) => (value: unknown) => shape.safeParse(value).success;

const CHECKS: readonly (readonly [RegExp, (value: unknown) => boolean])[] = [
  [/^names\/first\.json$/, (value) => fits(Names)(value) && areNames(value)],
  [/^names\/notices-\d{4}\.json$/, (value) => fits(Titles)(value) && areNames(value)],
  [/^search\/index\/parts\.json$/, fits(Parts)],
  [/\/head\.json$/, fits(Head)],
  [/\/facts\.json$/, fits(Facts)],
  [/\/t\d+\.json$/, fits(Page)],
  [/\/o\d+\.json$/, arePostings],
  [/\/b\d+\.json$/, (value) => fits(Bucket)(value) && Object.values(value as Record<string, string>).every(arePostings)],
];
