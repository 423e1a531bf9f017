import { expect, test } from 'vitest';
import { bareDocument } from './bare-document.ts';

test('a bare document has the text of the main part and nothing of the frame, the look or the tools', () => {
  const html = `<html><head><title>页</title><style>p{}</style></head><body><header>头</header><main class="wrap">
    <h1 class="x">标题</h1><div><p>3 &lt; 4<svg><path/></svg></p><p hidden>藏</p><span class="vh">读</span></div>
    <table class="t"><caption>表</caption><tr><th scope="row">甲</th></tr></table><form><input><button>按</button></form><script>x()</script>
    </main><footer>脚</footer></body></html>`;
  const bare = bareDocument(html).replace(/>\s+</g, '><');
  expect(bare).toContain('<h1>标题</h1><p>3 &lt; 4</p><table><caption>表</caption><tr><th>甲</th></tr></table></body>');
  expect(bare).toContain('<title>页</title>');
  expect(bare).not.toMatch(/style|script|class|头|脚|藏|读|按/);
});
