/**
 * A store of objects, as far as publishing needs it. Keys begin with the bucket: `bucket/folder/file`. Every write is whole
 * or not at all, and whoever reads after it gets it: so S3 and the stores like it promise. Methods reject with `Refused`
 * where a person can do something about it; what may pass by itself was tried again before.
 */
export interface ObjectStore {
  /** Everything whose key begins with `prefix`. */
  list: (prefix: string) => Promise<Map<string, StoredObject>>;
  /** The bytes, or undefined when there is no such object. */
  get: (key: string) => Promise<Uint8Array | undefined>;
  put: (key: string, body: Uint8Array, served: ObjectHeaders) => Promise<void>;
  /** Within the store: no bytes travel. */
  copy: (from: string, to: string, served: ObjectHeaders) => Promise<void>;
  /** Removes it, or finds that it is not there. */
  remove: (key: string) => Promise<void>;
  /** Whether anybody may read it without a key of the account. */
  isOpen: (key: string) => Promise<boolean>;
}

export interface StoredObject {
  /** Bytes. */
  size: number;
  /** Lower-case hex without quotes; of most stores, but not of all, the MD5 of the bytes. */
  etag: string;
}

export interface ObjectHeaders {
  contentType: string;
  cacheControl: string;
}
