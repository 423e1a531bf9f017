/** Shows the buttons that print the page, where there is a script to run them. */
for (const place of document.querySelectorAll<HTMLElement>('[data-print-page]')) {
  place.hidden = false;
  place.querySelector('button')?.addEventListener('click', () => window.print());
}
