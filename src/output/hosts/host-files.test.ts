import { expect, test } from 'vitest';
import { hostFiles } from './host-files.ts';

const below = hostFiles({ base: '/ztzl/a+b/' });

test('every file of a site below a path speaks of that path only', () => {
  expect(below.get('hosts/nginx.conf')).toContain('location ^~ "/ztzl/a+b/"');
  expect(below.get('hosts/nginx.conf')).toContain('"^/ztzl/a\\\\+b/(?<mingbai_path>');
  expect(below.get('hosts/Caddyfile')).toContain('handle_path /ztzl/a+b/*');
  const addresses = below.get('hosts/_headers')!.match(/^\/.*$/gm)!;
  expect(addresses.filter((address) => !address.startsWith('/ztzl/a+b/'))).toEqual([]);
});

test('nginx compresses pages too where no compressed file lies ready', () => {
  expect(below.get('hosts/nginx.conf')).toMatch(/gzip_types .*"text\/html; charset=utf-8"/);
});

test.each(['/', '/ztzl/'])('below %s no policy allows inline code or another host', (base) => {
  for (const [path, text] of hostFiles({ base })) {
    expect(text, path).toContain("frame-ancestors 'self'");
    expect(text, path).not.toMatch(/unsafe-inline|unsafe-eval|https?:\/\//);
  }
});

test('_headers keeps within what its hosts take, and gives no header twice to one address but policies', () => {
  const rules = hostFiles({ base: '/' })
    .get('hosts/_headers')!
    .split('\n\n')
    .slice(1)
    .map((rule) => rule.trim().split('\n'));
  expect(rules.length).toBeLessThan(100);
  for (const [address, ...lines] of rules) {
    expect(address!.indexOf('*')).toBe(address!.includes('*') ? address!.length - 1 : -1);
    for (const line of lines) expect(line.length).toBeLessThan(2000);
  }
  const fits = (address: string, path: string) => new RegExp(`^${address.replace(/:\w+/g, '[^/]+').replace('*', '.*')}$`).test(path);
  for (const path of [
    '/',
    '/_astro/x.js',
    '/search/index/a-0123456789ab/t1.json',
    '/ledger/tile/0/000',
    '/ledger/checkpoint',
    '/attachments/a.pdf',
  ]) {
    const names = rules
      .filter(([address]) => fits(address!, path))
      .flatMap(([, ...lines]) => lines.map((line) => line.trim().split(':')[0]));
    const others = names.filter((name) => name !== 'Content-Security-Policy');
    expect(new Set(others).size, path).toBe(others.length);
  }
});
