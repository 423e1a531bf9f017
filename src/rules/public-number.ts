import { isMobileNumber } from '../privacy/allowed.ts';
import { rule, type Rule } from './rule.ts';

/** What makes an entry of the allow-list of organisational numbers useless. */
export const PUBLIC_NUMBER_RULES: readonly Rule[] = [
  rule('REC-NUMBER', 'warning', '公开号码没有过期，而且是要登记的号码', (data, context, report) => {
    for (const row of data.publicNumber) {
      const { number, until } = row.value;
      if (!isMobileNumber(number))
        report(row, 'number', `“${number}”不是手机号码，不用登记就可以公布`, '删掉这一行；要登记手机的，填11位号码');
      else if (until < context.asOf)
        report(
          row,
          'until',
          `公开到 ${until}，已经过期，网页里的这个号码会当作个人手机号码`,
          '还要公布的，和单位核对后改日期；不再公布的，把网页里的号码和这一行都删掉',
        );
    }
  }),
];
