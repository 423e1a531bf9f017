import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { ordinaryForm } from '../../src/sources/radicals.ts';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const find = createRequire(import.meta.url).resolve;
// The decoder's program comes from its package: without this it would be fetched from another host.
prepareZXingModule({ overrides: { wasmBinary: readFileSync(find('zxing-wasm/reader/zxing_reader.wasm')).buffer as ArrayBuffer } });

/** One printed page; sizes in whole millimetres. */
export interface PdfPage {
  width: number;
  height: number;
  text: string;
}

const POINTS_PER_MM = 72 / 25.4;
/** Painted at 216 dpi, coarser than any office printer. */
const SCALE = 3;

/** How many pages a PDF has. */
export async function countPages(pdf: Uint8Array): Promise<number> {
  return (await getDocumentProxy(new Uint8Array(pdf))).numPages;
}

/** Sizes and texts of the pages of a PDF, in ordinary characters with half-width punctuation. Blanks and line breaks go: where they fall depends on the fonts. */
export async function readPdf(pdf: Uint8Array): Promise<PdfPage[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { text } = await extractText(document, { mergePages: false });
  const pages: PdfPage[] = [];
  for (const [index, words] of text.entries()) {
    const [left = 0, top = 0, right = 0, bottom = 0] = (await document.getPage(index + 1)).view;
    const toMm = (points: number) => Math.round(points / POINTS_PER_MM);
    pages.push({
      width: toMm(right - left),
      height: toMm(bottom - top),
      text: [...words]
        .map((char) => ordinaryForm(char) ?? char)
        .join('')
        .replaceAll(/\s+/g, ''),
    });
  }
  return pages;
}

/** Where the browser believes the PDF program lies; nothing is asked of any network. */
const HOME = 'http://pdf.invalid/';

const RENDER = `async ({ pdf, number, scale }) => {
  const { getDocument } = await import('${HOME}pdf.mjs');
  const data = Uint8Array.from(atob(pdf), (char) => char.charCodeAt(0));
  const page = await (await getDocument({ data }).promise).getPage(number);
  const viewport = page.getViewport({ scale });
  const canvas = Object.assign(document.createElement('canvas'), { width: viewport.width, height: viewport.height });
  await page.render({ canvas, canvasContext: canvas.getContext('2d'), viewport, intent: 'print' }).promise;
  return canvas.toDataURL('image/png').split(',')[1];
}`;

export interface PdfCode {
  text: string;
  /** Side of the symbol without its white border, in millimetres. */
  side: number;
  errorCorrection: string;
}

/** The QR codes on a page of a PDF: painted by a PDF program, as a printer would, and read by a decoder that shares no code with ours. */
export async function readCodes(browser: Browser, pdf: Uint8Array, number: number): Promise<PdfCode[]> {
  const page = await browser.newPage();
  try {
    await page.route('**/*', (route) =>
      route.request().url().endsWith('pdf.mjs')
        ? route.fulfill({ contentType: 'text/javascript', body: readFileSync(join(dirname(find('unpdf')), 'pdfjs.mjs'), 'utf8') })
        : route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>pdf</title>' }),
    );
    await page.goto(HOME);
    const input = JSON.stringify({ pdf: Buffer.from(pdf).toString('base64'), number, scale: SCALE });
    const image = Buffer.from(await page.evaluate<string>(`(${RENDER})(${input})`), 'base64');
    const found = await readBarcodes(new Uint8Array(image), { formats: ['QRCode'] });
    return found.map(({ text, extra, position: { topLeft, topRight } }) => ({
      text,
      errorCorrection: (JSON.parse(extra) as { ECLevel?: string }).ECLevel ?? '',
      side: Math.hypot(topRight.x - topLeft.x, topRight.y - topLeft.y) / SCALE / POINTS_PER_MM,
    }));
  } finally {
    await page.close();
  }
}
