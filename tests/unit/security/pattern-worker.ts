/** Holds every pattern of the readers and rules against texts that nearly fit it. Says which one it begins. */
import fc from 'fast-check';
import { globSync, readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import ts from 'typescript';

const FOLDERS = 'src/{attachments,federation,import,model,privacy,rules,schema,sources,workbook}/**/*.ts';
/** Work that grows with the third power of this never ends; with the second, it takes some hundredths of a second. */
const LENGTH = 3000;
const SAMPLES = 2;
const PLACES = 12;

(workerData as RegExp[]).forEach(attack);
(await patternsOf(FOLDERS)).forEach(attack);
parentPort?.postMessage('done');

function attack(pattern: RegExp): void {
  // What repeats nothing tries nothing again.
  if (!/[*+]|,\}/.test(pattern.source)) return;
  parentPort?.postMessage(String(pattern));
  for (const text of attacksOn(pattern)) {
    pattern.lastIndex = 0;
    pattern.exec(text);
  }
}

/** Those written in the files, and those made while the files are loaded. */
async function patternsOf(glob: string): Promise<RegExp[]> {
  const files = globSync(glob).filter((file) => !file.endsWith('.test.ts'));
  const patterns = files.flatMap((file) => literalsIn(file, readFileSync(file, 'utf8')));
  const Native = RegExp;
  globalThis.RegExp = new Proxy(Native, {
    construct(target, [source, flags]: [string | RegExp, string?]) {
      const made = new target(source, flags);
      patterns.push(made);
      return made;
    },
  });
  for (const file of files) await import(new URL(`../../../${file}`, import.meta.url).href);
  globalThis.RegExp = Native;
  return [...new Map(patterns.map((pattern) => [String(pattern), pattern])).values()];
}

function literalsIn(file: string, text: string): RegExp[] {
  const found: RegExp[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push(new RegExp(node.text.slice(1, end), node.text.slice(end + 1)));
    }
    node.forEachChild(visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
}

/** Beginnings of texts that fit, with one character or blanks repeated where they end, and an end that does not fit. */
function* attacksOn(pattern: RegExp): Generator<string> {
  const samples = ['', ...samplesOf(pattern)];
  for (const sample of new Set(samples)) {
    const characters = [...sample].slice(0, PLACES);
    for (let at = 0; at <= characters.length; at += 1) {
      const before = characters.slice(0, at).join('');
      const units = [characters.at(at - 1), characters.slice(Math.max(0, at - 2), at).join(''), ' ', '0', 'a', '一'];
      for (const unit of new Set(units)) if (unit) yield `${before}${unit.repeat(LENGTH / unit.length)}\0`;
    }
  }
}

function samplesOf(pattern: RegExp): string[] {
  try {
    return fc.sample(fc.stringMatching(simplified(pattern), { size: 'small' }), { numRuns: SAMPLES, seed: 8 });
  } catch {
    // A construct that the generator does not know: only the blind attacks are left.
    return [];
  }
}

/** The pattern without what looks around, and with one character for each class of Unicode and for what a class leaves out. */
function simplified({ source, flags }: RegExp): RegExp {
  let plain = source
    .replace(/\\p\{(Nd|No)\}/g, '0')
    .replace(/\\[pP]\{[^}]*\}/g, '一')
    .replace(/\(\?<([a-z]\w*)>/gi, '(');
  plain = plain.replace(/\[\^(?:\\.|[^\]\\])*\]/g, 'x');
  for (let at = plain.search(/\(\?<?[=!]/); at >= 0; at = plain.search(/\(\?<?[=!]/))
    plain = plain.slice(0, at) + plain.slice(endOfGroup(plain, at));
  return new RegExp(plain, flags.replace(/[gydv]/g, ''));
}

function endOfGroup(source: string, start: number): number {
  let depth = 0;
  let inClass = false;
  for (let at = start; at < source.length; at += 1) {
    const character = source[at];
    if (character === '\\') at += 1;
    else if (inClass) inClass = character !== ']';
    else if (character === '[') inClass = true;
    else if (character === '(') depth += 1;
    else if (character === ')' && (depth -= 1) === 0) return at + 1;
  }
  return source.length;
}
