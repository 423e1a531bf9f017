import { hash } from 'node:crypto';

/** Gives the hash of an inline script or style sheet as a content policy names it; pages have theirs in common. */
export function makeInlineHash(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    let hashed = known.get(text);
    if (hashed === undefined) known.set(text, (hashed = `sha256-${hash('sha256', text, 'base64')}`));
    return hashed;
  };
}
