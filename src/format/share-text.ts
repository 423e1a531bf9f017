/** What a page says of itself where it is not seen: in search results and messages. */

/** Shorter says too little, longer is cut by those who show it. */
export const SHORTEST_DESCRIPTION = 20;
export const LONGEST_DESCRIPTION = 120;

/**
 * One description per page: the answer first; then the title, where the answer
 * does not hold it, because answers of lists are alike; then the name of the
 * site, where it is still short. Cut after a sentence or at a comma where it is
 * long.
 */
export function describePage(title: string, answer: string, site: string): string {
  const plain = answer.replaceAll(/[【】\u2060]/gu, '').trim();
  const named = plain.includes(title) ? plain : `${plain && closed(plain)}${closed(title)}`;
  const full = [...named].length < SHORTEST_DESCRIPTION ? `${closed(named)}${site}。` : named;
  return shorten(full);
}

function closed(text: string): string {
  return /[。！？]$/.test(text) ? text : `${text}。`;
}

function shorten(text: string): string {
  const characters = [...text];
  if (characters.length <= LONGEST_DESCRIPTION) return text;
  const head = characters.slice(0, LONGEST_DESCRIPTION - 1).join('');
  const sentence = head.lastIndexOf('。') + 1;
  if ([...head.slice(0, sentence)].length >= SHORTEST_DESCRIPTION) return head.slice(0, sentence);
  const clause = Math.max(head.lastIndexOf('，'), head.lastIndexOf('；'), head.lastIndexOf('、'));
  return `${clause > SHORTEST_DESCRIPTION ? head.slice(0, clause) : head}…`;
}
