import { createHash } from 'node:crypto';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  type ListObjectsV2CommandOutput,
} from '@aws-sdk/client-s3';
import { Refused } from '../../command-line.ts';
import { describeStoreFailure, isMissing } from './failures.ts';
import type { ObjectHeaders, ObjectStore, StoredObject } from './object-store.ts';
import type { Account } from './read-s3-place.ts';

const TRIES = 6;
const PROBE_MS = 5000;

/**
 * The store behind an S3 interface. Only what every store of that kind has in common is asked of it: objects are put whole
 * with `Content-MD5`, copied, listed (version 2) and deleted one by one. Checksums in trailers, which OSS, COS and older
 * MinIO refuse, are left out (`WHEN_REQUIRED`), as is deleting many at once, for which stores want different checksums.
 * What may pass by itself is tried again, with growing pauses.
 */
export function s3Store({ endpoint, region, pathStyle, credentials }: Account): ObjectStore {
  const client = new S3Client({
    ...(endpoint !== undefined && { endpoint }),
    region,
    credentials,
    forcePathStyle: pathStyle,
    maxAttempts: TRIES,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: 10_000, requestTimeout: 300_000 },
  });
  const ask = async <T>(key: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw error instanceof Refused ? error : describeStoreFailure(error, endpoint ?? 'AWS', split(key).Bucket);
    }
  };
  return {
    list: (prefix) => ask(prefix, () => listAll(client, prefix)),
    get: (key) =>
      ask(key, async () => {
        try {
          const { Body } = await client.send(new GetObjectCommand(split(key)));
          return await Body!.transformToByteArray();
        } catch (error) {
          if (isMissing(error)) return undefined;
          throw error;
        }
      }),
    put: (key, body, served) =>
      ask(key, async () => {
        const ContentMD5 = createHash('md5').update(body).digest('base64');
        await client.send(new PutObjectCommand({ ...split(key), Body: body, ContentMD5, ...headers(served) }));
      }),
    copy: (from, to, served) =>
      ask(to, async () => {
        const CopySource = from.split('/').map(encodeURIComponent).join('/');
        await client.send(new CopyObjectCommand({ ...split(to), CopySource, MetadataDirective: 'REPLACE', ...headers(served) }));
      }),
    remove: (key) => ask(key, async () => void (await client.send(new DeleteObjectCommand(split(key))))),
    async isOpen(key) {
      const { Bucket, Key } = split(key);
      const address = new URL(endpoint ?? `https://s3.${region}.amazonaws.com`);
      if (!pathStyle) address.hostname = `${Bucket}.${address.hostname}`;
      const path = (pathStyle ? `${Bucket}/${Key}` : Key).split('/').map(encodeURIComponent).join('/');
      address.pathname = `${address.pathname.replace(/\/$/, '')}/${path}`;
      return fetch(address, { signal: AbortSignal.timeout(PROBE_MS) }).then(
        ({ ok }) => ok,
        () => false,
      );
    },
  };
}

async function listAll(client: S3Client, prefix: string): Promise<Map<string, StoredObject>> {
  const { Bucket, Key: Prefix } = split(prefix);
  const found = new Map<string, StoredObject>();
  let ContinuationToken: string | undefined;
  do {
    const page: ListObjectsV2CommandOutput = await client.send(new ListObjectsV2Command({ Bucket, Prefix, ContinuationToken }));
    for (const { Key, Size, ETag } of page.Contents ?? []) {
      found.set(`${Bucket}/${Key}`, { size: Size ?? 0, etag: (ETag ?? '').replaceAll('"', '').toLowerCase() });
    }
    ContinuationToken = page.NextContinuationToken;
  } while (ContinuationToken !== undefined);
  return found;
}

function split(key: string): { Bucket: string; Key: string } {
  const slash = key.indexOf('/');
  return { Bucket: key.slice(0, slash), Key: key.slice(slash + 1) };
}

function headers({ contentType, cacheControl }: ObjectHeaders) {
  return { ContentType: contentType, CacheControl: cacheControl };
}
