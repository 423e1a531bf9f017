import { isPlaceholder } from '../model/placeholder.ts';
import { rule, titleOf, type Rule } from './rule.ts';

/** What the head and foot of every page say of the site and whom it belongs to. */
const SAID = [
  'district',
  'title',
  'siteCode',
  'domain',
  'phone',
  'email',
  'hotline',
  'icp',
  'icpUrl',
  'policeRecord',
  'policeUrl',
  'organUrl',
  'errorUrl',
] as const;

/** What the foot of a government site carries beside the organiser, the site code and the telephone, which are required anyway. */
const USUAL = ['icp', 'policeRecord', 'organUrl', 'errorUrl'] as const;

/** The form that a government site must have, as far as the settings decide it. A demonstration may show examples, which its pages say. */
export const SITE_FORM_RULES: readonly Rule[] = [
  rule('V-65', 'error', '正式网站的页脚不能留着示例', (data, _context, report) => {
    for (const row of data.site) {
      if (row.value.demo) continue;
      for (const field of SAID) {
        const value = row.value[field];
        if (value !== undefined && isPlaceholder(value))
          report(row, field, `“${titleOf('site', field)}”还是示例“${value}”`, '换成真实的；可以不填的，没有就删掉这一行');
      }
      const missing = USUAL.filter((field) => row.value[field] === undefined);
      if (missing.length > 0)
        report(
          row,
          'siteCode',
          `页脚没有${missing.map((field) => `“${titleOf('site', field)}”`).join('、')}`,
          '请在 data/site.json 里补上；门户网站的页脚（content/portal/footer.html）已经有的，不用再填',
          'info',
        );
    }
  }),
];
