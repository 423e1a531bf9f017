import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findRows } from '../../../src/client/register-rows.ts';
import { recordAnswer } from '../../../src/components/register/record-answer.ts';
import { registerRows } from '../../../src/components/register/register-rows.ts';
import { fieldsOf } from '../../../src/schema/fields.ts';
import type { KindName } from '../../../src/schema/registry.ts';
import { loadSite } from '../../../src/site/get-site.ts';
import { recordView } from '../../../src/site/record-view.ts';
import type { Values } from '../../../src/site/records.ts';
import { registerKinds, registerOf, registerPages } from '../../../src/site/register-view.ts';

const site = loadSite(fileURLToPath(new URL('../../../', import.meta.url)));
const register = (name: KindName) => registerOf(site, name);
const viewOf = (name: KindName, id: string) => recordView(site, name, site.find(name, id) as Values);

describe('the list of a register', () => {
  test('has every record once, in the order its kind asks for', () => {
    const from = registerPages(site, 'contract').flatMap(({ rows }) => rows.map(({ cells }) => String(cells[4]?.value)));
    expect(from).toHaveLength(site.all.contract.length);
    expect(from).toEqual(from.toSorted().reverse());
  });

  test('names a record by the record it is about, and leads to its own page', () => {
    const contract = site.all.contract[0]!;
    const row = register('contract').rows.find(({ path }) => path === `/contracts/${contract.id}/`);
    expect(row?.title).toBe(site.find('compound', contract.compoundId)?.name);
  });

  test('can be narrowed by words, by the records it names and by the place of these', () => {
    const filters = register('contract').filters.map(({ key, offered }) => [key, offered]);
    expect(filters).toEqual([
      ['place', true],
      ['compound', false],
      ['companyId', false],
      ['kind', true],
      ['procurement', true],
      ['consentId', false],
    ]);
  });

  test('offers only what some record has', () => {
    for (const kind of registerKinds('list')) {
      const { filters, rows } = registerOf(site, kind);
      for (const [place, { key, values }] of filters.entries())
        for (const { value } of values)
          expect(
            rows.some(({ of }) => of[place]?.includes(value)),
            `${kind.name} ${key} ${value}`,
          ).toBe(true);
    }
  });

  test('counts its records by the first word they differ in', () => {
    const { tally } = register('company');
    expect(tally?.title).toBe('注册地');
    expect(tally?.parts.reduce((sum, { count }) => sum + count, 0)).toBe(site.all.company.length);
  });

  test('is searched in the browser with what stands on the page', () => {
    const data = registerRows(register('contract'));
    const place = site.all.subdistrict[0]!.id;
    const found = findRows(data, { text: '', by: { place, kind: '前期物业' }, sort: 'to' });
    const expected = site.all.contract.filter(
      ({ compoundId, kind }) => kind === '前期物业' && site.find('compound', compoundId)?.subdistrictId === place,
    );
    expect(found.map(({ path }) => path).toSorted()).toEqual(expected.map(({ id }) => `/contracts/${id}/`).toSorted());
    expect(found.length).toBeGreaterThan(0);
  });
});

describe('the page of a record', () => {
  test('shows every field, or says that nobody filled it in', () => {
    for (const kind of registerKinds('records')) {
      const [value] = site.all[kind.name] as unknown as Values[];
      if (!value) continue;
      const { fields, empty } = recordView(site, kind, value);
      expect([...fields.map(({ field }) => field.title), ...empty].toSorted(), kind.name).toEqual(
        fieldsOf(kind.schema)
          .map(({ title }) => title)
          .toSorted(),
      );
    }
  });

  test('lists the records that refer to it, and where all of them are', () => {
    const contract = site.all.contract[0]!;
    const { related } = viewOf('company', contract.companyId);
    const contracts = related.find(({ kind }) => kind.name === 'contract');
    expect(contracts?.total).toBe(site.where('contract', 'companyId', contract.companyId).length);
    expect(contracts?.rows.map(({ path }) => path)).toContain(`/contracts/${contract.id}/`);
    expect(contracts?.narrowed).toEqual({ key: 'companyId', value: contract.companyId });
    expect(contracts?.columns.map(({ field }) => field.key)).not.toContain('companyId');
  });

  test('leads to the records it names', () => {
    const contract = site.all.contract[0]!;
    const company = viewOf('contract', contract.id).fields.find(({ field }) => field.key === 'companyId');
    expect(company?.names).toMatchObject([
      { title: site.find('company', contract.companyId)?.name, path: `/companies/${contract.companyId}/` },
    ]);
  });

  test('has its notices, among its dates when it has dates of its own', () => {
    const consent = site.all.consent.find(({ noticeId }) => noticeId !== undefined)!;
    const { dates, notices } = viewOf('consent', consent.id);
    const told = [...notices, ...dates.flatMap((date) => ('notice' in date ? [date.notice] : []))];
    expect(told.map(({ id }) => id)).toContain(consent.noticeId);
    const office = site.all.notice.find(({ issuerId }) => issuerId !== undefined)!.issuerId!;
    expect(viewOf('office', office)).toMatchObject({ dates: [], noticeCount: site.where('notice', 'issuerId', office).length });
  });

  test('opens with its first facts in words', () => {
    const company = site.all.company[0]!;
    expect(recordAnswer(viewOf('company', company.id))).toBe(`注册地：${company.registeredIn}；状态：${company.status}。`);
  });
});
