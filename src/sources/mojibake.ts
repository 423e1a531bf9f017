/** UTF-8 that was read as GBK and saved again (`鏈濋槼`): recognised by reading it back. */

/** Bytes after which rubbish is told from ordinary text before all of it is read. */
const PROBE = 12;
const BEYOND_ASCII = /[^\0-\x7f]/;
let codes: ReadonlyMap<string, number> | undefined;

/**
 * The text that was meant, or undefined when the text is not such rubbish.
 * Ordinary Chinese encoded in GBK is practically never also UTF-8 for Han characters.
 */
export function recoverMojibake(text: string): string | undefined {
  codes ??= gbkCodes();
  // Nearly every text is sound, and its first Han character already shows it.
  const first = codes.get(text.charAt(text.search(BEYOND_ASCII)));
  if (first === undefined || utf8Length([first >> 8, first & 0xff, 0x80, 0x80]) === 0) return undefined;
  const bytes: number[] = [];
  let wide = 0;
  for (const character of text) {
    const code = codes.get(character);
    if (code === undefined && character.charCodeAt(0) > 0x7f) break;
    if (code === undefined) bytes.push(character.charCodeAt(0));
    else {
      bytes.push(code >> 8, code & 0xff);
      wide += 1;
    }
    // Of the others the next few show it: a character that is only cut short lacks three bytes at most.
    if (bytes.length === PROBE || (bytes.length === PROBE + 1 && code !== undefined)) {
      if (bytes.length - utf8Length(bytes) > 3) return undefined;
    }
  }
  if (wide < 2) return undefined;
  const meant = longestUtf8(bytes);
  const han = meant.match(/\p{Script=Han}/gu)?.length ?? 0;
  const other = [...meant].filter((character) => character > '\x7f' && !/[\p{Script=Han}\p{P}\p{S}]/u.test(character)).length;
  return han >= 2 && other === 0 ? meant : undefined;
}

/** Decodes as far as the last whole character; empty when the bytes are not UTF-8. */
function longestUtf8(bytes: readonly number[]): string {
  const valid = utf8Length(bytes);
  return bytes.length - valid < 3 ? new TextDecoder().decode(new Uint8Array(bytes.slice(0, valid))) : '';
}

/** How many leading bytes are whole UTF-8 characters. Asked for every text, so it must not throw to say no. */
function utf8Length(bytes: readonly number[]): number {
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at]!;
    const length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (length === 0 || at + length > bytes.length) return at;
    for (let next = at + 1; next < at + length; next++) if ((bytes[next]! & 0xc0) !== 0x80) return at;
    const second = bytes[at + 1]!;
    if (
      (lead === 0xe0 && second < 0xa0) ||
      (lead === 0xed && second > 0x9f) ||
      (lead === 0xf0 && second < 0x90) ||
      (lead === 0xf4 && second > 0x8f)
    )
      return at;
    at += length;
  }
  return at;
}

/** Every two-byte GBK character → its code, made once by decoding them all. */
function gbkCodes(): Map<string, number> {
  const found = new Map<string, number>();
  const decoder = new TextDecoder('gb18030');
  const row = new Uint8Array(190 * 2);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    let at = 0;
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) row.set([lead, trail], at++ * 2);
    [...decoder.decode(row)].forEach((character, i) => found.set(character, (lead << 8) | (0x40 + i + (i >= 63 ? 1 : 0))));
  }
  return found;
}
