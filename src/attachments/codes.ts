/** Every code that looking into an attachment can report, with its usual severity. Permanent, like those of `sources/codes.ts`. */
import type { Severity } from '../schema/problem.ts';

export const ATTACHMENT_CODES = {
  'ATTACHMENT-FORM': 'error',
  'ATTACHMENT-OLD': 'error',
  'ATTACHMENT-LARGE': 'error',
  'ATTACHMENT-DAMAGED': 'error',
  'ATTACHMENT-ACTIVE': 'error',
  'ATTACHMENT-LOCKED': 'error',
  'ATTACHMENT-UNREAD': 'error',
  'ATTACHMENT-REFUSED': 'error',
  'ATTACHMENT-HIDDEN': 'error',
  'ATTACHMENT-PLACE': 'error',
  'ATTACHMENT-AUTHOR': 'warning',
} as const satisfies Record<string, Severity>;

export type AttachmentCode = keyof typeof ATTACHMENT_CODES;
