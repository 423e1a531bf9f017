import { expect, test } from 'vitest';
import { changedFields, changedFiles } from './difference.ts';

test('changed, added and emptied fields come in the order of the schema, unchanged ones not at all', () => {
  const before = { fields: { id: 'c1', name: '甲', phone: '000-5550 0100', built: '1998' } };
  const after = { fields: { id: 'c1', name: '乙', built: '1998', mgmtMode: '自管' } };
  expect(changedFields(before, after, ['id', 'name', 'mgmtMode', 'phone', 'built'])).toEqual([
    { key: 'name', before: '甲', after: '乙' },
    { key: 'mgmtMode', before: undefined, after: '自管' },
    { key: 'phone', before: '000-5550 0100', after: undefined },
  ]);
});

test('nested records are compared by what they say, and a field may have any name', () => {
  const same = { channels: [{ how: '电话', value: '000-5550 0106' }] };
  expect(changedFields({ fields: same }, { fields: structuredClone(same) }, [])).toEqual([]);
  expect(changedFields({ fields: {} }, { fields: { constructor: '甲' } }, ['constructor'])).toEqual([
    { key: 'constructor', before: undefined, after: '甲' },
  ]);
});

test('a linked file whose bytes changed is told by its digests', () => {
  const path = '/attachments/n-1/plan.pdf';
  expect(changedFiles({ fields: {}, files: { [path]: 'AAAA' } }, { fields: {}, files: { [path]: 'BBBB' } })).toEqual([
    { key: path, before: 'AAAA', after: 'BBBB' },
  ]);
  expect(changedFiles({ fields: {} }, { fields: {} })).toEqual([]);
});
