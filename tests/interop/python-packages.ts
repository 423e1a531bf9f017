import { spawnSync } from 'node:child_process';

/** What is read with Python, and with which of its packages. */
export const FEEDS = [['feedparser', 'icalendar'], '订阅的公示和日历'] as const;
export const DOWNLOADS = [['jsonschema'], '数据下载'] as const;

/** The Python that has these packages; or, in Chinese, what to install for `what` to be read by another program. */
export function findPython(packages: readonly string[], what: string): { program: string } | string {
  const program = process.env.PYTHON_PATH || 'python3';
  const { status } = spawnSync(program, ['-c', `import ${packages.join(', ')}`], { stdio: 'ignore' });
  if (status === 0) return { program };
  const debian = packages.map((name) => `python3-${name}`).join(' 和 ');
  return `没有找到 Python 的 ${packages.join(' 和 ')}，${what}没有用别的程序读过。请先安装（Debian：${debian}），或者用 PYTHON_PATH、PYTHONPATH 写明在哪里。`;
}
