/**
 * Whether a setting still holds an example: what says so itself, names that belong to nobody (RFC 2606, RFC 6761), numbers
 * of a single digit or counted up, telephones of an area that does not exist. A real site may not publish it (rule V-65).
 */
export function isPlaceholder(value: string): boolean {
  const text = value.normalize('NFKC').toLowerCase();
  return EXAMPLES.some((example) => example.test(text));
}

const EXAMPLES: readonly RegExp[] = [
  /演示|示例|样例|待填|某某|[【】×]|x{3,}|\*{3,}/,
  /^(?:https?:\/\/|[^@/]*@)?(?:[^/@]*\.)?(?:example(?:\.(?:com|net|org|cn|gov\.cn))?|invalid|test|localhost)(?:[/:?#]|$)/,
  /^(?:bm)?(\d)\1{7,}$/,
  /^(?:bm)?0?123456789?0?$/,
  /0{8}/,
  /^000-/,
];
