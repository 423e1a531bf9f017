import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type StaticServer } from './static-server.ts';

let folder = '';
let server: StaticServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'serve-'));
  mkdirSync(join(folder, 'dist/a'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'dist/index.html'), 'home');
  writeFileSync(join(folder, 'dist/404.html'), 'missing');
  writeFileSync(join(folder, 'dist/a/index.html'), 'page a');
  writeFileSync(join(folder, 'dist/a/表 1.csv'), 'a,b');
  writeFileSync(join(folder, 'dist/build.json'), '{"inlineScript":"sha256-abc="}');
  server = await startServer({ folder: join(folder, 'dist'), base: '/ztzl/', port: 0 });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** `fetch` would tidy the path up before sending it. */
function get(path: string, method = 'GET'): Promise<{ status: number; body: string; headers: Record<string, unknown> }> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body, headers: response.headers }));
    })
      .on('error', reject)
      .end();
  });
}

test('pages and files are found under the site’s path with their types', async () => {
  expect(await get('/ztzl/')).toMatchObject({ status: 200, body: 'home', headers: { 'content-type': 'text/html; charset=utf-8' } });
  expect(await get('/ztzl/a/?q=1')).toMatchObject({ status: 200, body: 'page a' });
  expect(await get(`/ztzl/a/${encodeURIComponent('表 1.csv')}`)).toMatchObject({
    status: 200,
    body: 'a,b',
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
});

test('an address without its slash or without the site’s path leads on', async () => {
  expect(await get('/ztzl/a?q=1')).toMatchObject({ status: 302, headers: { location: '/ztzl/a/?q=1' } });
  expect(await get('/ztzl')).toMatchObject({ status: 302, headers: { location: '/ztzl/' } });
  expect(await get('/')).toMatchObject({ status: 302, headers: { location: '/ztzl/' } });
});

test('what is not there gets the site’s own page for it', async () => {
  expect(await get('/ztzl/nowhere/')).toMatchObject({
    status: 404,
    body: 'missing',
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
  expect((await get('/elsewhere/')).status).toBe(404);
});

test.each([
  '/ztzl/../secret.txt',
  '/ztzl/%2e%2e/secret.txt',
  '/ztzl/..%2fsecret.txt',
  '/ztzl/a/..%5c..%5csecret.txt',
  '/ztzl/%00',
  '/ztzl/%ff',
  '//ztzl/../../secret.txt',
  '//',
  '/\\\\',
])('%s does not leave the folder', async (path) => {
  const { status, body } = await get(path);
  expect(status).not.toBe(200);
  expect(body).not.toContain('secret');
});

test('HEAD has no body and other methods are refused', async () => {
  expect(await get('/ztzl/a/', 'HEAD')).toMatchObject({ status: 200, body: '' });
  expect((await get('/ztzl/', 'POST')).status).toBe(405);
});

test('every answer carries the policy with the hash that the build noted', async () => {
  const policy = String((await get('/ztzl/')).headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("'sha256-abc='");
  expect(policy).not.toContain('unsafe-inline');
});
