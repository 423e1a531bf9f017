/**
 * Sets, before the first paint, what would otherwise move the page when it
 * comes: the large-print version, from `?elder=1` or from what was chosen
 * before, and `data-mine`, which says that scripts run and whether a compound
 * was chosen (`1`) or not (`0`). The only script that stands in a page; the
 * policy allows it by its hash, so it is the same text everywhere.
 */
export const PREFERENCE_SCRIPT =
  "(function(d){var m='0',e=/[?&]elder=([01])/.exec(location.search);try{if(localStorage.getItem('my-compound'))m='1';if(e)localStorage.setItem('elder',e[1]);else e=[0,localStorage.getItem('elder')]}catch(x){}d.setAttribute('data-mine',m);if(e&&e[1]==='1')d.setAttribute('data-elder','')})(document.documentElement)";
