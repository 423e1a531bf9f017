import { missing } from '../tests/deploy/find-programs.ts';
import { runCommand } from './command-line.ts';
import { runWherePossible, type Needs } from './test/run-where-possible.ts';

const NEEDS: Needs = {
  'switches.test.ts': () =>
    missing(['nginx', 'sshd', 'ssh', 'ssh-keygen', 'wrk'], 'nginx openssh-server openssh-client wrk', '切换时的访问'),
  'nginx-host.test.ts': () => missing(['nginx'], 'nginx', 'nginx 的配置'),
  'caddy-host.test.ts': () => missing(['caddy'], 'caddy', 'Caddy 的配置'),
  'kills.test.ts': () => missing(['nginx', 'sshd', 'ssh', 'ssh-keygen'], 'nginx openssh-server openssh-client', '中断发布'),
  's3-kills.test.ts': () => undefined,
};

await runCommand(
  {
    usage: 'npm run test:deploy',
    about: [
      '在本机起真的网站服务器和 ssh 服务器，一边不停地访问一边发布、退回、在随机的时刻杀掉发布，看有没有人看到坏的或混杂的网站。',
      'MINGBAI_KILLS 是杀掉多少次。缺哪个程序就说明要装什么，其余照做。最后一行是“N passed, N failed”。',
    ].join('\n'),
    options: [],
    rest: '[文件…]',
  },
  (given) => runWherePossible('deploy', NEEDS, given.rest),
);
