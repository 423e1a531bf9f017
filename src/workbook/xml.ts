import { Parser } from 'htmlparser2';
import { finding } from '../sources/finding.ts';
import { ZipRefused } from './zip.ts';

export interface XmlEvents {
  /** Name without its prefix; attribute names as they stand. */
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Drawings nest most, and far less than this. */
const DEEPEST = 200;

/** Walks an XML part of a package. A part with a DTD is refused: no office program writes one, and entities can be made to grow. */
export function walkXml(bytes: Uint8Array, events: XmlEvents): void {
  const text = decodeXml(bytes);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) {
    throw new ZipRefused(
      finding('BOOK-DTD', '文件里有表格软件不会写的声明（DTD），没有读取', '文件可能被人动过手脚；请用表格软件打开后另存为新的文件'),
    );
  }
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        // The parser's time grows with the square of the depth.
        if (++depth > DEEPEST) throw new ZipRefused(damaged('里面的内容嵌套得太深'));
        events.open?.(local(name), attributes);
      },
      ontext: (data) => events.text?.(data),
      onclosetag: (name) => {
        depth--;
        events.close?.(local(name));
      },
    },
    { xmlMode: true },
  );
  parser.write(text);
  parser.end();
}

function decodeXml(bytes: Uint8Array): string {
  const label = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    throw new ZipRefused(damaged('有读不出的字'));
  }
}

const damaged = (what: string) => finding('BOOK-DAMAGED', `文件已损坏：${what}`, '请重新复制或导出；能打开的话，用表格软件另存一次');

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
