/**
 * The checkpoint of the log as it stands on paper: the number of entries and
 * the root of the tree over them, short for the eye and whole in the QR code.
 */

/** Hexadecimal digits of the short form. */
export const CODE_DIGITS = 16;

/** First 64 bits of a root of 32 bytes, in hexadecimal: `3F2A-91BC-7D04-E655`. */
export function checkpointCode(root: Uint8Array): string {
  const hex = [...root.subarray(0, CODE_DIGITS / 2)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.toUpperCase().replaceAll(/(.{4})(?=.)/g, '$1-');
}

/** What a QR code carries behind `#`: `c=36514.<root in base64url without padding>`. */
export function checkpointFragment(size: number, root: Uint8Array): string {
  const base64 = btoa(String.fromCharCode(...root));
  return `c=${size}.${base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
}
