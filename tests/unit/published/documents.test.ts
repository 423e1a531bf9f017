import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RULES } from '../../../src/rules/index.ts';

const project = new URL('../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, project), 'utf8');

/** Held by tests on the finished site instead of a rule over the sources. */
const OUTPUT_RULES = ['V-62', 'V-63', 'V-64'];

test.each(['docs/legal-basis.md', 'docs/sources.md'])('every file that %s names is there', (document) => {
  const paths = [...read(document).matchAll(/`((?:src|data|tests)\/[^`*]*)`/g)].map((match) => match[1] ?? '');
  expect(paths.length).toBeGreaterThan(0);
  expect(paths.filter((path) => !existsSync(new URL(path, project)))).toEqual([]);
});

test('every rule that the legal basis names exists', () => {
  const known = [...RULES.map(({ code }) => code), ...OUTPUT_RULES];
  const named = new Set(read('docs/legal-basis.md').match(/V-\d\d/g));
  expect([...named].filter((code) => !known.includes(code))).toEqual([]);
});

test('the page of sources and the root name the same places', () => {
  const page = read('docs/sources.md');
  const places = [
    '佛山',
    '杭州',
    '白银',
    '长春',
    '烟台',
    '济南',
    '惠州',
    '罗湖',
    '商丘',
    '连云港',
    '漯河',
    '浦东',
    '南通',
    '綦江',
    '天长',
    '正镶白旗',
    '东河区',
    '荆门',
  ];
  expect(places.filter((place) => !page.includes(`| ${place}`) && !page.includes(`/ ${place}`))).toEqual([]);
});
