import { beforeAll, describe, expect, test } from 'vitest';
import { makeFixtureRoot } from '../../tests/fixtures/fixture-root.ts';
import { brokenFiles, exportsOf, GrowingLog, ORIGIN, release, siteFiles, type Files } from '../../tests/ledger/released-site.ts';
import { loadSources } from '../sources/load.ts';
import { nodeFiles } from '../sources/node-files.ts';
import type { Dataset } from '../schema/dataset.ts';
import { joinBytes, toBase64, toHex } from './base64.ts';
import { demonstrationSigner } from './demonstration.ts';
import type { Draft } from './draft.ts';
import { makeSigner } from './keys.ts';
import { isListed, sumOf, writeManifest } from './manifest.ts';
import { COSIGNATURE, cosignedMessage, parseNote, signatureLine } from './note.ts';
import { sha256 } from './sha256.ts';
import { rootAt } from './tree.ts';
import { verifySite, type VerifyOptions } from './verify-site.ts';
import { servedFiles } from './write-tiles.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();
let dataset: Dataset;
let site: Files;
let growing: GrowingLog;
beforeAll(() => {
  const { root, remove } = makeFixtureRoot('base');
  dataset = loadSources(root, nodeFiles(root)).dataset;
  remove();
  growing = new GrowingLog();
  growing.appendDataset(dataset, '2026-06-01');
  const pages: Files = new Map([
    ['index.html', encoder.encode('<p>首页</p>')],
    ['build.json', encoder.encode('{"buildDate":"2026-06-01"}')],
    ...exportsOf(dataset),
  ]);
  site = release(pages, growing);
});

/** Codes and places of what is found in the site after a change. */
async function found(change: (files: Files) => void, options: VerifyOptions = {}): Promise<string[]> {
  const files = new Map(site);
  change(files);
  const { findings } = await verifySite(siteFiles(files), options);
  return findings.map(({ code, path, detail }) => [code, path, detail].filter(Boolean).join(' '));
}

const edit = (path: string, from: string | RegExp, to: string) => (files: Files) => {
  const text = decoder.decode(files.get(path));
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  files.set(path, encoder.encode(changed));
};

/** Of a file that is no text. */
const editBytes = (path: string, from: string, to: string) => (files: Files) => {
  const text = Buffer.from(files.get(path)!).toString('latin1');
  expect(text).toContain(from);
  files.set(path, Buffer.from(text.replace(from, to), 'latin1'));
};

test('a released site is right, from a folder and from a web server', async () => {
  for (const isFolder of [true, false]) {
    const verdict = await verifySite(siteFiles(site, isFolder));
    expect(verdict.findings).toEqual([]);
    expect(verdict).toMatchObject({ complete: true, demonstration: true, withheld: 0, release: { id: 'r-1', files: verdict.files } });
    expect(verdict.openings).toBe(growing.log.entries.length);
    expect(verdict.records).toBe(growing.log.entries.length - 1);
  }
});

describe('what is changed is named', () => {
  test('a page', async () => {
    expect(await found(edit('index.html', '首页', '别的'))).toEqual(['file-differs index.html']);
  });

  test('a page and the lists of files with it', async () => {
    const rewritten = await found((files) => {
      edit('index.html', '首页', '别的')(files);
      const sums = new Map([...files].filter(([path]) => isListed(path)).map(([path, bytes]) => [path, sumOf(bytes)]));
      for (const [path, text] of writeManifest(sums)) files.set(path, encoder.encode(text));
    });
    expect(rewritten).toEqual(['manifest-differs ledger/manifest/index index']);
  });

  test('a figure in a table, by its column', async () => {
    expect(await found(edit('data/compounds.json', '示例一号小区', '另外小区'))).toEqual(
      expect.arrayContaining([expect.stringMatching(/^record-differs data\/compounds\.json name/), 'file-differs data/compounds.json']),
    );
  });

  test('a row that was taken out, and one that was put in', async () => {
    expect(await found(edit('data/compounds.json', /\n\{"id"[^\n]+,\n/, '\n'))).toContain('record-gone data/compounds.json');
    expect(await found(edit('data/compounds.json', /(\n\{"id":")([^"]+)("[^\n]+,)\n/, '$1$2$3$1other$3\n'))).toContain(
      'record-unlogged data/compounds.json',
    );
    expect(await found(edit('data/compounds.json', /(\n\{"id"[^\n]+,)\n/, '$1$1\n'))).toContain('record-twice data/compounds.json');
  });

  test('an entry', async () => {
    const path = [...site.keys()].find((name) => name.startsWith('ledger/tile/entries/'))!;
    expect(await found(editBytes(path, '"publish"', '"publisH"'))).toContain(`bad-entries ${path}`);
    expect(await found(editBytes(path, 'T01:00:00Z', 'T01:00:01Z'))).toEqual([`log-differs ${path}`]);
  });

  test('a tile, the edge, an opening', async () => {
    const tile = [...site.keys()].find((name) => name.startsWith('ledger/tile/0/'))!;
    const flip = (path: string) => (files: Files) =>
      files.set(
        path,
        files.get(path)!.map((byte, at) => (at === 5 ? byte ^ 1 : byte)),
      );
    expect(await found(flip(tile))).toEqual([`log-differs ${tile}`]);
    expect(await found(flip('ledger/edge'))).toEqual(['log-differs ledger/edge']);
    expect(await found(edit('ledger/openings/0.txt', '"fields":{', '"fields":{ '))).toContain('bad-opening ledger/openings/0.txt');
    expect(await found((files) => files.delete('ledger/openings/1.txt'))).toContain('log-missing ledger/openings/1.txt');
  });

  test('an opening that is kept back without a withdrawal', async () => {
    const line = /^([^\t\n]+)\t[^\t\n]+\t[^\t\n]+\t/;
    expect(await found(edit('ledger/openings/0.txt', line, '$1\t-\t-\t'))).toEqual(['opening-gone']);
  });

  test('the checkpoint and the key', async () => {
    const { size } = growing.log.checkpoint;
    expect(await found(edit('ledger/checkpoint', `\n${size}\n`, `\n${size - 1}\n`))).toEqual(['bad-signature ledger/checkpoint']);
    expect(await found(edit('ledger/checkpoint', '\n\n', '\n'))).toEqual(['bad-checkpoint ledger/checkpoint']);
    expect(await found(edit('ledger/vkey', '+', '-'))).toContain('bad-vkey ledger/vkey');
    expect(await found((files) => files.delete('ledger/checkpoint'))).toEqual(['no-log ledger/checkpoint']);
  });

  test('a compressed form that holds something else; a true one is nothing to be named', async () => {
    const packed = (holds: string) => (files: Files) => files.set('index.html.br', encoder.encode(holds));
    expect(await found(packed('<p>首页</p>'))).toEqual([]);
    expect(await found(packed('<p>别的</p>'))).toEqual(['packed-differs index.html.br']);
    expect(await found((files) => files.set('other.html.gz', encoder.encode('x')))).toEqual(['file-unlisted other.html.gz']);
  });

  test('a file that is gone, and one that nobody lists', async () => {
    expect(await found((files) => files.delete('index.html'))).toEqual(['file-missing index.html']);
    expect(await found((files) => files.set('extra.html', encoder.encode('x')))).toEqual(['file-unlisted extra.html']);
    expect(await found((files) => files.set('ledger/tile/0/000.p/1', new Uint8Array(32)))).toEqual(['file-unlisted ledger/tile/0/000.p/1']);
  });
});

test('tiles of an earlier size may stay', async () => {
  const tile = [...site].find(([name]) => name.startsWith('ledger/tile/0/'))![1];
  expect(await found((files) => files.set('ledger/tile/0/000.p/3', tile.slice(0, 96)))).toEqual([]);
});

test('an older state is extended, rewritten or longer', async () => {
  const { log } = growing;
  const at = (size: number) => toHex(rootAt(log.tree(), size));
  expect(await found(() => {}, { against: { size: 20, root: at(20) } })).toEqual([]);
  expect(await found(() => {}, { against: { size: 20, root: at(20).slice(0, 16) } })).toEqual([]);
  expect(await found(() => {}, { against: { size: 20, root: at(21) } })).toEqual(['not-extended 20']);
  expect(await found(() => {}, { against: { size: 99_999, root: at(20) } })).toEqual(['shorter 99999']);
});

test('a key that somebody brings along is the one that counts', async () => {
  expect(await found(() => {}, { vkey: demonstrationSigner(ORIGIN).vkey })).toEqual([]);
  expect(await found(() => {}, { vkey: makeSigner(ORIGIN, new Uint8Array(32)).vkey })).toEqual([
    'other-vkey ledger/vkey',
    'bad-signature ledger/checkpoint',
  ]);
});

test('a file that cannot be fetched is said to be, once', async () => {
  const { findings } = await verifySite(brokenFiles(site, 'index.html'));
  expect(findings).toContainEqual({ code: 'unreachable', path: 'index.html', detail: '连接中断' });
});

test('a site that was never released has no proof of its pages', async () => {
  const fresh = new GrowingLog();
  fresh.appendDataset(dataset, '2026-06-01');
  const { findings } = await verifySite(siteFiles(new Map([...exportsOf(dataset), ...servedFiles(fresh.log)])));
  expect(findings).toContainEqual({ code: 'no-release' });
});

describe('what a log says of a record that is gone', () => {
  const content = (text: string) => `{"fields":{"id":"o-x","name":"${text}"}}`;
  const office = { record: 'office', id: 'o-x' };

  /** A log of one office that is published, then changed or withdrawn, on a site that knows nothing of it. */
  async function verdictOf(later: Draft, change: (files: Files) => void = () => {}) {
    const own = new GrowingLog();
    own.append([{ kind: 'publish', ...office, content: content('电话写错了') }]);
    own.append([later]);
    const files = release(new Map([['build.json', encoder.encode('{"buildDate":"2026-06-01"}')]]), own);
    change(files);
    const { findings } = await verifySite(siteFiles(files));
    return findings.map(({ code, path, seq }) => [code, path, seq].filter((part) => part !== undefined).join(' '));
  }

  test('withdrawn, it is missing rightly, and nothing of it may be read', async () => {
    const withdrawn: Draft = { kind: 'withdraw', ...office, reason: '区住建局：含个人信息' };
    expect(await verdictOf(withdrawn)).toEqual([]);
    const salt = toBase64(sha256(encoder.encode('salt 0')));
    const opened = (files: Files) => edit('ledger/openings/0.txt', '\t-\t-\t0 1', `\t${salt}\t${content('电话写错了')}\t0 1`)(files);
    expect(await verdictOf(withdrawn, opened)).toEqual(['open-withdrawn 0']);
  });

  test('not withdrawn, it is missed', async () => {
    const update: Draft = { kind: 'update', ...office, content: content('电话改对了') };
    expect(await verdictOf(update)).toEqual(['bad-export data/offices.json']);
  });
});

test('a log that was rewritten and signed again with the stolen key is right by itself, and given away by any earlier state', async () => {
  const { log } = growing;
  const rewritten = new GrowingLog();
  const [first] = dataset.compound;
  const other = { ...dataset, compound: [{ ...first!, value: { ...first!.value, name: '另外小区' } }, ...dataset.compound.slice(1)] };
  rewritten.appendDataset(other, '2026-06-01');
  const files = release(new Map([['build.json', encoder.encode('{"buildDate":"2026-06-01"}')], ...exportsOf(other)]), rewritten);
  expect((await verifySite(siteFiles(files))).findings).toEqual([]);
  const against = { size: log.checkpoint.size - 1, root: toHex(rootAt(log.tree(), log.checkpoint.size - 1)) };
  expect((await verifySite(siteFiles(files), { against })).findings).toEqual([{ code: 'not-extended', detail: String(against.size) }]);
});

test('witnesses are named, and a false signature of a known one is found', async () => {
  const witness = makeSigner('witness.example.invalid', new Uint8Array(32).fill(9), COSIGNATURE);
  const cosigned = (time: number, signedTime: number) => (files: Files) => {
    const note = decoder.decode(files.get('ledger/checkpoint'));
    const stamp = new Uint8Array(8);
    new DataView(stamp.buffer).setBigUint64(0, BigInt(time));
    const signature = witness.sign(cosignedMessage(parseNote(note)!.text, signedTime));
    files.set('ledger/checkpoint', encoder.encode(`${note}${signatureLine(witness.vkey, joinBytes(stamp, signature))}\n`));
  };
  const seen = async (change: (files: Files) => void, witnesses: VerifyOptions['witnesses'] = []) => {
    const files = new Map(site);
    change(files);
    const { findings, signed } = await verifySite(siteFiles(files), { witnesses });
    return { codes: findings.map(({ code }) => code), cosigners: signed?.cosigners };
  };
  const time = 1_780_000_000;
  const { name } = witness.vkey;
  expect(await seen(cosigned(time, time), [witness.vkey])).toEqual({ codes: [], cosigners: [{ name, time, state: 'verified' }] });
  expect(await seen(cosigned(time, time))).toEqual({ codes: [], cosigners: [{ name, state: 'unknown' }] });
  expect((await seen(cosigned(time, time + 1), [witness.vkey])).codes).toEqual(['bad-cosignature']);
});
