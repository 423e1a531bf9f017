/** The picture a messenger shows for each kind of page, as addresses below the base. */
import compound from '../assets/banners/compound.png?url';
import data from '../assets/banners/data.png?url';
import document from '../assets/banners/document.png?url';
import fee from '../assets/banners/fee.png?url';
import menu from '../assets/banners/menu.png?url';
import notice from '../assets/banners/notice.png?url';
import ranking from '../assets/banners/ranking.png?url';
import site from '../assets/banners/site.png?url';
import type { Section } from '../format/wording/frame.ts';

export const banners = { site, compound, notice, fee, menu, ranking, document, data } as const;

export type PageKind = keyof typeof banners;

const OF_SECTION: Record<Section, PageKind> = {
  compounds: 'compound',
  notices: 'notice',
  fees: 'fee',
  rankings: 'ranking',
  projects: 'site',
};

/** The picture of a page that names none itself. */
export function kindOfSection(section: Section | undefined): PageKind {
  return section ? OF_SECTION[section] : 'site';
}
