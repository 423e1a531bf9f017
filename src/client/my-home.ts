/** Loads the section of the reader's own compound when there is one, or once somebody begins to choose. */
import { readMine, renewWhenChanged, showMine } from './my-compound.ts';

/** Not every browser gives the focus to a list that is tapped. */
const BEGINNINGS = ['focusin', 'pointerdown', 'input'];

const section = document.querySelector<HTMLElement>('[data-mine-home]');
if (section) start(section);

function start(section: HTMLElement): void {
  const changing = location.hash === '#mine';
  let begun = false;

  const load = (): void => {
    if (begun) return;
    begun = true;
    import('./my-home-section.ts')
      .then(({ startHome }) => startHome(section, changing))
      .catch(() => {
        begun = false;
        showMine('none');
      });
  };

  const isChosen = readMine() !== undefined;
  // What is stored may be none of ours.
  if (!isChosen) showMine('none');
  if (isChosen || changing) load();
  for (const name of BEGINNINGS) section.addEventListener(name, load);
  renewWhenChanged();
}
