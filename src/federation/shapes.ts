/** What texts of another site may look like before a page of ours shows them. */
import { z } from 'zod';

/** One line for people: no control characters, no marks that turn the direction of what follows. */
const PLAIN = z.string().regex(/^[^\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]*$/u);
export const LINE = PLAIN.max(300);
/** The characters of all names in one. */
export const CHARACTERS = PLAIN.max(100_000);

/** Text with lines. */
export const TEXT = z
  .string()
  .max(2_000_000)
  .regex(/^(?:[^\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|[\n\t])*$/u);

export const DAY = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** An instant with its zone, or a day. */
export const WHEN = z.string().regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2}))?$/);

/**
 * A page below a site's address, to which it is put: it begins with one `/`, so that nothing before it can become
 * another host, and has no way up.
 */
export const SITE_PATH = z
  .string()
  .max(500)
  .regex(/^\/(?!\/)[^\s\\\p{Cc}]*$/u)
  .refine((path) => !/(?:^|\/)\.{1,2}(?:[/?#]|$)/.test(path) && !path.includes('://'));
