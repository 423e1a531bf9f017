import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles } from '../../scripts/build/folder-calls.ts';
import { loadSources } from '../../src/sources/load.ts';
import { nodeFiles } from '../../src/sources/node-files.ts';
import { emptyLog, registered } from '../ledger/make-log.ts';
import { build, copyProgram, makeSmallSite } from './small-site.ts';

const BEFORE = '2026-11-20';
const AFTER = '2026-11-21';
/** Made up; each stands in one record only. */
const OF_COMPANY = '000-5550 7391';
const OF_NOTICE = '000-5550 7393';

test('after a withdrawal no file of the site has a letter of the text, and its address says what happened', () => {
  const site = makeSmallSite();
  const { root, out } = site;
  const companies = join(root, 'data/companies.csv');
  const kept = readFileSync(companies, 'utf8');
  const disclosures = join(root, 'data/disclosures/2025.csv');
  const disclosed = readFileSync(disclosures, 'utf8');
  const notice = join(root, 'content/notices/2026/n-2026-0001.md');
  const edit = (path: string, change: (text: string) => string) => writeFileSync(path, change(readFileSync(path, 'utf8')));
  const register = (log: ReadonlyMap<string, Uint8Array>, day: string) => {
    const files = registered(log, loadSources('', nodeFiles(root)).dataset, day);
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), bytes);
    }
    return files;
  };

  // Published: a company, and a notice whose time ends on the next day.
  appendFileSync(companies, `p0099,示例临时物业服务有限公司,临时物业,,本区,在册,${OF_COMPANY},\n`);
  appendFileSync(disclosures, 'c0003,合同履行,2025,适用,,2026-03-12,,,,,,约定的巡查都做到,\n');
  edit(notice, (text) => `${text.replace(/^(编号:.*)$/m, `$1\n撤下日期: ${AFTER}`)}\n咨询电话：${OF_NOTICE}。\n`);
  const first = register(emptyLog(), BEFORE);
  expect([...first.values()].some((bytes) => Buffer.from(bytes).includes(OF_COMPANY))).toBe(true);
  expect([...first.values()].some((bytes) => Buffer.from(bytes).includes(OF_NOTICE))).toBe(true);

  // Withdrawn: the company and all that a compound disclosed by a row each, the notice by its date, before the log was told.
  writeFileSync(companies, kept);
  writeFileSync(disclosures, disclosed);
  appendFileSync(
    join(root, 'data/corrections.csv'),
    `物业服务企业,p0099,${BEFORE},撤回,区住建局,登记的是个人电话,\n收支公开,c0003/合同履行/2025,${BEFORE},撤回,区住建局,报错了小区,\n`,
  );
  register(first, BEFORE);
  // A copy of the program, because two builds of one checkout get into each other's way.
  const program = join(site.folder, 'program');
  copyProgram(program);
  const { status, stderr } = build(site, { SOURCE_DATE_EPOCH: String(Date.parse(`${AFTER}T04:00:00Z`) / 1000) }, program);
  expect(status, stderr).toBe(0);

  const files = listFiles(out);
  const withText = files.filter((path) => {
    const bytes = readFileSync(join(out, path));
    return [OF_COMPANY, OF_NOTICE].some((phone) => bytes.includes(phone) || bytes.includes(phone.slice(4)));
  });
  expect(files).toContain('ledger/checkpoint');
  expect(withText).toEqual([]);

  const page = readFileSync(join(out, 'companies/p0099/index.html'), 'utf8');
  expect(page).toContain('已撤回');
  expect(page).toContain('区住建局：登记的是个人电话');
  expect(page).toMatch(/<code>[\w+/]{43}=<\/code>/);
  expect(readFileSync(join(out, 'disclosures/c0003/index.html'), 'utf8')).toContain('/corrections/');
  for (const path of ['corrections/index.html', 'corrections.xml']) {
    expect(readFileSync(join(out, path), 'utf8'), path).toContain('登记的是个人电话');
  }
});
