import type { Bulletin, BulletinMention } from '../schema/bulletin.ts';
import type { Company } from '../schema/company.ts';
import type { Compound } from '../schema/compound.ts';
import type { Issue } from '../schema/issue.ts';
import type { Office } from '../schema/office.ts';
import { compare, type Site } from './site.ts';

export interface MentionView {
  mention: BulletinMention;
  office: Office | undefined;
  compound: Compound | undefined;
  company: Company | undefined;
  issues: Issue[];
}

export interface BulletinView {
  bulletin: Bulletin;
  issuer: Office | undefined;
  praised: MentionView[];
  criticised: MentionView[];
  /** Of the same series. */
  earlier: Bulletin | undefined;
  later: Bulletin | undefined;
}

export function bulletinView(site: Site, bulletin: Bulletin): BulletinView {
  const mentions = site
    .where('bulletinMention', 'bulletinId', bulletin.id)
    .toSorted((a, b) => a.order - b.order)
    .map((mention): MentionView => ({
      mention,
      office: site.find('office', mention.officeId),
      compound: site.find('compound', mention.compoundId),
      company: site.find('company', mention.companyId),
      issues: (mention.issueIds ?? []).flatMap((id) => site.find('issue', id) ?? []),
    }));
  const series = site.where('bulletin', 'kind', bulletin.kind).toSorted((a, b) => compare(a.to, b.to));
  const at = series.indexOf(bulletin);
  return {
    bulletin,
    issuer: site.find('office', bulletin.issuerId),
    praised: mentions.filter(({ mention }) => mention.side === '表扬'),
    criticised: mentions.filter(({ mention }) => mention.side === '批评'),
    earlier: series[at - 1],
    later: series[at + 1],
  };
}
