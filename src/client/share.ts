/** Copies the one address of the page, or hands it to the telephone's own menu where it has one. */
import { shareText as words } from '../format/wording/share.ts';
import { addressToShare } from './share-address.ts';

for (const place of document.querySelectorAll<HTMLElement>('[data-share]')) offer(place);

function offer(place: HTMLElement): void {
  const [send, copy] = [place.querySelector<HTMLElement>('[data-send]'), place.querySelector<HTMLElement>('[data-copy]')];
  const said = place.querySelector('[role=status]');
  if (!send || !copy || !said) return;
  place.hidden = false;
  // A heading without scripts would stand over nothing.
  place.closest('[data-share-section]')?.removeAttribute('hidden');
  copy.addEventListener('click', () => void copyAddress(place, said));
  if (!('share' in navigator)) return;
  send.hidden = false;
  // No text: with one, messengers show a message of words instead of the page's title and picture.
  send.addEventListener('click', () => void navigator.share({ title: place.dataset.share, url: addressOf(place) }).catch(() => {}));
}

function addressOf(place: HTMLElement): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  return addressToShare(location.href, canonical, 'inputs' in place.dataset);
}

async function copyAddress(place: HTMLElement, said: Element): Promise<void> {
  place.querySelector('input')?.remove();
  said.textContent = '';
  try {
    await navigator.clipboard.writeText(addressOf(place));
    said.textContent = words.copied;
  } catch {
    // Forbidden, or the site is not served over https: an older way, and at last the reader's own hand.
    said.textContent = copySelected(place) ? words.copied : words.copyByHand;
  }
}

/** Selects the address in a field; leaves the field there when the browser does not copy from it. */
function copySelected(place: HTMLElement): boolean {
  const field = document.createElement('input');
  field.readOnly = true;
  field.value = addressOf(place);
  field.setAttribute('aria-label', words.address);
  place.append(field);
  field.select();
  const copied = document.execCommand('copy');
  if (copied) {
    field.remove();
    place.querySelector<HTMLElement>('[data-copy]')?.focus();
  }
  return copied;
}
