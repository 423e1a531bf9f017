import { expect, test } from 'vitest';
import { breadcrumbList, structuredData } from './structured-data.ts';

test('no text of the record ends the script that it stands in', () => {
  const text = structuredData([{ '@type': 'Thing', name: '</script><!--' }]);
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toEqual({ '@context': 'https://schema.org', '@graph': [{ '@type': 'Thing', name: '</script><!--' }] });
});

test('the way to a page counts from the home page, and only the page itself needs no address', () => {
  const steps = [{ name: '首页', address: 'https://a.example/' }, { name: '公示' }];
  expect(JSON.parse(structuredData([breadcrumbList(steps)]))['@graph'][0].itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, name: '首页', item: { '@id': 'https://a.example/' } },
    { '@type': 'ListItem', position: 2, name: '公示' },
  ]);
});

test('a page with nothing to say has no structured data', () => {
  expect(structuredData([])).toBe('');
});
