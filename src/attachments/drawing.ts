/** SVG: a picture that can be a program. */
import { Parser } from 'htmlparser2';
import { found, nothing, textAt, type Contents } from './contents.ts';

const HINT = '用画图软件另存为“普通 SVG”或 PNG';
const PROGRAMS = new Set([
  'script',
  'foreignobject',
  'iframe',
  'object',
  'embed',
  'handler',
  'animate',
  'set',
  'animatetransform',
  'animatemotion',
]);

/** Reads an SVG. Never throws. */
export function readDrawing(text: string): Contents {
  const contents = nothing();
  const said = new Set<string>();
  const tell = (what: string) => {
    if (!said.has(what)) contents.findings.push(found('ATTACHMENT-ACTIVE', `SVG 图片里有${what}`, HINT));
    said.add(what);
  };
  if (/<!ENTITY/i.test(text) || declaresParts(text)) tell('会展开的声明（ENTITY）');
  if (/<\?xml-stylesheet/i.test(text)) tell('外部样式');
  let words = '';
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (PROGRAMS.has(name.toLowerCase())) tell(`程序或会动的内容（${name}）`);
        for (const [key, value] of Object.entries(attributes)) {
          if (/^on/i.test(key)) tell(`程序（${key}）`);
          if (/(?:^|:)href$|^src$/i.test(key) && !/^(?:#|data:image\/(?:png|jpe?g|gif|webp);)/i.test(value.trim())) tell('指向别处的地址');
          if (/url\(\s*['"]?(?!#)/i.test(value)) tell('指向别处的地址');
          if (/[\p{Script=Han}@]|\d{6}/u.test(value) && !/^(?:d|points|transform|viewbox|style)$/i.test(key))
            contents.texts.push(textAt('属性', value));
        }
      },
      ontext: (data) => void (words += data),
      oncomment: (data) => void contents.texts.push(textAt('注释', data)),
      onclosetag: () => {
        if (words.trim() !== '') contents.texts.push(textAt('文字', words.trim()));
        words = '';
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  return contents;
}

/** Whether a document type has declarations of its own. */
function declaresParts(text: string): boolean {
  const declared = text.split(/<!DOCTYPE/i).slice(1);
  return declared.some((rest) => rest.split('>', 1)[0]!.includes('['));
}
