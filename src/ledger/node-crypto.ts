import type nodeModule from 'node:crypto';

/**
 * Node's cryptography, or undefined in a browser. Asked for at run time, so that modules
 * that use it can be bundled for the browser.
 */
export const nodeCrypto: typeof nodeModule | undefined = globalThis.process?.getBuiltinModule?.('node:crypto');
