import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { listFiles } from '../../scripts/build/folder-calls.ts';
import { indexSlice, joinSlices } from '../../scripts/build/index-part.ts';
import { SEARCH_VERSIONS, type Descriptor } from '../../src/federation/descriptor.ts';
import { writeVkey, type Vkey } from '../../src/ledger/note.ts';
import { packNames } from '../../src/search/name-file.ts';
import type { FederatedDistrict } from '../../src/schema/federation.ts';
import { GrowingLog, release, SIGNER, type Files } from '../ledger/released-site.ts';

const encoder = new TextEncoder();
const json = (value: unknown) => encoder.encode(JSON.stringify(value));

/** The files of a district's site that other districts ask for, before they are released; `name` is its compound's. */
export function districtFiles(name = '清波园小区', more: Record<string, unknown> = {}): Files {
  const files: Files = new Map();
  const compound = { kind: 'compound' as const, id: 'q0001', path: '/compounds/q0001/', place: '湖滨街道', within: ['湖滨街道'] };
  const names = packNames([{ ...compound, names: [{ text: name, sounds: ['qing', 'bo', 'yuan', 'xiao', 'qu'] }] }]);
  const descriptor: Descriptor = {
    ...{
      version: 1,
      district: '清湖区',
      title: '住宅小区信息公开',
      campaign: '三年行动',
      organiser: '清湖区住建局',
      dataDate: '2026-10-31',
    },
    search: SEARCH_VERSIONS,
    registers: [{ kind: 'compound', title: '住宅小区', records: 1, path: '/compounds/' }],
  };
  const page = `<div data-search-page><div hidden data-search-facts="{&quot;kind&quot;:&quot;compound&quot;}"></div><h1>${name}</h1><p>物业费每平方米一元。</p></div>`;
  files.set('index.html', encoder.encode('<!doctype html>'));
  files.set('_astro/search.js', encoder.encode('alert(1)'));
  files.set('search/index/current-0/evil.js', encoder.encode('alert(1)'));
  files.set('district.json', json(descriptor));
  files.set('names/first.json', json({ ...names, years: [], synonyms: [], traditional: '', simplified: '' }));
  files.set('search/index/parts.json', json([{ key: 'current', folder: 'current-0', first: true }]));
  for (const [path, text] of joinSlices([indexSlice([{ url: '/compounds/q0001/', part: page }])]))
    files.set(`search/index/current-0/${path}`, encoder.encode(text));
  for (const [path, value] of Object.entries(more)) files.set(path, json(value));
  return files;
}

/** The same with a log, in which they are released. */
export function releasedDistrict(files: Files, log = new GrowingLog()): Files {
  return release(files, log);
}

export interface ServedDistrict {
  /** As `data/federation.json` lists it. */
  listed: FederatedDistrict;
  /** Paths in the order in which they were asked for. */
  asked: string[];
  /** What is served; may be changed. */
  files: Files;
  close(): Promise<void>;
}

/** Serves a district from an origin of its own, on this machine; `redirect` sends whoever asks for a path elsewhere. */
export async function serveDistrict(
  id: string,
  files: Files,
  redirect: Record<string, string> = {},
  vkey: Vkey = SIGNER.vkey,
): Promise<ServedDistrict> {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').slice(1));
    asked.push(path);
    const bytes = served.files.get(path.endsWith('/') ? `${path}index.html` : path);
    if (redirect[path] !== undefined) response.writeHead(302, { location: redirect[path] }).end();
    else if (bytes) response.end(bytes);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const served: ServedDistrict = {
    listed: { id, name: '清湖区', address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, vkey: writeVkey(vkey) },
    asked,
    files,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return served;
}

/** Of a built site what other districts ask for. */
export function askedFilesOf(folder: string): Files {
  const asked = /^(?:district\.json|names\/.*|search\/index\/.*|data\/(?:public-numbers|companies|notices)\.json)$/;
  return new Map(
    listFiles(folder)
      .filter((path) => asked.test(path))
      .map((path) => [path, readFileSync(join(folder, path))]),
  );
}
