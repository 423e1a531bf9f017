import type { IconName } from '../../format/icons.ts';
import { centreText as words } from '../../format/wording/centre.ts';
import type { Centre } from '../../schema/centre.ts';
import type { CentreView } from '../../site/centre-view.ts';

interface Look {
  tone: 'good' | 'idle' | 'bad' | 'caution';
  icon: IconName;
  /** Nobody can go there. */
  closed: boolean;
}

const LOOKS = new Map<Centre['status'], Look>([
  ['运营', { tone: 'good', icon: 'ok', closed: false }],
  ['建设中', { tone: 'caution', icon: 'half', closed: false }],
  ['规划', { tone: 'idle', icon: 'ring', closed: false }],
  ['关停', { tone: 'bad', icon: 'bad', closed: true }],
]);

export function lookOf({ status }: Pick<Centre, 'status'>): Look {
  return LOOKS.get(status)!;
}

export function centresAnswer(views: readonly CentreView[]): string {
  const open = views.filter(({ centre }) => centre.status === '运营');
  const services = open.reduce((sum, view) => sum + view.services.length, 0);
  return views.length > 0 ? words.answer(open.length, services, views.filter(({ centre }) => lookOf(centre).closed).length) : words.none;
}

export function centreAnswer({ centre }: Pick<CentreView, 'centre'>): string {
  return words.pageAnswer[centre.status](centre.status === '关停' ? centre.closedOn : centre.hours);
}
