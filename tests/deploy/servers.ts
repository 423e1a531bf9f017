/** nginx and sshd on loopback as the current user, on free ports, in the foreground; each is ended by its own process. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { nginxSnippet } from '../../src/output/hosts/nginx.ts';
import { needProgram } from './find-programs.ts';

export interface Server {
  port: number;
  stop: () => Promise<void>;
}

/** nginx with the configuration that every site brings along, which serves what `place/current` leads to at each request. */
export async function startNginx(folder: string, place: string, base = '/'): Promise<Server> {
  const port = await freePort();
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  mkdirSync(folder, { recursive: true });
  const config = `
    daemon off; worker_processes 2; pid ${folder}/pid; error_log ${folder}/error.log;
    ${process.getuid?.() === 0 ? `user ${userInfo().username};` : ''}
    events { worker_connections 1024; }
    http {
      ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
      access_log off; keepalive_requests 1000000;
      server {
        listen 127.0.0.1:${port} backlog=1024;
        set $mingbai "${place}/current"; include ${folder}/site.conf;
      }
    }`;
  writeFileSync(join(folder, 'nginx.conf'), config);
  writeFileSync(join(folder, 'site.conf'), nginxSnippet({ base }));
  return run(needProgram('nginx'), ['-p', folder, '-e', join(folder, 'error.log'), '-c', join(folder, 'nginx.conf')], port, 'SIGQUIT');
}

/** sshd for the current user with a key of its own; its programs are those of \`bin\`, then those of the system. */
export async function startSshd(folder: string, bin: string): Promise<Server & { options: string; destination: string }> {
  const port = await freePort();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const name of ['host', 'key']) execFileSync(needProgram('ssh-keygen'), ['-q', '-t', 'ed25519', '-N', '', '-f', join(folder, name)]);
  writeFileSync(join(folder, 'authorized_keys'), readFileSync(join(folder, 'key.pub')), { mode: 0o600 });
  const known = readFileSync(join(folder, 'host.pub'), 'utf8').split(' ').slice(0, 2).join(' ');
  writeFileSync(join(folder, 'known_hosts'), `[127.0.0.1]:${port} ${known}\n`);
  const config = [
    `Port ${port}`,
    'ListenAddress 127.0.0.1',
    `HostKey ${folder}/host`,
    `PidFile ${folder}/pid`,
    `AuthorizedKeysFile ${folder}/authorized_keys`,
    'UsePAM no',
    'StrictModes no',
    'PasswordAuthentication no',
    'PermitRootLogin prohibit-password',
    'MaxStartups 100',
    `SetEnv PATH=${bin}:${process.env.PATH ?? '/usr/bin:/bin'}`,
  ];
  writeFileSync(join(folder, 'sshd_config'), `${config.join('\n')}\n`);
  // Run by root, Debian's sshd wants this folder, which its service makes.
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true });
  const server = await run(needProgram('sshd'), ['-D', '-f', join(folder, 'sshd_config'), '-E', join(folder, 'log')], port, 'SIGTERM');
  const options = ['-F none', `-p ${port}`, `-i ${folder}/key`, '-o IdentitiesOnly=yes', `-o UserKnownHostsFile=${folder}/known_hosts`];
  return { ...server, options: options.join(' '), destination: `${userInfo().username}@127.0.0.1` };
}

/** A folder with a `sync` that does not wait for the disk, which other work keeps busy and no test cuts the power of. */
export function quickSync(folder: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'sync'), '#!/bin/sh\n');
  chmodSync(join(folder, 'sync'), 0o755);
  return folder;
}

/** Starts a server in the foreground; it runs once it answers on its port. */
export async function run(program: string, args: string[], port: number, ending: NodeJS.Signals): Promise<Server> {
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let heard = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (heard += text));
  for (let tries = 0; !(await answers(port)); tries++) {
    if (child.exitCode !== null || tries > 100) throw new Error(`${program} did not start: ${heard}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { port, stop: () => end(child, ending) };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'close');
  child.kill(signal);
  await closed;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
