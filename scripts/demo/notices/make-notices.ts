import type { Consent } from '../../../src/schema/consent.ts';
import type { Notice } from '../../../src/schema/notice.ts';
import type { Office } from '../../../src/schema/office.ts';
import type { TextRecord } from '../write.ts';

export function makeNotices(_world: unknown) {
  return {
    notices: [] as TextRecord<Notice>[], consents: [] as Consent[], moreOffices: [] as Office[],
    attachments: new Map<string, string>(), roundNotices: new Map<string, string>(), gradingNotices: new Map<string, string>(),
  };
}
