import type { Notice } from '../../../src/schema/notice.ts';
import { inWords } from '../dates.ts';
import type { Random } from '../random.ts';
import type { Draft } from './draft.ts';

/**
 * The ways to say one sentence. One that no notice has used yet is taken, after the opening
 * rather one that does not name the compound again.
 */
export type Sentence = string | readonly string[];

/** A text being written. */
export interface Page {
  notice: Notice;
  random: Random;
  /** Another notice by its number, or by title when the issuer does not number its notices. */
  cite(ref: string): string;
  /** The day another notice of the affair appeared, in words. */
  dayOf(ref: string): string;
  head(title: string): void;
  say(...sentences: Sentence[]): void;
  list(items: readonly string[]): void;
  table(header: readonly string[], rows: readonly (readonly (string | number)[])[]): void;
}

/** Sentences already used, by all notices together. */
export type Used = Set<string>;

/** Shorter pieces (`附件：`, a heading) may repeat. */
const COUNTED_LENGTH = 12;

/** The sentences of a Markdown text that are long enough to count; table rows hold figures, not sentences. */
export function sentencesOf(markdown: string): string[] {
  return markdown
    .split('\n')
    .filter((line) => !line.startsWith('|') && !line.startsWith('#'))
    .flatMap((line) => line.split(/(?<=[。！？；])/))
    .map((part) => part.replace(/^\s*(?:[-*]|\d+\.)\s+/, '').trim())
    .filter((part) => part.length >= COUNTED_LENGTH);
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

export function openPage(
  notice: Notice,
  random: Random,
  used: Used,
  shorter: readonly (readonly [name: string, short: string])[],
  find: (ref: string) => { notice: Notice; draft: Draft } | undefined,
): Page & { text(): string } {
  const blocks: string[] = [];
  let heads = 0;
  const shorten = (way: string) =>
    /“|^附件/.test(way)
      ? way
      : way
          .split(/(《[^》]*》)/)
          .map((part) => (part.startsWith('《') ? part : shorter.reduce((text, [name, short]) => text.replaceAll(name, short), part)))
          .join('');
  const choose = (sentence: Sentence): string => {
    const ways = typeof sentence === 'string' ? [sentence] : random.shuffle(sentence);
    const unused = (blocks.length === 0 ? ways : [...ways.map(shorten), ...ways]).filter((way) =>
      sentencesOf(way).every((part) => !used.has(part)),
    );
    const plain = blocks.length === 0 ? undefined : unused.find((way) => !shorter.some(([name]) => way.includes(name)));
    const chosen = plain ?? unused[0] ?? ways[0] ?? '';
    sentencesOf(chosen).forEach((part) => used.add(part));
    return chosen;
  };
  return {
    notice,
    random,
    cite: (ref) => {
      const found = find(ref)?.notice;
      return found?.docNo ?? `《${found?.title ?? ''}》`;
    },
    dayOf: (ref) => inWords(find(ref)?.notice.publishedOn ?? notice.publishedOn),
    head: (title) => void blocks.push(`## ${NUMERALS[heads++]}、${title}`),
    say: (...sentences) => void blocks.push(sentences.map(choose).join('')),
    list: (items) => void blocks.push(items.map((item, at) => `${at + 1}. ${choose(item)}`).join('\n')),
    table: (header, rows) =>
      void blocks.push(
        [
          `| ${header.join(' | ')} |`,
          `| ${header.map((_, at) => (typeof rows[0]?.[at] === 'number' || /^[\d,.]+%?$/.test(String(rows[0]?.[at])) ? '---:' : '---')).join(' | ')} |`,
          ...rows.map((row) => `| ${row.join(' | ')} |`),
        ].join('\n'),
      ),
    text: () => blocks.join('\n\n'),
  };
}
