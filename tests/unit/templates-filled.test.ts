import { expect, test } from 'vitest';
import { templateKinds } from '../../src/templates/write-template.ts';
import { fillTemplate, readFilled, recordsOf } from './filled-template.ts';

test('records picked and typed into a template are read back as they were, and only what was picked by name is told', async () => {
  for (const kind of templateKinds()) {
    const records = recordsOf(kind.name) as Record<string, unknown>[];
    if (records.length === 0) continue;
    expect(await readFilled(await fillTemplate(kind, records), kind), kind.title).toEqual({ records, told: [] });
  }
});
