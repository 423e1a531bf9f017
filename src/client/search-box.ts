/** Search boxes suggest names; the program for it and the names are loaded when a box gets the focus. */
for (const input of document.querySelectorAll<HTMLInputElement>('form[data-find] [name=q]')) announce(input);

function announce(input: HTMLInputElement): void {
  const attributes = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': `${input.id}-list` };
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
  let begun = false;
  /** What stood here when nobody wanted suggestions for it: at the beginning, and when it was sent. */
  let before = input.value;
  const load = (): void => {
    if (begun) return;
    begun = true;
    before = input.value;
    import('./suggest.ts')
      .then(({ attachSuggestions }) => attachSuggestions(input, input.value !== before))
      // Without it the form still leads to the search page.
      .catch(() => (begun = false));
  };
  input.addEventListener('focus', load);
  input.form?.addEventListener('submit', () => (before = input.value));
  if (document.activeElement === input) load();
}
