/** Says at a field what is wrong with it; an empty message takes that back. Its message stands where `aria-describedby` points last. */
export function markField(field: Element, message: string): void {
  field.setAttribute('aria-invalid', String(message !== ''));
  field.closest('.field')?.classList.toggle('err', message !== '');
  const place = document.getElementById(field.getAttribute('aria-describedby')?.split(' ').at(-1) ?? '');
  if (place) place.textContent = message;
}

/** Shows a text, and hides its place when there is none. */
export function sayAt(place: HTMLElement | null | undefined, text: string): void {
  if (!place) return;
  place.textContent = text;
  place.hidden = text === '';
}
