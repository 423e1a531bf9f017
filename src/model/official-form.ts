import type { Notice } from '../schema/notice.ts';
import type { Office } from '../schema/office.ts';

const RED_HEAD = new Set<Office['kind']>(['党委机关', '行政机关', '街道办事处']);

/** Whether a notice has a red head: the issuer is a party or state organ and the notice has a document number (GB/T 9704). */
export function hasRedHead(issuer: Office | undefined, notice: Pick<Notice, 'docNo'>): boolean {
  return issuer !== undefined && RED_HEAD.has(issuer.kind) && notice.docNo !== undefined;
}

/** Whether a text itself ends with the list of its attachments, so that nothing has to be added. */
export function listsAttachments(body: string): boolean {
  return /^附件[：:]/m.test(body);
}
