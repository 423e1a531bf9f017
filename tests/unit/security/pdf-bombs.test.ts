/** Streams of a PDF that unpack to more than a computer holds, and marks that lead a reader through the file again and again. */
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readPdf } from '../../../src/attachments/pdf.ts';

const MEGA = 1024 * 1024;

function pdfWith(...streams: [dictionary: string, content: Uint8Array][]): Uint8Array {
  const parts = streams.flatMap(([dictionary, content], at) => [
    Buffer.from(`${at + 1} 0 obj\n<< ${dictionary} /Filter /FlateDecode /Length ${content.length} >>\nstream\n`),
    content,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), ...parts, Buffer.from('trailer << >>\n%%EOF\n')]);
}

const zeros = (bytes: number) => deflateSync(new Uint8Array(bytes), { level: 1 });
const codesOf = async (bytes: Uint8Array) => (await readPdf(bytes)).findings.map(({ code }) => code);

test('a stream of objects, or of a page, that unpacks beyond all measure is not unpacked to its end', async () => {
  expect(await codesOf(pdfWith(['/Type /ObjStm', zeros(31 * MEGA)]))).toEqual(['ATTACHMENT-LARGE']);
  expect(await codesOf(pdfWith(['', zeros(201 * MEGA)]))).toEqual(['ATTACHMENT-LARGE']);
});

test('many small streams of objects count together', async () => {
  const one = zeros(MEGA);
  const streams = Array.from({ length: 31 }, (): [string, Uint8Array] => ['/Type /ObjStm', one]);
  expect(await codesOf(pdfWith(...streams))).toEqual(['ATTACHMENT-LARGE']);
});

test('a program in a packed stream is found, also where a mark of a stream stands before it or its end is damaged', async () => {
  const packed = deflateSync(Buffer.from(`1 0 << /S /JavaScript >>${' '.repeat(2000)}`));
  expect(await codesOf(pdfWith(['/Type /ObjStm', packed]))).toContain('ATTACHMENT-ACTIVE');
  const misled = Buffer.concat([Buffer.from('%PDF-1.7\n% stream\n'), pdfWith(['/Type /ObjStm', packed])]);
  expect(await codesOf(misled)).toContain('ATTACHMENT-ACTIVE');
});

test.each(['stream\n', '/ObjStm/e', '/ObjStm stream\n', 'stream\nx\x9c'])('%j again and again is read once', async (unit) => {
  const marks = Buffer.from(unit.repeat(Math.ceil(MEGA / unit.length)), 'latin1');
  expect(await codesOf(Buffer.concat([Buffer.from('%PDF-1.7\n'), marks]))).toContain('ATTACHMENT-DAMAGED');
  expect(await codesOf(Buffer.concat([Buffer.from('%PDF-1.7\n'), marks, Buffer.from('\nendstream\n')]))).not.toEqual([]);
});
