import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Dataset } from '../../../src/schema/dataset.ts';
import { KINDS } from '../../../src/schema/registry.ts';
import { COMPOUND_KINDS } from '../../../src/site/api/compound.ts';
import { apiContent, apiFiles } from '../../../src/site/api/files.ts';
import { ITEMS_PER_FILE } from '../../../src/site/api/lists.ts';
import { apiShape, extendShape } from '../../../src/site/api/shape.ts';
import { WORKS_KINDS_USED } from '../../../src/site/api/works.ts';
import { loadSite } from '../../../src/site/get-site.ts';
import { makeSite, type Site } from '../../../src/site/site.ts';
import { loadSources } from '../../../src/sources/load.ts';
import { nodeFiles } from '../../../src/sources/node-files.ts';
import { emptyLog, makeLogOf, openLog, registered } from '../../ledger/make-log.ts';
import { judgeQueryFiles, type Judge } from './judge.ts';

const DAY = '2026-11-20';
const base = loadSources('', nodeFiles('tests/fixtures/base')).dataset;
const [notice] = base.notice as [Dataset['notice'][number]];

/** What a program gets: path below `/api/v1/` → what stands there, as JSON brings it over. */
type Files = Map<string, Content>;
// Of the form that the tests are about.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Content = any;

function filesOf(site: Site): Files {
  return new Map(apiFiles(site).map((entry) => [entry.file, JSON.parse(JSON.stringify(apiContent(site, entry)))]));
}

const site = makeSite(base, [], DAY, openLog(makeLogOf(base)));
const files = filesOf(site);
let judge: Judge;

beforeAll(() => {
  judge = judgeQueryFiles(files.get('openapi.json'));
});

/** The fixture with other facts in its first notice. */
function withNotice(change: Partial<Dataset['notice'][number]['value']>, body = notice.body): Dataset {
  return { ...base, notice: [{ ...notice, body, value: { ...notice.value, ...change } } as typeof notice, ...base.notice.slice(1)] };
}

describe('the description', () => {
  test('is a valid OpenAPI 3.1 document', async () => {
    const document = files.get('openapi.json');
    expect(document.openapi).toMatch(/^3\.1\./);
    expect(await new Validator().validate(structuredClone(document))).toMatchObject({ valid: true });
  });

  test.each([
    ['a district with a log', () => files],
    ['a district without a log', () => filesOf(loadSite('tests/fixtures/published'))],
    ['a district on a day when everything is over', () => filesOf(makeSite(base, [], '2030-01-01'))],
    ['a district without compounds and notices', () => filesOf(makeSite({ ...base, compound: [], notice: [] }, [], DAY))],
  ])('says of every file of %s exactly what stands in it', (_name, made) => {
    for (const [file, content] of made()) if (file !== 'openapi.json') expect(judge(file, content), file).toEqual([]);
  });

  test('is not fulfilled by a file in which anything is missing, of another type, or not described', () => {
    const file = `notices/${notice.value.id}.json`;
    const damaged = (damage: (content: Content) => void) => {
      const content = structuredClone(files.get(file));
      damage(content);
      return judge(file, content);
    };
    expect(damaged(() => undefined)).toEqual([]);
    expect(damaged((content) => delete content.text)).not.toEqual([]);
    expect(damaged((content) => (content.notice.title = 3))).not.toEqual([]);
    expect(damaged((content) => (content.openUntil = '明天'))).not.toEqual([]);
    expect(damaged((content) => (content.notice.secret = 'x'))).not.toEqual([]);
    expect(judge('notices/of/nobody.json', {})).not.toEqual([]);
  });

  test('keeps every promise of docs/api-v1.txt', () => {
    const shape = new Set(apiShape());
    const stored = readFileSync('docs/api-v1.txt', 'utf8').trimEnd().split('\n');
    const broken = stored.filter((line) => !shape.has(line));
    expect(broken, 'programs rely on these; a breaking change is a version 2 beside version 1').toEqual([]);
    expect(stored, 'new promises are not stored yet: run npm run data-readme').toEqual(extendShape(stored));
  });
});

describe('every file', () => {
  test('says its version, day, licence and own address', () => {
    for (const [file, content] of files) {
      if (file === 'openapi.json') continue;
      expect(content, file).toMatchObject({ apiVersion: '1', asOf: site.dataDate, builtOn: DAY, licence: { text: site.config.licence } });
      expect(content.self, file).toMatch(new RegExp(`/api/v1/${file.replaceAll('.', '\\.')}$`));
    }
  });

  test('leads only to files that are there', () => {
    const led = [...files].flatMap(([file, content]) =>
      [...JSON.stringify(content).matchAll(/"(\/api\/v1\/[^"{]+\.json)"/g)].map(([, address]) => [file, address!.slice('/api/v1/'.length)]),
    );
    expect(led.length).toBeGreaterThan(files.size);
    expect(led.filter(([, target]) => !files.has(target!))).toEqual([]);
  });
});

describe('a compound', () => {
  /** Ranks follow from scores and results; lists of notices have their own form. */
  const TOLD_OTHERWISE = ['score', 'result', 'notice'];

  test('is told with the records of every table that names compounds', () => {
    const naming = KINDS.filter(({ published, references }) => published && references.some(({ kinds }) => kinds.includes('compound')));
    const told: string[] = [...COMPOUND_KINDS, ...WORKS_KINDS_USED, ...TOLD_OTHERWISE];
    expect(naming.map(({ name }) => name).filter((name) => !told.includes(name))).toEqual([]);
  });

  test('has each of its records once, under the number of its entry in the log', () => {
    for (const { id } of base.compound.map(({ value }) => value)) {
      const content = files.get(`compounds/${id}.json`);
      const charges = base.charge.filter(({ value }) => value.compoundId === id).map(({ value }) => value.id);
      expect(content.charges.map((charge: { id: string }) => charge.id).sort()).toEqual(charges.sort());
      const problems = base.issue.filter(({ value }) => value.compoundId === id).map(({ value }) => value.id);
      expect(content.problems.map(({ problem }: { problem: { id: string } }) => problem.id).sort()).toEqual(problems.sort());
      for (const { projectId, id: audit } of base.audit.map(({ value }) => value)) {
        const project = content.projects.find((one: { project: { id: string } }) => one.project.id === projectId);
        if (project) expect(project.audits.map((one: { id: string }) => one.id)).toContain(audit);
      }
      const last = site.ledger!.log.last('compound', id)!;
      expect(content.compound).toMatchObject({ id, _page: `/compounds/${id}/`, _entry: last.seq + 1 });
    }
  });
});

describe('a notice', () => {
  const told = (change: Partial<typeof notice.value>, day = DAY) =>
    filesOf(makeSite(withNotice({ kind: '公示', outcome: undefined, ...change }), [], day)).get(`notices/${notice.value.id}.json`);
  const period = { periodStart: '2026-11-16', periodEnd: '2026-11-24', dayUnit: '自然日', countFrom: '当日' } as const;
  const channels = [{ how: '电话' as const, value: '000-5550 0106', closesAt: '17:30' }];

  test('is open between two instants of Beijing time, to the minute at which its last channel closes', () => {
    const open = { state: 'open', openFrom: '2026-11-16T00:00:00+08:00' };
    expect(told({ ...period, channels: undefined })).toMatchObject({ ...open, openUntil: '2026-11-25T00:00:00+08:00' });
    expect(told({ ...period, channels })).toMatchObject({ ...open, openUntil: '2026-11-24T17:30:00+08:00' });
  });

  test('waits for its outcome once it has ended, and is decided once that is published', () => {
    expect(told({ ...period, channels }, '2026-11-25').state).toBe('waiting');
    const outcome = { status: '采纳' as const, objections: 1, summary: '已采纳', publishedOn: '2026-11-25' };
    expect(told({ ...period, channels, outcome }, '2026-11-26').state).toBe('decided');
    expect(told({ ...period, kind: '结果公示' })).toMatchObject({ state: 'none', openFrom: null, openUntil: null });
  });

  test('comes with its text, its attachments with size and digest, and its entries in the log', () => {
    const sha256 = '0'.repeat(64);
    const attachments = [{ name: '图纸', href: '/attachments/n-1/图纸.pdf', bytes: 1200, sha256 }];
    const dataset = withNotice({ attachments }, '# 正文');
    const content = filesOf(makeSite(dataset, [], DAY, openLog(makeLogOf(dataset)))).get(`notices/${notice.value.id}.json`);
    expect(content.text).toBe('# 正文');
    expect(content.notice.attachments).toEqual([{ ...attachments[0], href: '/attachments/n-1/%E5%9B%BE%E7%BA%B8.pdf', portrait: null }]);
    expect(content.history).toMatchObject([{ entry: content.notice._entry, kind: 'publish' }]);
  });

  test('that was withdrawn by date is a stub, and nothing of what it held is in any file', () => {
    const SECRET = '参评人甲';
    const corrections = [{ on: '2026-07-01', office: '某办', reason: '录入有误', before: SECRET, after: '乙' }];
    const attachments = [{ name: SECRET, href: '/attachments/x/list.csv', bytes: 1, sha256: '0'.repeat(64) }];
    const dataset = withNotice({ withdrawOn: '2026-08-01', attachments, corrections }, `名单：${SECRET}`);
    const on = (day: string) => [...filesOf(makeSite(dataset, [], day, openLog(makeLogOf(dataset))))];
    expect(JSON.stringify(on('2026-07-31'))).toContain(SECRET);
    expect(JSON.stringify(on(DAY))).not.toContain(SECRET);
    const stub = new Map(on(DAY)).get(`notices/${notice.value.id}.json`);
    expect(stub).toMatchObject({ withdrawn: true, text: null, notice: { title: notice.value.title, attachments: null } });
    for (const [file, content] of on(DAY)) if (file !== 'openapi.json') expect(judge(file, content), file).toEqual([]);
  });

  test('that was withdrawn and is gone leaves at its address when and why', () => {
    const before = registered(emptyLog(), base, DAY);
    const reason = '登记的不是公示';
    const withdrawal = { table: '公示公告', record: notice.value.id, on: '2026-11-21', action: '撤回', office: '区住建局', reason };
    const row = { value: withdrawal, at: { ...notice.at, kind: 'correction' } } as Dataset['correction'][number];
    const after: Dataset = { ...base, notice: base.notice.slice(1), correction: [...base.correction, row] };
    const log = openLog(registered(before, after, '2026-11-21'));
    const gone = filesOf(makeSite(after, [], '2026-11-21', log));
    const content = gone.get(`notices/${notice.value.id}.json`);
    expect(content.gone).toMatchObject({
      kind: 'notice',
      id: notice.value.id,
      reason: `区住建局：${reason}`,
      entry: log.last('notice', notice.value.id)!.seq + 1,
    });
    expect(JSON.stringify(content)).not.toContain(notice.value.title);
    expect(judge(`notices/${notice.value.id}.json`, content)).toEqual([]);
    expect(JSON.stringify([...gone].filter(([file]) => file.startsWith('notices/by-')))).not.toContain(`"${notice.value.id}"`);
  });
});

describe('lists', () => {
  /** A few more than two files hold. */
  const MANY = 2 * ITEMS_PER_FILE + 7;
  const rows = Array.from({ length: MANY }, (_, index) => ({
    ...notice,
    value: { ...notice.value, id: `n-many-${index}`, caseId: undefined },
  }));
  const many = makeSite({ ...base, notice: rows as Dataset['notice'] }, [], DAY);
  const listed = filesOf(many);

  /** All items of a list, by following `next`. */
  function walk(address: string): Content[] {
    const content = listed.get(address.slice('/api/v1/'.length));
    return [...content.items, ...(content.links.next === null ? [] : walk(content.links.next))];
  }

  test('are handed out in small parts that together hold every item once, in one order', () => {
    const index = listed.get('index.json');
    for (const { api, total, pages } of index.lists) {
      const ids = walk(api).map(({ id }) => id);
      expect(new Set(ids).size, api).toBe(total);
      expect(ids.length, api).toBe(total);
      expect(pages, api).toBe(Math.max(1, Math.ceil(total / ITEMS_PER_FILE)));
    }
    expect(walk('/api/v1/notices.json').map(({ id }) => id)).toEqual(many.notices.map(({ value }) => value.id));
    for (const [file, content] of listed) if (file !== 'openapi.json') expect(judge(file, content), file).toEqual([]);
  });

  test('hold a notice in its year, its matter, its state and each of its subdistricts', () => {
    const index = files.get('index.json');
    const listsOf = (id: string) =>
      index.lists
        .filter(({ of, by }: Content) => of === 'notices' && by !== 'all')
        .filter(({ api }: Content) => files.get(api.slice('/api/v1/'.length)).items.some((item: Content) => item.id === id))
        .map(({ by, title }: Content) => `${by} ${title}`);
    for (const { value } of site.notices) {
      const { state, subdistrictIds } = files.get(`notices/${value.id}.json`);
      const places = subdistrictIds.map((id: string) => `subdistrict ${site.find('subdistrict', id)!.name}`);
      const stateTitle = index.lists.find((list: Content) => list.by === 'state' && list.key === state).title;
      const expected = [`year ${value.publishedOn.slice(0, 4)}`, `matter ${value.matter}`, `state ${stateTitle}`, ...places];
      expect(listsOf(value.id).sort(), value.id).toEqual(expected.sort());
    }
  });
});
