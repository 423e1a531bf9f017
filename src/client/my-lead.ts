/** Fetches what leads a list with the reader's own compound, only when one was chosen. */
import { readMine, renewWhenChanged, showMine } from './my-compound.ts';

const mine = readMine();
if (mine)
  void import('./my-lists.ts')
    .then(({ leadWith }) => leadWith(mine))
    // Without it the list is as everybody sees it.
    .catch(() => showMine('none'));
else showMine('none');
renewWhenChanged();
