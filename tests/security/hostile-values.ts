/**
 * Texts that would do harm wherever one of them is taken for more than a text. What they would bring into a page is marked
 * `data-hostile`, what they would run is called `ran`, and what they would ask is `hostile.example.invalid`.
 */

/** What no cell may hold, with the code under which the check says so. */
export const REFUSED: readonly [code: string, text: string][] = [
  ['TEXT-HTML', '</title></style></textarea></script><img data-hostile src=x onerror=ran()>'],
  ['TEXT-HTML', '<svg/onload=ran() data-hostile><script>ran()</script>'],
  ['TEXT-HTML', '--><iframe data-hostile src="javascript:ran()"></iframe><!--'],
  ['TEXT-HTML', '"><a data-hostile href="data:text/html,x">x</a>'],
  ['TEXT-CONTROL', '甲\u2028ran()\u2029'],
  ['TEXT-CONTROL', '甲\r\nEND:VEVENT\r\nBEGIN:VALARM'],
  ['TEXT-BIDI', '甲\u202enar\u202c'],
  ['TEXT-COMMAND', '=HYPERLINK("https://hostile.example.invalid/","x")'],
  ['TEXT-COMMAND', "=cmd|'/c calc'!A1"],
];

/** What is a text like any other, or only doubted, and has to come out as it went in. */
export const TAKEN: readonly string[] = [
  '=1+1',
  '@SUM(1)',
  '__proto__',
  'constructor',
  '" data-hostile onmouseover="ran()',
  "' data-hostile autofocus onfocus=ran() x='",
  '`data-hostile onclick=ran()`',
  '${ran()}{{ran()}}{%ran%}#{ran()}[[ran]]',
  'javascript:ran()',
  'data:text/html;base64,cmFuKCk=',
  '\\u003cimg data-hostile\\u003e\\x3cimg data-hostile\\x3e',
  '&lt;img data-hostile src=x onerror=ran()&gt;&#60;b data-hostile&#62;',
  ']]>&hostile;&amp;',
  '";ran();//\\";ran();//\\',
  "'-ran()-'\\'-ran()//",
  'url(https://hostile.example.invalid/a)',
  '![a](https://hostile.example.invalid/a) [b](javascript:ran())',
  '甲\nEND:VEVENT\nBEGIN:VALARM\nSet-Cookie: a=b',
];

/** A Markdown body of which nothing may be left but its words. */
export const BODY = `${[
  '<script>ran()</script>',
  '<img data-hostile src=x onerror=ran()>',
  '甲<svg/onload=ran() data-hostile>乙',
  '<details data-hostile open ontoggle=ran()>',
  '[a](javascript:ran()) [b](JaVaScRiPt:ran()) [c](data:text/html,x) [d](vbscript:ran()) [e](//hostile.example.invalid/)',
  '[f](java&#x09;script:ran()) [g](&#106;avascript:ran()) [h](<javascript:ran()>) <javascript:ran()>',
  '![a](https://hostile.example.invalid/a.png) ![b](data:image/svg+xml,x) ![c](javascript:ran())',
  '[i][x]\n\n[x]: javascript:ran() "\\" data-hostile onclick=\\"ran()"',
  '## " data-hostile onclick="ran() {#x onclick=ran() data-hostile}',
  '::: 提示" data-hostile onclick="ran()\n甲\n:::',
  '```"><img data-hostile>\n</code></pre><img data-hostile src=x onerror=ran()>\n```',
  '| <b data-hostile> | " onclick="ran() |\n| --- | --- |\n| `<img data-hostile>` | ![a](" onerror="ran()) |',
  '[^__proto__] [^a" data-hostile]\n\n[^__proto__]: <b data-hostile>甲</b>',
  ...TAKEN,
].join('\n\n')}\n`;
