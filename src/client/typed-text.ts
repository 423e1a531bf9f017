/**
 * Follows what is typed into a field. What an input method still composes is
 * not typed yet: `typed` is called when the text has changed and stands.
 */
export function watchTyping(input: HTMLInputElement, { typed, composing }: { typed: () => void; composing?: () => void }): void {
  let isComposed = false;
  input.addEventListener('compositionstart', () => {
    isComposed = true;
    composing?.();
  });
  input.addEventListener('compositionend', () => {
    isComposed = false;
    typed();
  });
  input.addEventListener('input', (event) => {
    if (!isComposed && !(event instanceof InputEvent && event.isComposing)) typed();
  });
}

/** Whether a key belongs to an input method; Safari says so by the code 229 alone. */
export function isOfInputMethod(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}
