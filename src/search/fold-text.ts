/**
 * Text as it is compared: compatibility forms and full width as their plain
 * characters, small letters, and traditional characters as the simplified ones
 * that this site uses.
 */
export type FoldText = (text: string) => string;

/** `traditional` and `simplified` have equal length: the character at a place of one stands for that of the other. */
export function makeFold({ traditional, simplified }: { traditional: string; simplified: string }): FoldText {
  const plain = [...simplified];
  const known = new Map([...traditional].map((character, index) => [character, plain[index] ?? character]));
  return (text) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/\p{Script=Han}/gu, (character) => known.get(character) ?? character);
}
