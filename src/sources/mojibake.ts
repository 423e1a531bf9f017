/** UTF-8 that was read as GBK and saved again (`鏈濋槼`): recognised by reading it back. */

let codes: ReadonlyMap<string, number> | undefined;

/**
 * The text that was meant, or undefined when the text is not such rubbish.
 * Ordinary Chinese encoded in GBK is practically never also UTF-8 for Han characters.
 */
export function recoverMojibake(text: string): string | undefined {
  const bytes: number[] = [];
  codes ??= gbkCodes();
  let wide = 0;
  for (const character of text) {
    const code = codes.get(character);
    if (code === undefined && character.charCodeAt(0) > 0x7f) break;
    if (code === undefined) bytes.push(character.charCodeAt(0));
    else bytes.push(code >> 8, code & 0xff), wide++;
  }
  if (wide < 2) return undefined;
  const meant = longestUtf8(bytes);
  const han = meant.match(/\p{Script=Han}/gu)?.length ?? 0;
  const other = [...meant].filter((character) => character > '\x7f' && !/[\p{Script=Han}\p{P}\p{S}]/u.test(character)).length;
  return han >= 2 && other === 0 ? meant : undefined;
}

/** Decodes as far as the last whole character; empty when the bytes are not UTF-8. */
function longestUtf8(bytes: number[]): string {
  for (let lost = 0; lost < 3 && lost < bytes.length; lost++) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(bytes.slice(0, bytes.length - lost)));
    } catch {
      continue;
    }
  }
  return '';
}

/** Every two-byte GBK character → its code, made once by decoding them all. */
function gbkCodes(): Map<string, number> {
  const found = new Map<string, number>();
  const decoder = new TextDecoder('gb18030');
  const row = new Uint8Array(190 * 2);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    let at = 0;
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) row.set([lead, trail], (at++) * 2);
    [...decoder.decode(row)].forEach((character, i) => found.set(character, (lead << 8) | (0x40 + i + (i >= 63 ? 1 : 0))));
  }
  return found;
}
