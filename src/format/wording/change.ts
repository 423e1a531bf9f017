import { rankingText as words } from './ranking.ts';

/** A change of rank in words and shape. */
export interface ChangeWords {
  tone: 'good' | 'bad' | 'idle';
  icon: 'up' | 'down' | 'flat' | 'ring' | 'half';
  short: string;
  long: string;
}

/** The parts of the model's change of rank that words depend on. */
export type ChangeFacts = { kind: 'moved'; places: number } | { kind: 'first' | 'returned' | 'otherRubric' };

export function changeOf(change: ChangeFacts): ChangeWords {
  if (change.kind !== 'moved')
    return { tone: 'idle', icon: change.kind === 'otherRubric' ? 'half' : 'ring', ...words.notMoved[change.kind] };
  const { places } = change;
  if (places === 0) return { tone: 'idle', icon: 'flat', short: words.same, long: words.sameLong };
  return places > 0
    ? { tone: 'good', icon: 'up', short: words.up(places), long: words.upLong(places) }
    : { tone: 'bad', icon: 'down', short: words.down(-places), long: words.downLong(-places) };
}
