import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textDifference, wordDifference, type Part } from './text-difference.ts';

const shown = (parts: readonly Part[]) =>
  parts.map(({ kind, text }) => ({ same: text, old: `[-${text}-]`, new: `{+${text}+}`, cut: '…' })[kind]).join('');

test('a changed figure stands beside the old one, with the words around it', () => {
  expect(shown(wordDifference('四层每户4.00万元', '四层每户4.20万元'))).toBe('四层每户[-4.00-]{+4.20+}万元');
});

test('a time, an amount or a telephone number changes as a whole', () => {
  expect(shown(wordDifference('工作日08:30—17:00受理，电话000-5550 0120', '工作日08:30—17:30受理，电话000-5550 0102'))).toBe(
    '工作日[-08:30—17:00-]{+08:30—17:30+}受理，电话[-000-5550 0120-]{+000-5550 0102+}',
  );
});

test('texts that have hardly anything in common are replaced as wholes', () => {
  expect(shown(wordDifference('2026年3月1日', '尚未确定'))).toBe('[-2026年3月1日-]{+尚未确定+}');
  expect(shown(wordDifference('', '首次填写'))).toBe('{+首次填写+}');
});

test('of a long text only the changed places are shown, each with a little of its line', () => {
  const before = `# 公示\n\n根据实施方案，桐荫里小区3号楼2单元拟加装电梯一台，现将分摊金额公示如下：四层每户4.00万元，五层每户5.00万元，六层每户6.00万元。\n\n联系电话见下。`;
  const after = before.replace('4.00', '4.20');
  const places = textDifference(before, after);
  expect(places.map(shown)).toHaveLength(1);
  expect(places.map(shown)[0]).toMatch(/^….*四层每户\[-4\.00-\]\{\+4\.20\+\}万元.*…$/);
  expect(textDifference(before, before)).toEqual([]);
});

test('a line that is added or removed is told as one', () => {
  expect(textDifference('甲\n乙', '甲\n丙丙丙\n乙').map(shown)).toEqual(['{+丙丙丙+}']);
  expect(textDifference('甲\n丙丙丙\n乙', '甲\n乙').map(shown)).toEqual(['[-丙丙丙-]']);
});

test('the parts of any two short texts give back both', () => {
  const text = fc.string({ unit: fc.constantFrom('元', '月', '3', '.', '，', '小', '区', ' '), maxLength: 30 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = wordDifference(before, after);
      const of = (kind: Part['kind']) =>
        parts
          .filter((part) => part.kind === 'same' || part.kind === kind)
          .map((part) => part.text)
          .join('');
      expect(of('old')).toBe(before);
      expect(of('new')).toBe(after);
    }),
    { seed: 7, numRuns: 300 },
  );
});
