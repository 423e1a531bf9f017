import { pinyin } from 'pinyin-pro';

/**
 * How each code point of a text is read: a syllable in lower case without tone,
 * ü as v; empty for what is not Han or has no reading on record. Build side
 * only: the dictionary is far too large for a reader. Characters of many
 * readings are a guess, so the sources may say better (column 拼音).
 */
export function soundsOf(text: string): string[] {
  const read = pinyin(text, { type: 'all', toneType: 'none', v: true });
  const characters = [...text];
  const whole = read.length === characters.length;
  return characters.map((character, index) => {
    const sound = whole ? read[index]! : pinyin(character, { type: 'all', toneType: 'none', v: true })[0];
    return sound?.isZh === true && /^[a-z]+$/.test(sound.pinyin) ? sound.pinyin : '';
  });
}
