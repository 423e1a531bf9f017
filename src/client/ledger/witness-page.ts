/** `/ledger/witness/`: takes what stands on a sheet of paper, in its code or in a saved checkpoint. */
import { href } from '../../format/href.ts';
import { ledgerVerifyText as words } from '../../format/wording/ledger-verify.ts';
import { checkClaim } from './check-claim.ts';
import { claimNodes } from './claim-nodes.ts';
import { failureSheet, sheetOf } from './proof-nodes.ts';
import { readClaim, type Claim } from './read-claim.ts';
import { canReadPictures, readPicture } from './read-picture.ts';
import { servedFrom } from './served.ts';

const root = document.querySelector<HTMLElement>('[data-witness-tool]');
if (root) start(root);

function start(root: HTMLElement): void {
  const served = servedFrom(href('/'));
  const part = <E extends HTMLElement>(name: string) => root.querySelector<E>(`[data-part=${name}]`)!;
  const [form, said, result, picture, file] = [part('form'), part('said'), part('result'), part('picture'), part<HTMLInputElement>('file')];
  const input = form.querySelector('textarea')!;
  const witnesses = (root.dataset.witnesses ?? '').split(' ').filter(Boolean);
  const say = (text: string) => {
    said.textContent = text;
  };

  const check = async (claim: Claim): Promise<void> => {
    result.hidden = true;
    say(words.working);
    try {
      const nodes = await claimNodes(await checkClaim(served, claim), claim, witnesses);
      result.replaceChildren(sheetOf(...nodes));
    } catch (reason) {
      served.forget();
      result.replaceChildren(failureSheet(reason));
    }
    result.hidden = false;
    say('');
  };
  const read = (text: string) => {
    const claim = readClaim(text);
    if (typeof claim === 'string') return say(words.unread[claim]);
    return void check(claim);
  };
  const readFile = async () => {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    say(words.working);
    const text = await readPicture(chosen);
    file.value = '';
    if (text === undefined) return say(words.witnessNoCode);
    if (typeof readClaim(text) === 'string') return say(words.witnessNoLink);
    input.value = text;
    read(text);
  };
  const fromAddress = () => {
    if (!location.hash.startsWith('#c=')) return;
    input.value = location.hash;
    read(location.hash);
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    read(input.value);
  });
  picture.addEventListener('click', () => file.click());
  file.addEventListener('change', () => void readFile());
  addEventListener('hashchange', fromAddress);
  void canReadPictures().then((can) => (picture.hidden = !can));
  part('without').hidden = true;
  form.hidden = false;
  fromAddress();
}
