import { rankingText } from './ranking.ts';

/** A change of rank in words and shape. */
export interface ChangeWords {
  tone: 'good' | 'bad' | 'idle';
  icon: 'up' | 'down' | 'flat' | 'ring';
  short: string;
  long: string;
}

/** `change` is the number of places won since the round before; undefined: no round before. */
export function changeOf(change: number | undefined): ChangeWords {
  if (change === undefined) return { tone: 'idle', icon: 'ring', short: rankingText.first, long: rankingText.firstLong };
  if (change === 0) return { tone: 'idle', icon: 'flat', short: rankingText.same, long: rankingText.sameLong };
  return change > 0
    ? { tone: 'good', icon: 'up', short: rankingText.up(change), long: rankingText.upLong(change) }
    : { tone: 'bad', icon: 'down', short: rankingText.down(-change), long: rankingText.downLong(-change) };
}
