/** Duty: what was promised and who answers for it – liaison, problems, supervision, bulletins. */
import { Campaign } from '../campaign.ts';
import { Indicator } from '../indicator.ts';
import { kind } from './kind.ts';

export const DUTY_KINDS = {
  campaign: kind(Campaign, 'json', 'campaign', '行动目标', '三年攻坚行动承诺的目标和期限。', {
    key: [],
    published: false,
    required: true,
    refs: { policyDocs: 'document' },
    orders: [['startDate', 'endDate']],
  }),
  indicator: kind(Indicator, 'table', 'indicators', '进展指标', '承诺的完成情况。', { key: ['key', 'asOf'], page: 'data' }),
};
