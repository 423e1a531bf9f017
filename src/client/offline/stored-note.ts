/** Says in a page that came from the browser's own store since when it lies there. The service worker puts this into such pages. */
import { shortDate } from '../../format/date.ts';
import { href } from '../../format/href.ts';
import { offlineText as words } from '../../format/wording/offline.ts';
import { chinaDate } from '../../model/instant.ts';
import { PATHS } from '../../model/routes.ts';
import { make } from '../make-element.ts';

const own = href(PATHS.offline);
const since = Date.parse(document.documentElement.dataset.stored ?? '');
// The page about this is shown in place of whatever is not stored.
const isLost = document.querySelector('[data-offline-page]') !== null && location.pathname !== own;
const link = make('a', { href: own, textContent: words.link });
const text = isLost ? words.lost : words.since(shortDate(chinaDate(since)));
const note = make('p', { className: 'sheet pad' }, text, ...(isLost ? [] : [link]));
note.setAttribute('role', 'status');
document.querySelector('main')?.prepend(note);
