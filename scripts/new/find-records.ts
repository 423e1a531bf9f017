/** Records by what a clerk calls them: an id, a name, a short name, an alias. */
import { Refused } from '../command-line.ts';

export interface Named {
  id: string;
  /** Every name it goes by, the usual one first. */
  names: readonly string[];
}

/** The one record that is meant. Throws `Refused` with what there is instead. */
export function findRecord(asked: string, records: readonly Named[], what: string): Named {
  const word = asked.trim();
  const exact = records.filter(({ id, names }) => id === word || names.includes(word));
  const found = exact.length > 0 ? exact : records.filter(({ names }) => names.some((name) => name.includes(word)));
  if (found.length === 1) return found[0]!;
  const some = found.slice(0, 8).map(({ id, names }) => `${id} ${names[0]}`);
  if (found.length > 1)
    throw new Refused(`“${word}”有 ${found.length} 个${what}：${some.join('、')}${found.length > 8 ? '……' : ''}。请写编号。`);
  throw new Refused(`没有叫“${word}”的${what}。请写登记簿里的名称或编号。`);
}

/** Several records, written with 、 or ； or commas between them; each once. */
export function findRecords(asked: string, records: readonly Named[], what: string): Named[] {
  const words = asked.split(/[；;、，,]/).filter((word) => word.trim() !== '');
  return [...new Set(words.map((word) => findRecord(word, records, what)))];
}

/** The number after the greatest that is used: `n-2026-0042` after `n-2026-0041`. `used` are ids, and names of files without their ending; a first number has `narrowest` digits. */
export function nextId(prefix: string, used: Iterable<string>, narrowest = 4): string {
  let [greatest, width] = [0, narrowest];
  for (const id of used) {
    const number = id.startsWith(prefix) ? id.slice(prefix.length) : '';
    if (!/^\d+$/.test(number)) continue;
    greatest = Math.max(greatest, Number(number));
    width = Math.max(width, number.length);
  }
  return prefix + String(greatest + 1).padStart(width, '0');
}
