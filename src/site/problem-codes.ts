/** The handbook's answers to problem codes, made of the project's own `docs/problems.md`, so that there is one text. */
import { readFileSync } from 'node:fs';
import { CODE_INDEX, CODE_PAGES } from '../format/wording/problem-codes.ts';
import { helpPath } from '../model/routes.ts';
import type { TextPage } from '../schema/page.ts';
import type { Text } from './site.ts';

interface Answer {
  code: string;
  /** What is wrong, in a few words. */
  title: string;
  /** Markdown below the code. */
  body: string;
}

let known: Text<TextPage>[] | undefined;

/** The list of all codes and the pages with their answers; made once per process, from a file of the project. */
export function codePages(): Text<TextPage>[] {
  known ??= makeCodePages(readFileSync('docs/problems.md', 'utf8'));
  return known;
}

/** The same from the text of `docs/problems.md`: one `### CODE` after the other, grouped by `CODE_PAGES`. */
export function makeCodePages(problems: string): Text<TextPage>[] {
  const groups = new Map(CODE_PAGES.map((page) => [page, [] as Answer[]]));
  for (const answer of answersIn(problems)) {
    const page = CODE_PAGES.find(({ codes }) => codes.test(answer.code));
    if (!page) throw new Error(`no page of the handbook takes ${answer.code}`);
    const others = groups.get(page)!;
    // What the check and the finished site report under one code is one answer.
    const same = others.find(({ code }) => code === answer.code);
    if (same) same.body += `\n\n${answer.body}`;
    else others.push(answer);
  }
  const filled = CODE_PAGES.map((page) => ({ page, answers: groups.get(page)!.sort(byCode) })).filter(({ answers }) => answers.length > 0);
  const index = filled.flatMap(({ page, answers }) => [
    `## ${page.title}`,
    '',
    `${page.summary}：[${CODE_INDEX.all}](${helpPath(page.id)})。`,
    '',
    ...answers.map(({ code, title }) => `- [${code}](${helpPath(page.id)}#${code.toLowerCase()}) ${title}`),
    '',
  ]);
  return [
    {
      value: { id: CODE_INDEX.id, title: CODE_INDEX.title, summary: CODE_INDEX.summary, order: 95 },
      body: [CODE_INDEX.intro, '', ...index].join('\n'),
    },
    ...filled.map(({ page, answers }) => ({
      value: { id: page.id, title: page.title, summary: page.summary, searchable: false },
      body: answers.map(({ code, body }) => `## ${code}\n\n${body}\n`).join('\n'),
    })),
  ];
}

function answersIn(problems: string): Answer[] {
  return problems
    .split(/^### /m)
    .slice(1)
    .map((section) => {
      const [heading = '', ...lines] = section.split(/\n(?=## )/)[0]!.split('\n');
      const code = /^\S+/.exec(heading)?.[0] ?? '';
      const body = lines.filter((line) => !(PERSONAL.test(code) && line.startsWith('- 例子：'))).join('\n');
      return { code, title: /^\*\*(.+?)\*\*/m.exec(body)?.[1] ?? '', body: body.trim() };
    });
}

/** Their examples look like what they forbid; on a page they would be found by the very scan they explain. */
const PERSONAL = /^V-(?:5[3-9]|6[01])$/;

function byCode(a: Answer, b: Answer): number {
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}
