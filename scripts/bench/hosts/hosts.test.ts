import { expect, test } from 'vitest';
import { nginxSnippet } from '../../../src/output/hosts/nginx.ts';
import { variantsOf } from './variants.ts';
import { readLoad, wrkScript } from './wrk.ts';

const snippet = nginxSnippet({ base: '/' });
/** Lines that switch compression, as nginx reads them. */
const switches = (text: string) => text.match(/^\s*(?:gzip|gzip_static|brotli_static) \w+;/gm)?.map((line) => line.trim());

test('the site’s own configuration is measured as it is, and beside it with one thing changed', () => {
  expect(variantsOf(snippet, true).map((variant) => [variant.brotli, switches(variant.snippet)])).toEqual([
    [false, ['gzip_static on;', 'gzip on;']],
    [true, ['gzip_static on;', 'brotli_static on;', 'gzip on;']],
    [false, ['gzip_static off;', 'gzip on;']],
    [false, ['gzip_static off;', 'gzip off;']],
  ]);
  expect(variantsOf(snippet, false).some(({ brotli }) => brotli)).toBe(false);
  expect(() => variantsOf('location / { }', false)).toThrow(/应当有一处“gzip_static on;”/);
});

test('a run of wrk is read, and one in which anything failed is none', () => {
  expect(readLoad('Running 10s test\nfigures 2000 10000000 4096000 2500 0\n')).toEqual({
    answers: 2000,
    perSecond: 200,
    p99: 2.5,
    bytes: 2048,
  });
  expect(() => readLoad('figures 2000 10000000 4096000 2500 3\n')).toThrow(/3 个失败/);
  expect(() => readLoad('unable to connect')).toThrow(/没有量到/);
});

test('paths are texts of the program, whatever stands in them', () => {
  expect(wrkScript(["/a'b", '/c'])).toContain("{ '/a\\'b', '/c' }");
});
