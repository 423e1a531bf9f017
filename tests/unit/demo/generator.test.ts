import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { inventedUscc } from '../../../scripts/demo/companies.ts';
import { filesOf, generateDistrict, ledgerOf, makeDistrict } from '../../../scripts/demo/generate.ts';
import { makeGround } from '../../../scripts/demo/ground.ts';
import { sentencesOf } from '../../../scripts/demo/notices/prose.ts';
import { makeRandom } from '../../../scripts/demo/random.ts';
import { PART_FOLDERS } from '../../../scripts/demo/write.ts';
import { DEFAULTS } from '../../../scripts/demo/options.ts';
import { compareWithLog } from '../../../src/ledger/compare.ts';
import { readLog } from '../../../src/ledger/log.ts';
import { verifyLog } from '../../../src/ledger/verify-log.ts';
import { checkUscc } from '../../../src/model/uscc.ts';
import { checkSources } from '../../../src/site/check-sources.ts';
import { memoryFiles } from '../../../src/sources/memory-files.ts';
import { filesInMemory } from './files-in-memory.ts';

vi.setConfig({ testTimeout: 60_000 });

const ROOT = resolve(import.meta.dirname, '../../..');
const SMALL = { ...DEFAULTS, compounds: 40, notices: 30 };

describe('the generator of the demonstration district', () => {
  it('writes the same bytes for the same seed', () => {
    expect([...generateDistrict(SMALL)]).toEqual([...generateDistrict(SMALL)]);
  });

  it('writes another district for another seed', () => {
    const other = generateDistrict({ ...SMALL, seed: SMALL.seed + 1 });
    expect(other.get('data/compounds.csv')).not.toBe(generateDistrict(SMALL).get('data/compounds.csv'));
  });

  it.each([
    SMALL,
    { seed: 7, compounds: 120, notices: 60, asOf: '2026-05-20' },
    { seed: 99, compounds: 20, notices: 20, asOf: '2026-01-31' },
    { seed: 3, compounds: 80, notices: 400, asOf: '2026-09-18' },
  ])('makes a valid district of $compounds compounds and $notices notices as of $asOf', (options) => {
    const district = makeDistrict(options);
    const files = filesOf(district);
    const { dataset, problems } = checkSources('', filesInMemory(files));
    expect(problems.filter((problem) => problem.severity === 'error')).toEqual([]);
    expect(dataset.compound).toHaveLength(options.compounds);
    expect(dataset.notice).toHaveLength(options.notices);
    const { log } = readLog(memoryFiles(ledgerOf(district)))!;
    expect(verifyLog(log!)).toEqual([]);
    expect(compareWithLog(dataset, log!, options.asOf), 'every record is logged as it is').toEqual({ drafts: [], problems: [] });
  });

  it('names every compound of a large city apart, and every community', () => {
    const { compounds, communities } = makeGround(makeRandom('1'), { ...DEFAULTS, compounds: 6000, notices: 20 });
    const names = compounds.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(communities.map(({ name }) => name)).size).toBe(communities.length);
    expect(compounds.length / communities.length, 'a community looks after a few compounds').toBeLessThan(10);
  });

  it('invents credit codes with a right check digit that no register can have issued', () => {
    for (const number of [...Array.from({ length: 300 }, (_, at) => at + 1), 9999, 10_000, 18_207]) {
      expect(checkUscc(inventedUscc(number))).toMatchObject({ ok: true });
      expect(inventedUscc(number).slice(2, 8)).toBe('000000');
    }
  });
});

describe('the committed district', () => {
  const district = makeDistrict(DEFAULTS);
  const files = filesOf(district);

  it('is what the generator writes, to the byte', () => {
    const different = [...files].filter(([path, text]) => !existsSync(join(ROOT, path)) || readFileSync(join(ROOT, path), 'utf8') !== text);
    expect(
      different.map(([path]) => path),
      '用 npm run demo 重新生成，不要手改',
    ).toEqual([]);
  });

  it('has the publication log that the generator writes, to the byte', () => {
    const log = ledgerOf(district);
    const different = [...log].filter(([path, bytes]) => !existsSync(join(ROOT, path)) || !readFileSync(join(ROOT, path)).equals(bytes));
    expect(
      different.map(([path]) => path),
      '用 npm run demo 重新生成，不要手改',
    ).toEqual([]);
    expect(globSync('data/ledger/**/*.*', { cwd: ROOT }).filter((path) => !log.has(path))).toEqual([]);
    const kinds = Object.groupBy(readLog(memoryFiles(log))!.log!.entries, ({ kind }) => kind);
    expect(kinds.correct!.length).toBeGreaterThanOrEqual(12);
    expect(kinds.withdraw!.length).toBeGreaterThanOrEqual(2);
    expect(kinds.update!.length).toBeGreaterThan(500);
  });

  it('has no notice, document, part of a table or attachment beside those of the generator', () => {
    const texts = ['content/notices/**/*.md', 'content/documents/*.md', 'public/attachments/*/*'];
    const present = globSync([...texts, ...PART_FOLDERS.map((folder) => `${folder}/*.csv`)], { cwd: ROOT });
    expect(present.filter((path) => !files.has(path))).toEqual([]);
  });

  it('says no sentence of twelve characters twice, neither in one notice nor in two', () => {
    const places = new Map<string, string[]>();
    for (const [path, text] of files) {
      if (!path.startsWith('content/notices/')) continue;
      const body = text.slice(text.indexOf('\n---\n') + 5);
      for (const sentence of sentencesOf(body)) places.set(sentence, [...(places.get(sentence) ?? []), path]);
    }
    expect(places.size).toBeGreaterThan(1500);
    expect([...places].filter(([, where]) => where.length > 1)).toEqual([]);
  });

  it('names no well-known developer and no real city in its compounds and companies', () => {
    const names = ['compounds', 'companies', 'communities', 'subdistricts'].map((kind) => files.get(`data/${kind}.csv`)).join('');
    expect(names).not.toMatch(/万科|碧桂园|恒大|保利|绿城|融创|龙湖|中海|华润|金地|招商|世茂|万达|绿地|富力|雅居乐|旭辉|金茂|远洋/);
    expect(names).not.toMatch(/北京|上海|广州|深圳|东胜|鄂尔多斯|呼和浩特|包头|佛山|杭州|白银|苏州|南京|成都/);
  });
});
