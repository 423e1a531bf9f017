import { expect, test } from 'vitest';
import { readPageText } from './page-text.ts';

test('a page is its title and its lines, with cells apart and furniture left out', () => {
  const { title, text, titleEnd, facts } = readPageText(
    '<div data-search-page><nav>不</nav><div hidden data-search-facts="{&quot;kind&quot;:&quot;notice&quot;,&quot;place&quot;:&quot;柳岸 &amp;amp; 街道&quot;}"></div>' +
      '<h1>云汀<wbr>花园\n 公示</h1><aside data-search-skip><aside>不</aside><p title="</aside>">不</p></aside>' +
      '<h2>清单</h2><table><tr><th>户数</th><td><a>640</a></td><td>完。</td></tr></table><p>甲<br>乙 &amp; &lt;丙&gt;&#39;</p><button>不</button></div>',
  );
  expect(title).toBe('云汀花园 公示');
  expect(text).toBe("云汀花园 公示\n清单\n户数｜640｜完。｜甲\n乙 & <丙>'");
  expect(text.slice(0, titleEnd)).toBe(title);
  expect(facts).toEqual({ kind: 'notice', place: '柳岸 &amp; 街道' });
});

test('attributes may hold what looks like a tag', () => {
  expect(readPageText('<div data-search-page><h1>甲</h1><p title="a > b">乙</p></div>').text).toBe('甲\n乙');
});
