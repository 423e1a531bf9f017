/** On the page of a printed version: whether the log that the sheet names is still the one that is served. The sheet's code carries it behind `#`. */
const sheet = document.querySelector<HTMLElement>('[data-paper-witness]');
if (sheet && location.hash.startsWith('#c=')) void check(sheet, location.hash);

async function check(sheet: HTMLElement, hash: string): Promise<void> {
  const { checkPaper } = await import('./paper-claim.ts');
  await checkPaper(sheet, hash);
}
