/** Fetches the signed state of the log and says it, with whether what the page was built from is still in it. */
import { href } from '../../format/href.ts';
import { ledgerVerifyText as words } from '../../format/wording/ledger-verify.ts';
import { shortRoot } from '../../ledger/checkpoint.ts';
import { make } from '../make-element.ts';
import { checkClaim } from './check-claim.ts';
import { claimNodes } from './claim-nodes.ts';
import { answerNode, failureNodes } from './proof-nodes.ts';
import { readClaim } from './read-claim.ts';
import { servedFrom } from './served.ts';

/** `data-live-ledger` holds the token of the state that the page says. */
export async function showLive(box: HTMLElement): Promise<void> {
  const place = box.querySelector('[data-part=result]');
  const claim = readClaim(`#c=${box.dataset.liveLedger ?? ''}`);
  if (typeof claim === 'string') return;
  try {
    const found = await checkClaim(servedFrom(href('/')), claim);
    const { size, root } = found.ledger.checkpoint;
    const nodes = found.verdict === 'extends' ? [answerNode('good', words.liveChecked)] : await claimNodes(found, claim, []);
    place?.replaceChildren(make('p', { className: 'a', textContent: words.live(size, shortRoot(root)) }), ...nodes);
  } catch (reason) {
    place?.replaceChildren(...failureNodes(reason));
  }
}
