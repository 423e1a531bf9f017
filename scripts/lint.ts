import { spawnSync } from 'node:child_process';
import { runCommand } from './command-line.ts';

const CHECKS = [
  { title: '代码规则（ESLint）', program: 'node_modules/eslint/bin/eslint.js', options: ['.'] },
  {
    title: '类型（astro check）',
    program: 'node_modules/astro/bin/astro.mjs',
    options: ['check', '--minimumFailingSeverity', 'error', '--minimumSeverity', 'error'],
  },
  { title: '格式（Prettier）', program: 'node_modules/prettier/bin/prettier.cjs', options: ['--check', '--log-level', 'warn', '.'] },
];

await runCommand(
  {
    usage: 'npm run lint',
    about: '检查代码：ESLint、类型和格式。格式不对时用 npm run format 改正。',
    options: [],
  },
  () => {
    const failed = CHECKS.filter(({ title, program, options }) => {
      process.stdout.write(`${title}…\n`);
      const { status } = spawnSync(process.execPath, [program, ...options], {
        stdio: 'inherit',
        env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
      });
      return status !== 0;
    });
    process.stdout.write(failed.length === 0 ? '全部通过。\n' : `没有通过：${failed.map(({ title }) => title).join('、')}\n`);
    return failed.length === 0 ? 0 : 1;
  },
);
