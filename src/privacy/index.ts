export type { Finding } from './finding.ts';
export { forbiddenHeader, markdownHeaders } from './headers.ts';
export { maskText } from './mask.ts';
export { scanText } from './scan.ts';
