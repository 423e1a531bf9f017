/**
 * SHA-256 and Ed25519 by the browser itself where it has them. Pages that are
 * not served over https have no WebCrypto, and older browsers no Ed25519 in
 * it: for these, and only then, the same is fetched as a library.
 */
const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;

/** 32 bytes. */
export async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  if (!subtle) return (await import('@noble/hashes/sha2.js')).sha256(bytes);
  return new Uint8Array(await subtle.digest('SHA-256', bytes as BufferSource));
}

/** Whether a signature of 64 bytes over the message is of the key of 32 bytes (RFC 8032). Never throws for what is malformed. */
export async function verifyEd25519(key: Uint8Array, message: Uint8Array, signature: Uint8Array): Promise<boolean> {
  if (key.length !== 32 || signature.length !== 64) return false;
  try {
    if (subtle) {
      const imported = await subtle.importKey('raw', key as BufferSource, 'Ed25519', false, ['verify']);
      return await subtle.verify('Ed25519', imported, signature as BufferSource, message as BufferSource);
    }
  } catch {
    // This browser does not know the algorithm, or not this form of key: the library decides.
  }
  const [{ hashes, verify }, { sha512 }] = await Promise.all([import('@noble/ed25519'), import('@noble/hashes/sha2.js')]);
  hashes.sha512 = sha512;
  return verify(signature, message, key, { zip215: false });
}
