import { spawnSync } from 'node:child_process';

/** The Python that has feedparser and icalendar; or, in Chinese, what to install. */
export function findPython(): { program: string } | string {
  const program = process.env.PYTHON_PATH || 'python3';
  const { status } = spawnSync(program, ['-c', 'import feedparser, icalendar'], { stdio: 'ignore' });
  if (status === 0) return { program };
  return '没有找到 Python 的 feedparser 和 icalendar，订阅的公示和日历没有用别的程序读过。请先安装（Debian：python3-feedparser 和 python3-icalendar），或者用 PYTHON_PATH、PYTHONPATH 写明在哪里。';
}
