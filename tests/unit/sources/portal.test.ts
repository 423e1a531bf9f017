import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { checkLogged } from '../../../src/site/check-logged.ts';
import { overlayFiles } from '../../../src/sources/overlay-files.ts';
import { nodeFiles } from '../../../src/sources/node-files.ts';
import { LARGEST_FRAGMENT, readFragment } from '../../../src/sources/portal-fragment.ts';

const HEADER = `<!-- 门户 --><nav aria-label="门户网站">
  <ul><li><a href="https://www.yunting.gov.cn/">云汀区人民政府</a></li><li><a href="https://www.yunting.gov.cn/zwgk/?a=1&amp;b=2">政务公开</a></li></ul>
</nav>`;
const codesOf = (text: string) => readFragment(text).findings.map(({ code }) => code);

test('what is allowed comes out as it was, without comments', () => {
  expect(readFragment(HEADER)).toEqual({ html: HEADER.replace('<!-- 门户 -->', ''), findings: [] });
  expect(readFragment('<p>主办：区政府<br/>电话 <a href="tel:0477-8589000">0477-8589000</a> &copy; 甲 &amp; 乙</p>').html).toBe(
    '<p>主办：区政府<br>电话 <a href="tel:0477-8589000">0477-8589000</a> © 甲 &amp; 乙</p>',
  );
});

test.each([
  ['a script', '<script>alert(1)</script>', 'PORTAL-TAG'],
  ['a foreign script', '<p>x</p><script src="https://x.gov.cn/a.js"></script>', 'PORTAL-TAG'],
  ['a style', '<style>p{}</style>', 'PORTAL-TAG'],
  ['a picture', '<p><img src="https://x.gov.cn/a.png" alt=""></p>', 'PORTAL-TAG'],
  ['a frame', '<iframe src="https://x.gov.cn/"></iframe>', 'PORTAL-TAG'],
  ['a heading', '<h1>区政府</h1>', 'PORTAL-TAG'],
  ['a landmark', '<main><p>x</p></main>', 'PORTAL-TAG'],
  ['a link in a link', '<p><a href="https://a.gov.cn/">a<a href="https://b.gov.cn/">b</a></a></p>', 'PORTAL-TAG'],
  ['a list item outside a list', '<div><li>x</li></div>', 'PORTAL-TAG'],
  ['text in no paragraph', '区政府', 'PORTAL-TAG'],
  ['a class', '<p class="skip">x</p>', 'PORTAL-ATTRIBUTE'],
  ['an event', '<p onclick="x()">x</p>', 'PORTAL-ATTRIBUTE'],
  ['a style attribute', '<p style="position:fixed">x</p>', 'PORTAL-ATTRIBUTE'],
  ['an id', '<p id="main">x</p>', 'PORTAL-ATTRIBUTE'],
  ['a navigation without a name', '<nav><ul><li>x</li></ul></nav>', 'PORTAL-ATTRIBUTE'],
  ['a link that leads nowhere', '<p><a>x</a></p>', 'PORTAL-ATTRIBUTE'],
  ['a script for an address', '<p><a href="javascript:x()">x</a></p>', 'PORTAL-LINK'],
  ['the same in entities', '<p><a href="&#106;avascript:x()">x</a></p>', 'PORTAL-LINK'],
  ['an address of another place', '<p><a href="/zwgk/">x</a></p>', 'PORTAL-LINK'],
  ['an address without a scheme', '<p><a href="//x.gov.cn/">x</a></p>', 'PORTAL-LINK'],
  ['an address with a name before it', '<p><a href="https://gov.cn@evil.example/">x</a></p>', 'PORTAL-LINK'],
  ['a tag that does not end', '<ul><li>x</li>', 'PORTAL-FORM'],
  ['tags that cross', '<p><b>x</p></b>', 'PORTAL-FORM'],
  ['a quote that does not end', '<p><a href="https://x.gov.cn/>x</a></p>', 'PORTAL-FORM'],
  ['a value without quotes', '<p><a href=https://x.gov.cn/>x</a></p>', 'PORTAL-FORM'],
  ['more than a page can carry', `<p>${'字'.repeat(LARGEST_FRAGMENT)}</p>`, 'PORTAL-SIZE'],
])('%s is refused with what to do', (_what, text, code) => {
  const { html, findings } = readFragment(text);
  expect(html).toBeUndefined();
  expect(findings.map((found) => found.code)).toContain(code);
  for (const { message, hint, line } of findings) {
    expect(message + hint).toMatch(/\p{Script=Han}/u);
    expect(line).toBe(1);
  }
});

test('whatever is typed, only allowed tags, attributes and addresses come out, in pairs, as a browser reads them', () => {
  const piece = fc.constantFrom(
    ...[
      '<',
      '>',
      '"',
      "'",
      '&',
      '/',
      '=',
      ' ',
      'x',
      '文',
      '<p>',
      '</p>',
      '<ul>',
      '</ul>',
      '<li>',
      '</li>',
      '<a href="',
      'https://a.gov.cn/',
    ],
    ...[
      '">',
      '</a>',
      '<script>',
      '<!--',
      '-->',
      '<svg/onload=x>',
      ' onclick="x"',
      '&lt;',
      '&#60;',
      '<nav aria-label="门">',
      '</nav>',
      '\0',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const { html } = readFragment(pieces.join(''));
      if (html === undefined) return;
      const open: string[] = [];
      const parser = new Parser({
        onopentag(name, attributes) {
          expect(['p', 'ul', 'li', 'a', 'nav']).toContain(name);
          for (const [key, value] of Object.entries(attributes)) {
            expect(['href', 'aria-label']).toContain(key);
            if (key === 'href') expect(value).toMatch(/^https:\/\/a\.gov\.cn\//);
          }
          open.push(name);
        },
        onclosetag(name, implied) {
          expect([open.pop(), implied]).toEqual([name, false]);
        },
      });
      parser.end(html);
      expect(open).toEqual([]);
    }),
    { numRuns: 3000, seed: 8 },
  );
});

describe('in a source root', () => {
  const encode = (text: string) => new TextEncoder().encode(text);
  const check = (more: Record<string, string>) =>
    checkLogged(
      '',
      overlayFiles(nodeFiles('tests/fixtures/base'), new Map(Object.entries(more).map(([path, text]) => [path, encode(text)]))),
    );

  test('both fragments are read, and nothing is said of a root without them', () => {
    expect(check({}).portal).toEqual({});
    const { portal, problems } = check({ 'content/portal/header.html': HEADER, 'content/portal/footer.html': '<p>区政府</p>' });
    expect(problems).toEqual([]);
    expect(portal).toMatchObject({ header: expect.stringContaining('政务公开'), footer: '<p>区政府</p>' });
  });

  test('what is wrong is told with file, line and column, and leaves the fragment out', () => {
    const { portal, problems } = check({
      'content/portal/header.html': '<p>区政府</p>\n  <script>x</script>',
      'content/portal/side.html': '',
    });
    expect(portal).toEqual({});
    expect(problems.filter(({ code }) => code === 'PORTAL-TAG')[0]).toMatchObject({
      file: 'content/portal/header.html',
      line: 2,
      column: 3,
    });
    expect(problems.map(({ code }) => code)).toContain('BAD-FILE-UNKNOWN');
  });

  test('two navigations of one name are told apart by nobody', () => {
    const { problems } = check({ 'content/portal/header.html': HEADER, 'content/portal/footer.html': HEADER });
    expect(problems.map(({ code, file }) => `${code} ${file}`)).toEqual(['PORTAL-ATTRIBUTE content/portal/footer.html']);
  });
});

test('every code of a fragment is answered for clerks', () => {
  const explained = readFileSync('docs/problems.md', 'utf8');
  for (const code of ['SIZE', 'FORM', 'TAG', 'ATTRIBUTE', 'LINK']) expect(explained).toContain(`### PORTAL-${code}\n`);
  expect(codesOf('')).toEqual([]);
});
