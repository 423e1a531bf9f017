/** Loads the section of the reader's own compound when there is one, or once somebody begins to choose. */
import { readMine, renewWhenChanged, showMine } from './my-compound.ts';

const section = document.querySelector<HTMLElement>('[data-mine-home]');
if (section) start(section);

function start(section: HTMLElement): void {
  const changing = location.hash === '#mine';
  const load = (): void => {
    import('./my-home-section.ts')
      .then(({ startHome }) => startHome(section, changing))
      .catch(() => {
        showMine('none');
        loadOnFocus();
      });
  };
  const loadOnFocus = () => section.addEventListener('focusin', load, { once: true });
  const isChosen = readMine() !== undefined;
  // What is stored may be none of ours.
  if (!isChosen) showMine('none');
  if (isChosen || changing) load();
  else loadOnFocus();
  renewWhenChanged();
}
