/** A name as it is compared: width, case and blanks do not matter. */
export function foldName(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s·,，。（）()“”"]/g, '');
}
