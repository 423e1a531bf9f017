/** The option most like `wanted`, or undefined when none is near enough to be worth offering. */
export function nearest(wanted: string, options: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  for (const option of options) {
    const distance = editDistance(wanted, option, least);
    if (distance < least) [best, least] = [option, distance];
  }
  const longest = Math.max(wanted.length, best?.length ?? 0);
  return least <= Math.max(1, Math.floor(longest / 2)) && least < longest ? best : undefined;
}

/** Levenshtein distance; stops early once it must exceed `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Infinity;
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      current[j] = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + same);
    }
    previous = current;
  }
  return previous[b.length]!;
}
