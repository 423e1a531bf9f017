/**
 * Cuts a text into sentences short enough to be spoken at once: engines on
 * phones stop after about 15 seconds or 200 characters. Nothing is lost: the
 * pieces joined are the text.
 */
export function sentences(text: string, most = MOST): string[] {
  return (text.match(SENTENCE) ?? []).flatMap((sentence) => (sentence.length <= most ? [sentence] : packClauses(sentence, most)));
}

/** Characters that take about 15 seconds. */
const MOST = 60;
/** Up to a full stop with the quotation marks and brackets that close after it, or up to the end of a line. */
const SENTENCE = /[^。！？；!?;\n]*[。！？；!?;\n]+[”’）》」』】\s]*|[^。！？；!?;\n]+$/gu;
/** Up to a comma; one between the digits of a figure is none. */
const CLAUSE = /(?:[^，、：,:]|(?<=\d)[,:：](?=\d))*(?:[，、：,:]+|$)/gu;
/** A figure, an address or a foreign word is not torn unless it is endless. */
const WORD = /[\w.,:/%-]{1,40}|[^]/gu;

function packClauses(sentence: string, most: number): string[] {
  const clauses = (sentence.match(CLAUSE) ?? []).filter((clause) => clause !== '');
  return pack(
    clauses.flatMap((clause) => (clause.length <= most ? [clause] : pack(clause.match(WORD) ?? [], most))),
    most,
  );
}

function pack(parts: readonly string[], most: number): string[] {
  const packed: string[] = [];
  for (const part of parts) {
    const last = packed.at(-1);
    if (last !== undefined && last.length + part.length <= most) packed[packed.length - 1] = last + part;
    else packed.push(part);
  }
  return packed;
}
