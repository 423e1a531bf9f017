import { expect, test } from 'vitest';
import { searchablePart } from './searchable-part.ts';

const partOf = searchablePart;

test('a page that does not ask to be found has no part that is indexed', () => {
  expect(partOf('<main><p>云汀</p></main>')).toBeUndefined();
  expect(partOf('<main><p title="data-search-page">云汀</p></main>')).toBeUndefined();
  expect(partOf('<main><p>data-search-page</p></main>')).toBeUndefined();
});

test('what is indexed of a page says nothing of the frame around it', () => {
  const page = (phone: string) =>
    `<html><style>p{}</style><nav>首页</nav><main><div class="x" data-search-page><p>云汀</p></div></main><p>${phone}</p></html>`;
  expect(partOf(page('1'))).toBe('<div class="x" data-search-page><p>云汀</p></div>');
  expect(partOf(page('1'))).toBe(partOf(page('2')));
});
