/**
 * A name as it is compared: width, case, tone marks, blanks and punctuation do
 * not matter, and ü is the v of the keyboard. Works character by character, so
 * that folding a whole is the same as folding its parts.
 */
export function foldName(text: string): string {
  let folded = '';
  for (const character of text) {
    let one = known.get(character);
    if (one === undefined) known.set(character, (one = foldCharacter(character)));
    folded += one;
  }
  return folded;
}

/** Thousands of names are made of the same few characters, and a phone is slow. */
const known = new Map<string, string>();

function foldCharacter(character: string): string {
  return character
    .normalize('NFKD')
    .toLowerCase()
    .replace('u\u0308', 'v')
    .replaceAll(/[\p{M}\p{Z}\p{P}\p{C}]/gu, '');
}
