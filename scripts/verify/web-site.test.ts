import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { webSite } from './web-site.ts';

let origin = '';
let open = 0;
let mostOpen = 0;
const asked: string[] = [];
const answers: Record<string, (response: ServerResponse, request: IncomingMessage) => void> = {
  '/site/plain.txt': (response) => response.end('plain'),
  '/site/packed.txt': (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('unpacked')),
  '/site/page/': (response) => response.end('page'),
  '/site/': (response) => response.end('home'),
  '/site/moved.txt': (response) => response.writeHead(301, { location: 'plain.txt' }).end(),
  '/site/elsewhere.txt': (response) => response.writeHead(302, { location: 'http://other.example/plain.txt' }).end(),
  '/site/round.txt': (response) => response.writeHead(302, { location: 'round.txt' }).end(),
  '/site/refused.txt': (response) => response.writeHead(403).end(),
  '/site/%E9%99%84%E4%BB%B6%201.pdf': (response) => response.end('attachment'),
  '/site/busy.txt': (response) =>
    asked.filter((path) => path === '/site/busy.txt').length < 3 ? response.writeHead(503).end() : response.end('at last'),
};
const server = createServer((request, response) => {
  asked.push(request.url ?? '');
  mostOpen = Math.max(mostOpen, (open += 1));
  response.on('close', () => (open -= 1));
  const answer = answers[request.url ?? ''];
  setTimeout(() => (answer ? answer(response, request) : response.writeHead(404).end('none')), 5);
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const site = () => webSite(`${origin}/site`, { pause: 1 });
const text = async (path: string) => {
  const bytes = await site().read(path);
  return bytes && new TextDecoder().decode(bytes);
};

test.each([
  ['a file', 'plain.txt', 'plain'],
  ['a compressed answer, unpacked', 'packed.txt', 'unpacked'],
  ['a page at the address of its folder', 'page/index.html', 'page'],
  ['the home page', 'index.html', 'home'],
  ['a file that moved on the same host', 'moved.txt', 'plain'],
  ['a name in Chinese', '附件 1.pdf', 'attachment'],
  ['a server that is busy twice', 'busy.txt', 'at last'],
])('%s is read', async (_, path, expected) => {
  expect(await text(path)).toBe(expected);
});

test('its digest is that of the unpacked bytes', async () => {
  expect(await site().sha256('packed.txt')).toBe(createHash('sha256').update('unpacked').digest('hex'));
});

test('what is not there is no failure', async () => {
  expect(await text('none.txt')).toBeUndefined();
});

test.each([
  ['elsewhere.txt', /另一个网站 other\.example/],
  ['round.txt', /超过 5 次/],
  ['refused.txt', /回答 403/],
])('%s is refused in words', async (path, words) => {
  await expect(text(path)).rejects.toThrow(words);
});

test('a site that is switched off is said to be', async () => {
  await expect(webSite('http://127.0.0.1:9/', { pause: 1 }).read('index.html')).rejects.toThrow(/网站没有开|连不上/);
});

test('what is read and hashed is fetched once', async () => {
  const one = site();
  asked.length = 0;
  await Promise.all([one.sha256('packed.txt'), one.read('packed.txt'), one.sha256('packed.txt')]);
  expect(asked).toEqual(['/site/packed.txt']);
});

test('no more than six files are fetched at once', async () => {
  const one = site();
  await Promise.all(Array.from({ length: 40 }, (_, at) => one.read(`none-${at}.txt`)));
  expect(mostOpen).toBe(6);
});
