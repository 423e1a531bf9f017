/** `npm run ledger -- push`: the log as it is now goes to the branch that is published, unless that has gone on meanwhile. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refused } from '../command-line.ts';
import type { LedgerCommand } from './asked.ts';

/** Exit code that says: nothing is wrong, but somebody else's newer record is the one to publish. */
export const OVERTAKEN = 3;
const LOG = 'data/ledger';
const REMOTE = 'origin';

/**
 * Commits `data/ledger` and pushes it to `--branch` of `origin`. A log has to be kept before its site is public: a second
 * site signed after the same entry would contradict the first. Where the branch has commits that are not here, nothing is
 * committed and the exit code is `OVERTAKEN`. A root without a log only asks that. Throws `Refused`.
 */
export const runPush: LedgerCommand = ({ root, value, say }) => {
  const git = (...args: string[]) => spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  const must = (what: string, ...args: string[]) => {
    const { status, stdout, stderr } = git(...args);
    if (status !== 0) throw new Refused(`${what}：${stderr.trim().split('\n').at(-1) || 'git 没有说明原因'}`);
    return stdout.trim();
  };
  const branch = value('branch') ?? git('branch', '--show-current').stdout.trim();
  if (branch === '') throw new Refused('请用 --branch 写明推送到哪个分支，例如 --branch main。');
  const tip = must('连不上代码仓库', 'ls-remote', REMOTE, `refs/heads/${branch}`).split('\t')[0]!;
  if (tip === '') throw new Refused(`代码仓库里没有分支 ${branch}。`);
  // A commit that is not here at all is no ancestor either.
  if (git('merge-base', '--is-ancestor', tip, 'HEAD').status !== 0) {
    say(`分支 ${branch} 上已经有更新的资料。登记没有推送，这一次也不要再发布，由更新的那一次发布。`);
    return OVERTAKEN;
  }
  if (existsSync(join(root, LOG))) {
    must('登记没有提交', 'add', '--', LOG);
    if (git('diff', '--cached', '--quiet', '--', LOG).status !== 0) {
      const known = git('config', 'user.email').status === 0;
      const author = known ? [] : ['-c', 'user.name=mingbai', '-c', 'user.email=mingbai@localhost.invalid'];
      // Git hosts start no new run for a commit with these words, so that a publication does not publish itself again.
      must('登记没有提交', ...author, 'commit', '-q', '-m', 'Keep the publication log [skip ci]', '--', LOG);
    }
  }
  if (must('读不出提交', 'rev-parse', 'HEAD') === tip) {
    say(`登记已经在分支 ${branch} 上。`);
    return 0;
  }
  must('推送被拒绝，不要发布', 'push', '-q', REMOTE, `HEAD:refs/heads/${branch}`);
  say(`登记已推送到分支 ${branch}，可以发布了。`);
  return 0;
};
