import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { drawQr } from './qr.ts';

const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
prepareZXingModule({ overrides: { wasmBinary: readFileSync(wasm).buffer as ArrayBuffer } });

const SCALE = 4;

/** Paints the path as a printer would, reading nothing but its commands. */
function paint({ size, path }: { size: number; path: string }): ImageData {
  const side = size * SCALE;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  let [x, y] = [0, 0];
  for (const [, command, a = '0', b = '0'] of path.matchAll(/([Mmh])([\d.]+)(?: ([\d.]+))?/g)) {
    if (command === 'M') [x, y] = [Number(a), Number(b)];
    else if (command === 'm') x += Number(a);
    else {
      for (let row = Math.floor(y) * SCALE; row < (Math.floor(y) + 1) * SCALE; row += 1)
        for (let column = x * SCALE; column < (x + Number(a)) * SCALE; column += 1) data.set([0, 0, 0], (row * side + column) * 4);
      x += Number(a);
    }
  }
  return { data, width: side, height: side, colorSpace: 'srgb' } as ImageData;
}

test('another program reads every address back', async () => {
  const id = fc.stringMatching(/^[a-z0-9]{1,12}(?:-[a-z0-9]{1,12}){0,3}$/);
  await fc.assert(
    fc.asyncProperty(fc.webAuthority(), id, fc.integer({ min: 1, max: 99 }), async (host, name, version) => {
      const address = `https://${host}/notices/2026/${name}/v/${version}/`;
      const [found] = await readBarcodes(paint(drawQr(address)), { formats: ['QRCode'] });
      expect(found?.text).toBe(address);
      expect(found?.ecLevel).toBe('M');
    }),
    { seed: 4, numRuns: 300 },
  );
});

test('four modules stay white on every side', () => {
  const { size, path } = drawQr('https://www.example.invalid/compounds/c0001/v/1/');
  const { data, width } = paint({ size, path });
  const dark = Array.from({ length: width * width }, (_, index) => index).filter((index) => data[index * 4] === 0);
  const places = dark.flatMap((index) => [index % width, Math.floor(index / width)]);
  expect(Math.min(...places)).toBe(4 * SCALE);
  expect(Math.max(...places)).toBe(width - 4 * SCALE - 1);
});
