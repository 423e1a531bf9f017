import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { fieldsOf } from '../../src/schema/fields.ts';
import { kindOf } from '../../src/schema/registry.ts';
import { cellText } from '../../src/site/export.ts';
import { loadSources } from '../../src/sources/load.ts';
import { nodeFiles } from '../../src/sources/node-files.ts';
import { machine, say } from './figures.ts';
import { measure } from './measure.ts';

const ROWS = 5000;
/** Counters that offices put before their columns; with them the 26 columns of elevators are 30. */
const COUNTERS = ['序号', '行号', 'No.', '#'];

/** Measures the import of a workbook of 5,000 rows and 30 columns into the demonstration district; a table in Markdown. */
export async function importFigures(folder: string): Promise<string> {
  say(`写出 ${ROWS} 行的工作簿`);
  const file = join(folder, '加装电梯.xlsx');
  const bytes = await writeXlsx({ sheets: [{ name: '加装电梯', rows: elevatorRows() }] });
  writeFileSync(file, bytes);
  say('导入工作簿');
  const { wall, user, peak } = await measure(process.execPath, ['scripts/import.ts', file]);
  const size = `${(bytes.length / 1024).toFixed(0)} KB`;
  return [
    machine(),
    '',
    '| what | wall s | user s | peak MB | to reach |',
    '| --- | --- | --- | --- | --- |',
    `| \`npm run import\`, ${ROWS} rows of 30 columns (${size}), checked with the demonstration district | ${wall.toFixed(1)} | ${user.toFixed(1)} | ${peak?.toFixed(0) ?? ''} | 5 s, 500 MB |`,
  ].join('\n');
}

/** Elevators of the demonstration district again and again, under new numbers. */
function elevatorRows(): (string | number | Date | null)[][] {
  const kind = kindOf('elevator');
  const fields = fieldsOf(kind.schema);
  const known = loadSources('', nodeFiles('.')).dataset.elevator;
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const value = known[index % known.length]!.value as unknown as Record<string, unknown>;
    const cells = fields.map((field) => {
      if (field.key === 'id') return `e-b${index}`;
      const shown = cellText(field, value[field.key]);
      if (shown === '') return null;
      if (field.key === 'unit' || field.key === 'registrationNo') return `${shown}附${index}`;
      if (field.cell === 'date') return new Date(`${shown}T00:00:00Z`);
      return ['int', 'wan'].includes(field.cell) ? Number(shown) : shown;
    });
    return [...COUNTERS.map(() => index + 1), ...cells];
  });
  return [[...COUNTERS, ...fields.map(({ title }) => title)], ...rows];
}
