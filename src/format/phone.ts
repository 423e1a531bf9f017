/** A telephone number as a dialling address: blanks and dashes go, an extension (`转12`) follows a pause. */
export function phoneHref(phone: string): string {
  const [number = '', extension] = phone.split('转');
  return `tel:${number.replace(/[^\d]/g, '')}${extension ? `,${extension}` : ''}`;
}
