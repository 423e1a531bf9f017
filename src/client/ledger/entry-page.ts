/** The page of one entry: `/ledger/entry/#1024`. The number is what people see, one more than the place in the log. */
import { href } from '../../format/href.ts';
import { ledgerVerifyText as words } from '../../format/wording/ledger-verify.ts';
import { showEntry } from './entry-nodes.ts';
import { openLedger } from './open-ledger.ts';
import { failureSheet } from './proof-nodes.ts';
import { servedFrom } from './served.ts';

const root = document.querySelector<HTMLElement>('[data-entry-tool]');
if (root) start(root);

function start(root: HTMLElement): void {
  const served = servedFrom(href('/'));
  const part = <E extends HTMLElement>(name: string) => root.querySelector<E>(`[data-part=${name}]`)!;
  const [form, said, result] = [part<HTMLFormElement>('form'), part('said'), part('result')];
  const input = form.querySelector('input')!;
  const say = (text: string) => {
    said.textContent = text;
  };
  /** The number asked for last: an answer to an earlier one is no longer wanted. */
  let asked = '';

  const show = async (number: string): Promise<void> => {
    asked = number;
    const seq = Number(number) - 1;
    result.replaceChildren();
    result.hidden = false;
    say(words.working);
    try {
      const { size } = (await openLedger(served)).checkpoint;
      if (!(seq >= 0 && seq < size)) return say(words.entryNone(size));
      await showEntry(result, served, seq, () => asked === number);
    } catch (reason) {
      if (asked !== number) return;
      served.forget();
      result.replaceChildren(failureSheet(reason));
    }
    say('');
  };
  const fromAddress = () => {
    const number = /^#(\d{1,12})$/.exec(location.hash)?.[1];
    if (number === undefined) return;
    input.value = number;
    void show(number);
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const number = input.value.normalize('NFKC').replaceAll(/[^\d]/g, '');
    if (number === '') return say(words.entryAsk);
    // Going to the address shows it, so that it can be handed on and gone back from.
    if (location.hash === `#${number}`) void show(number);
    else location.hash = number;
  });
  addEventListener('hashchange', fromAddress);
  part('without').hidden = true;
  form.hidden = false;
  openLedger(served).catch(() => {});
  fromAddress();
}
