import { expect, it } from 'vitest';
import { FIGURE_CELLS } from '../../../src/schema/cells.ts';
import { fieldsOf } from '../../../src/schema/fields.ts';
import { KINDS } from '../../../src/schema/registry.ts';

it('neither the key of a record goes on nor what is required once and for all, and no field in two ways', () => {
  for (const { name, key, progress, filledLater, schema } of KINDS) {
    expect(
      key.filter((field) => progress.includes(field) || filledLater.includes(field)),
      name,
    ).toEqual([]);
    expect(
      progress.filter((field) => filledLater.includes(field)),
      name,
    ).toEqual([]);
    const required = fieldsOf(schema)
      .filter((field) => field.required)
      .map((field) => field.key);
    expect(
      filledLater.filter((field) => required.includes(field)),
      `${name}: nobody could leave it empty`,
    ).toEqual([]);
  }
});

it('a figure changes without a reason only where it is a count up to a day of its own', () => {
  const figures = KINDS.flatMap(({ name, progress, schema }) =>
    fieldsOf(schema)
      .filter(({ key, cell }) => progress.includes(key) && FIGURE_CELLS.includes(cell))
      .map(({ key }) => `${name}.${key}`),
  );
  expect(figures).toEqual(['fund.paid', 'cityWork.done', 'commitment.result']);
});
