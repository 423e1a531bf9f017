import { runsOf } from './find-phrase.ts';
import { tokensOf, type Token } from './tokens.ts';

/** Where in a text any of the wordings begins, every run of it standing somewhere; counted in words as the index counts them. */
export function placesOf(text: string, wordings: readonly string[]): number[] {
  const tokens = tokensOf(text);
  const numbers: number[] = [];
  for (const { joined } of tokens) numbers.push((numbers.at(-1) ?? -1) + (joined ? 1 : 2));
  return wordings.flatMap((wording) => {
    const found = runsOf(wording).map((run) => occurrences(tokens, run));
    return found.length > 0 && found.every(({ length }) => length > 0) ? found[0]!.map((at) => numbers[at]!) : [];
  });
}

/** Words of the text at which these follow each other. */
export function occurrences(tokens: readonly Token[], run: readonly string[]): number[] {
  const at: number[] = [];
  for (let index = 0; index + run.length <= tokens.length; index += 1) {
    if (run.every((word, step) => tokens[index + step]!.text === word && (step === 0 || tokens[index + step]!.joined))) at.push(index);
  }
  return at;
}
