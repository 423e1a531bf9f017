import { soundsOf } from './pinyin.ts';
import { everydayCharacters } from './traditional-forms.ts';

/**
 * How the everyday characters are read, as the browser gets it when somebody
 * has typed one that sounds like another: sound → characters. An input method
 * offers these side by side, so it is the commonest slip of all.
 */
export function everydaySounds(): Record<string, string> {
  const sounds: Record<string, string> = {};
  for (const character of everydayCharacters()) {
    const [sound = ''] = soundsOf(character);
    if (sound !== '') sounds[sound] = (sounds[sound] ?? '') + character;
  }
  return Object.fromEntries(Object.entries(sounds).sort(([a], [b]) => (a < b ? -1 : 1)));
}
