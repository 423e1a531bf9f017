/** Makes the compound of this page the reader's own, and undoes it. */
import { mineButtonText as words } from '../format/wording/mine-button.ts';
import { dropMine, keepMine, readMine, renewWhenChanged } from './my-compound.ts';

for (const place of document.querySelectorAll<HTMLElement>('[data-mine-own]')) attach(place);

function attach(place: HTMLElement): void {
  const [said, button] = [place.querySelector('[role=status]'), place.querySelector('button')];
  const { mineOwn: id = '', name = '', place: where = '' } = place.dataset;
  if (!said || !button) return;
  const show = (isMine: boolean): void => {
    said.textContent = isMine ? words.isMine : '';
    button.textContent = isMine ? words.unset : words.set;
  };
  const isMine = () => readMine()?.id === id;
  button.addEventListener('click', () => {
    if (isMine()) dropMine();
    else if (!keepMine({ id, name, place: where })) {
      said.textContent = words.notKept;
      return;
    }
    show(isMine());
    void import('./offline/own-pages.ts').then((pages) =>
      isMine() ? pages.keepOwnPages(location.pathname, document) : pages.dropOwnPages(),
    );
  });
  show(isMine());
  renewWhenChanged();
}
