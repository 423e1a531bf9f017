import { expect, test } from 'vitest';
import { makeRandom } from '../../../scripts/demo/random.ts';
import { githubAnnotation, problemLine, problemsJson } from '../../../src/format/problem.ts';
import { summaryOf } from '../../../src/format/summary.ts';
import type { Problem } from '../../../src/schema/problem.ts';
import { checkAll } from '../../../src/site/check-all.ts';
import { checkSources } from '../../../src/site/check-sources.ts';
import { nodeFiles } from '../../../src/sources/node-files.ts';
import { overlayFiles } from '../../../src/sources/overlay-files.ts';
import { makeLeaks } from '../../privacy/leaks.ts';
import { makePdf } from '../../privacy/make-pdf.ts';

const base = nodeFiles(new URL('../../fixtures/base', import.meta.url).pathname);
const utf8 = (text: string) => new TextEncoder().encode(text);
const NUMBERS = ['V-53', 'V-54', 'V-55', 'V-58'];
/** Texts whose every digit belongs to a number that must not be shown. */
const leaks = makeLeaks(makeRandom('masked'), 140).filter(
  ({ codes, text }) => codes.some((code) => NUMBERS.includes(code)) && !/wxid|[@1]，/.test(text),
);

/** Everything that anybody is shown of problems. */
const shown = (problems: readonly Problem[]) =>
  [
    problems.map(problemLine).join('\n'),
    problemsJson(problems),
    problems.map(githubAnnotation).join('\n'),
    summaryOf(problems, 1, undefined),
  ].join('\n');

/** Digits of any width and form, one after the other. */
const plain = (text: string) =>
  text
    .replace(/<U\+[0-9A-F]+>/g, '')
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{M}\s·—－-]/gu, '');

function expectMasked(text: string, problems: readonly Problem[]): void {
  const number = /\d[\d*×●X]{9,}/i.exec(plain(text).replace(/^.*?(?:\+86\)?|0086)/, ''))?.[0] ?? '';
  if (number === '') return;
  const said = plain(shown(problems));
  for (let at = 0; at + 6 <= number.length; at++) {
    const part = number.slice(at, at + 6);
    if (/^\d+$/.test(part)) expect(said.includes(part), `${text}: ${part}`).toBe(false);
  }
}

test('no report shows a number, wherever it stands and whatever else is wrong with it', () => {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rows = leaks.flatMap(({ text }, at) => [`说法${at}号,用语${at}号,否,${cell(text)}`, `${cell(text)},用语,${cell(text)},`]);
  const files = new Map([
    ['data/synonyms.csv', utf8(['说法,本站用语,反过来也查,说明', ...rows].join('\n'))],
    ['data/communities.csv', utf8([leaks.map(({ text }) => cell(text)).join(','), ''].join('\n'))],
    [
      'content/help/a.md',
      utf8(
        `---\n标题: ${JSON.stringify(leaks[0]!.text)}\n${leaks.map(({ text }) => `${JSON.stringify(text)}: 甲`).join('\n')}\n---\n\n正文\n`,
      ),
    ],
    ['data/13800138000.csv', utf8('甲\n')],
  ]);
  const { problems } = checkSources('', overlayFiles(base, files));
  expect(problems.length).toBeGreaterThan(leaks.length);
  for (const { text } of [...leaks, { text: '13800138000' }]) expectMasked(text, problems);
});

test('nor does one about an attachment, its name or its properties', async () => {
  const text = leaks.map((leak) => leak.text).join('\n');
  const files = new Map([
    ['public/attachments/n/a.pdf', makePdf([text], { properties: { Title: text } })],
    ['public/attachments/n/13800138000.txt', utf8(text)],
  ]);
  const { problems } = await checkAll('', overlayFiles(base, files));
  expect(problems.length).toBeGreaterThan(leaks.length);
  for (const leak of leaks) expectMasked(leak.text, problems);
});
