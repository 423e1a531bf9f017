/** Names that every object of the language has, where sources are asked for a name of a table. */
import { expect, test } from 'vitest';
import { readAttachment } from '../../../src/attachments/read.ts';
import { markdownProblems } from '../../../src/sources/markdown.ts';
import { readFragment } from '../../../src/sources/portal-fragment.ts';
import { NOTICE, readJson, readNotice } from '../sources/samples.ts';

const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

test.each(NAMES)('%s is no kind of box', (name) => {
  const told = markdownProblems(`::: ${name}\n甲\n:::`, { file: 'a.md', line: 1, row: 0 });
  expect(told).toContainEqual(expect.objectContaining({ code: 'MD-CONTAINER', line: 1 }));
});

test.each(NAMES)('%s is no name of a field, in front matter and in JSON', (name) => {
  expect(readNotice(NOTICE.replace('类别: 公示', `类别: 公示\n${name}: 甲`)).problems).toContainEqual(
    expect.objectContaining({ code: 'FIELD-UNKNOWN', severity: 'error', line: 5 }),
  );
  const { rows, problems } = readJson('campaign', `{ "${name}": { "title": "甲" } }`);
  expect(rows).toEqual([]);
  expect(problems).toContainEqual(expect.objectContaining({ code: 'FIELD-UNKNOWN' }));
  expect(({} as { title?: string }).title).toBeUndefined();
});

test.each(['constructor', 'valueof'])('a portal may not use the tag %s, with or without anything in it', (name) => {
  for (const text of [`<${name}>`, `<${name} x="y"><p>甲</p></${name}>`, `<div ${name}="y"></div>`]) {
    const { html, findings } = readFragment(text);
    expect(html).toBeUndefined();
    expect(findings.map(({ message, hint }) => message + hint).join()).not.toContain('native code');
  }
});

test('an attachment may end like a name of the language', async () => {
  for (const name of NAMES) {
    const contents = await readAttachment(`public/attachments/a/b.${name}`, new TextEncoder().encode('甲'));
    expect(JSON.stringify(contents)).not.toContain('native code');
  }
});
