/** What a scanned sheet says of the log, checked and told in its box. */
import { href } from '../../format/href.ts';
import { checkClaim } from './check-claim.ts';
import { claimNodes } from './claim-nodes.ts';
import { failureNodes } from './proof-nodes.ts';
import { readClaim } from './read-claim.ts';
import { servedFrom } from './served.ts';

/** `hash` is the part of the address from `#` on. */
export async function checkPaper(box: HTMLElement, hash: string): Promise<void> {
  const claim = readClaim(hash);
  if (typeof claim === 'string') return;
  const witnesses = (box.dataset.witnesses ?? '').split(' ').filter(Boolean);
  const nodes = await checkClaim(servedFrom(href('/')), claim).then((found) => claimNodes(found, claim, witnesses), failureNodes);
  box.querySelector('[data-part=result]')?.replaceChildren(...nodes);
  box.hidden = false;
}
