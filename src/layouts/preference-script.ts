/**
 * Sets the large-print version before the first paint, from `?elder=1` or from
 * what was chosen before. The only script that stands in a page; the policy
 * allows it by its hash, so it is the same text everywhere.
 */
export const PREFERENCE_SCRIPT =
  "(function(d){var e=/[?&]elder=([01])/.exec(location.search);try{if(e)localStorage.setItem('elder',e[1]);else e=[0,localStorage.getItem('elder')]}catch(x){}if(e&&e[1]==='1')d.setAttribute('data-elder','')})(document.documentElement)";
