import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer as createWebServer } from 'node:http';
import { Readable } from 'node:stream';
import S3rver from '@20minutes/s3rver';
import { memoryStore, type MemoryStore } from './memory-store.ts';

export interface S3Server {
  /** Where the store answers. */
  endpoint: string;
  /** Where readers are given the site, as a bucket with an index page or a CDN before it does. */
  port: number;
  store: MemoryStore;
  stop: () => Promise<void>;
}

export const BUCKET = 'bucket';

/**
 * s3rver on loopback, with objects in memory: its own files are written in place, so that a reader could be given half of
 * one, which S3 rules out. Before it a web server that reads the same objects; `folderOf` says below which key the site
 * stands at the moment.
 */
export async function startS3Server(folderOf: (store: MemoryStore) => string): Promise<S3Server> {
  const store = memoryStore();
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: '/nowhere',
    // It takes the slash behind the bucket's name out of what was signed.
    allowMismatchedSignatures: true,
    configureBuckets: [],
  });
  server.store = server.context.store = asStore(store);
  server.middleware.unshift(async (context, next) => {
    await next();
    // It escapes what its writer of XML escapes again.
    if (typeof context.body === 'string') context.body = context.body.replace(/&amp;(#x?\w+|amp|lt|gt|quot);/g, '&$1;');
  });
  const { port: storePort } = await server.run();
  const web = createWebServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '/').slice(1);
    const found = store.objects.get(folderOf(store) + path.replace(/(^|\/)$/, '$1index.html'));
    response.writeHead(found ? 200 : 404, { 'content-type': found?.contentType ?? 'text/plain' }).end(found?.body);
  }).listen(0, '127.0.0.1');
  await once(web, 'listening');
  return {
    endpoint: `http://127.0.0.1:${storePort}`,
    port: (web.address() as AddressInfo).port,
    store,
    async stop() {
      web.closeAllConnections();
      await new Promise((resolve) => web.close(resolve));
      await server.close();
    },
  };
}

interface Received {
  key: string;
  content: AsyncIterable<Uint8Array> | Uint8Array;
  metadata: Readonly<Record<string, string>>;
}

/** The memory in the form that s3rver keeps objects in; there is one bucket. */
function asStore({ objects, put, copy, remove }: MemoryStore) {
  const keyOf = (bucket: string, key: string) => `${bucket}/${key}`;
  const served = (metadata: Readonly<Record<string, string>>) => ({
    contentType: metadata['content-type'] ?? '',
    cacheControl: metadata['cache-control'] ?? '',
  });
  const describe = (bucket: string, key: string) => {
    const { body, etag, contentType, cacheControl } = objects.get(keyOf(bucket, key))!;
    const metadata = {
      'content-type': contentType,
      'cache-control': cacheControl,
      etag: JSON.stringify(etag),
      'content-length': body.length,
      'last-modified': new Date(0).toUTCString(),
    };
    return { bucket, key, metadata, size: body.length, lastModifiedDate: new Date(0) };
  };
  return {
    getBucket: (name: string) => Promise.resolve(name === BUCKET ? { name, creationDate: new Date(0) } : null),
    getSubresource: () => Promise.resolve(null),
    existsObject: (bucket: string, key: string) => Promise.resolve(objects.has(keyOf(bucket, key))),
    listObjects(bucket: string, { prefix = '', startAfter = '', maxKeys = Infinity }) {
      const keys = [...objects.keys()].filter((key) => key.startsWith(`${bucket}/`)).map((key) => key.slice(bucket.length + 1));
      const found = keys.filter((key) => key.startsWith(prefix) && key > startAfter).sort();
      const page = found.slice(0, maxKeys).map((key) => describe(bucket, key));
      return Promise.resolve({ objects: page, commonPrefixes: [], isTruncated: found.length > maxKeys });
    },
    getObject(bucket: string, key: string) {
      const body = objects.get(keyOf(bucket, key))?.body;
      return Promise.resolve(body ? { ...describe(bucket, key), content: Readable.from([body]) } : null);
    },
    async putObject({ key, content, metadata }: Received) {
      const parts: Uint8Array[] = [];
      // A connection that breaks off throws here, and nothing is kept.
      if (content instanceof Uint8Array) parts.push(content);
      else for await (const part of content) parts.push(part);
      await put(keyOf(BUCKET, key), Buffer.concat(parts), served(metadata));
      const { body, etag } = objects.get(keyOf(BUCKET, key))!;
      return { size: body.length, md5: etag };
    },
    async copyObject(fromBucket: string, fromKey: string, bucket: string, key: string, metadata: Readonly<Record<string, string>>) {
      await copy(keyOf(fromBucket, fromKey), keyOf(bucket, key), served(metadata));
      return describe(bucket, key).metadata;
    },
    deleteObject: (bucket: string, key: string) => remove(keyOf(bucket, key)),
  };
}
