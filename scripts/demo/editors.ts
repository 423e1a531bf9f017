/** What the editors keep beside the record: files that a person looked through, and telephones that may be published. */
import type { PublicNumber } from '../../src/schema/public-number.ts';
import type { Review } from '../../src/schema/review.ts';
import type { Notices } from './notices/make-notices.ts';
import type { TextRecord } from './write.ts';
import type { Notice } from '../../src/schema/notice.ts';

/** The first attachment of each of the first notices that have one, looked through on the day it was published. */
export function makeReviews({ notices }: Pick<Notices, 'notices'>): Review[] {
  return notices
    .filter(({ value }: TextRecord<Notice>) => value.attachments?.length)
    .slice(0, 3)
    .map(({ value }) => ({
      sha256: value.attachments![0]!.sha256,
      matter: `${value.shortTitle ?? value.title}：${value.attachments![0]!.name}`,
      post: '信息公开审核岗',
      on: value.publishedOn,
      result: '可以公开',
    }));
}

/** The number belongs to nobody: no operator gives out ten noughts. */
export function makePublicNumbers(asOf: string): PublicNumber[] {
  return [
    { number: '13000000000', officeId: 'o-zjj', reason: '防汛值班手机，座机夜间无人接听', until: `${Number(asOf.slice(0, 4)) + 1}-12-31` },
  ];
}
