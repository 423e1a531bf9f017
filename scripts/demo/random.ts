/** A small seeded generator (xmur3 and sfc32): the same seed gives the same district on every machine. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** Whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  shuffle<T>(list: readonly T[]): T[];
  /** About normal around `mean`: the mean of four uniform numbers, at most `spread` away. */
  around(mean: number, spread: number): number;
  /** An independent stream, so that one part of the district does not move when another draws more. */
  fork(label: string): Random;
}

export function makeRandom(seed: string): Random {
  const state = hash(seed);
  const next = () => sfc32(state) / 4294967296;
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new RangeError(`nothing to pick from (${seed})`);
    return list[int(0, list.length - 1)] as T;
  };
  const shuffle = <T>(list: readonly T[]): T[] => {
    const result = [...list];
    for (let i = result.length - 1; i > 0; i -= 1) {
      const j = int(0, i);
      [result[i], result[j]] = [result[j] as T, result[i] as T];
    }
    return result;
  };
  return {
    next,
    int,
    pick,
    shuffle,
    chance: (probability) => next() < probability,
    around: (mean, spread) => mean + ((next() + next() + next() + next()) / 2 - 1) * spread,
    fork: (label) => makeRandom(`${seed}/${label}`),
  };
}

function hash(text: string): Uint32Array<ArrayBuffer> {
  let h = 1779033703 ^ text.length;
  for (let i = 0; i < text.length; i += 1) {
    h = Math.imul(h ^ text.charCodeAt(i), 3432918353);
    h = (h << 13) | (h >>> 19);
  }
  const state = new Uint32Array(4);
  for (let i = 0; i < 4; i += 1) {
    h = Math.imul(h ^ (h >>> 16), 2246822507);
    h = Math.imul(h ^ (h >>> 13), 3266489909);
    h ^= h >>> 16;
    state[i] = h;
  }
  for (let i = 0; i < 12; i += 1) sfc32(state);
  return state;
}

function sfc32(state: Uint32Array): number {
  const [a = 0, b = 0, c = 0, d = 0] = state;
  const t = (a + b + d) | 0;
  state[3] = d + 1;
  state[0] = b ^ (b >>> 9);
  state[1] = c + (c << 3);
  state[2] = ((c << 21) | (c >>> 11)) + t;
  return t >>> 0;
}
