import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readSettings, SettingsRefused } from './settings.ts';

const CWD = resolve('/project');

test('without variables the project itself is the source root and dist the target', () => {
  expect(readSettings({}, CWD)).toEqual({
    sourcesDir: CWD,
    outDir: resolve('/project/dist'),
    siteUrl: undefined,
    base: '/',
    port: 4321,
    buildDate: undefined,
  });
});

test('an empty variable counts as not set', () => {
  expect(readSettings({ SITE_BASE: '', SITE_URL: '', OUT_DIR: '', PORT: '', SOURCES_DIR: '', SOURCE_DATE_EPOCH: '' }, CWD)).toEqual(
    readSettings({}, CWD),
  );
});

test.each([['/ztzl/wmxq'], ['ztzl/wmxq/'], ['/ztzl/wmxq/']])('the path %s begins and ends with a slash', (text) => {
  expect(readSettings({ SITE_BASE: text }, CWD).base).toBe('/ztzl/wmxq/');
});

test('the site’s address is kept as an origin', () => {
  expect(readSettings({ SITE_URL: 'https://www.example.org/' }, CWD).siteUrl).toBe('https://www.example.org');
  expect(readSettings({ SITE_URL: 'http://localhost:8080' }, CWD).siteUrl).toBe('http://localhost:8080');
});

test('the build date is the day in China', () => {
  expect(readSettings({ SOURCE_DATE_EPOCH: '0' }, CWD).buildDate).toBe('1970-01-01');
  expect(readSettings({ SOURCE_DATE_EPOCH: '1795104000' }, CWD).buildDate).toBe('2026-11-20');
  expect(readSettings({ SOURCE_DATE_EPOCH: '1795103999' }, CWD).buildDate).toBe('2026-11-19');
});

test.each([
  ['SITE_URL', 'www.example.org'],
  ['SITE_URL', 'ftp://example.org'],
  ['SITE_URL', 'https://example.org/path'],
  ['SITE_URL', 'https://user:pw@example.org'],
  ['SITE_BASE', '/a b'],
  ['SITE_BASE', '/../x'],
  ['SITE_BASE', '//host'],
  ['SITE_BASE', '/专栏'],
  ['PORT', '4321a'],
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['SOURCE_DATE_EPOCH', 'now'],
  ['SOURCE_DATE_EPOCH', '1.5'],
  ['SOURCE_DATE_EPOCH', '-5'],
  ['SOURCE_DATE_EPOCH', '999999999999'],
])('%s=%s is refused with one Chinese sentence that names the variable', (name, value) => {
  const read = () => readSettings({ [name]: value }, CWD);
  expect(read).toThrow(SettingsRefused);
  expect(read).toThrow(new RegExp(`^${name}[^\\n]*${value.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}[^\\n]*$`, 'u'));
});
