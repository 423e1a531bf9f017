import type { Row } from '../schema/dataset.ts';
import type { Kind } from '../schema/registry.ts';
import { fromHex, toBase64 } from './base64.ts';
import { attachmentsIn, contentOf } from './content.ts';

/** SHA-256 of a file below the site's root (`/attachments/…`) in hex; undefined when there is none. */
export type FileHash = (path: string) => string | undefined;

/** The canonical content of a row as readers see it: tables by their fields, texts with their body and the files it leads to. */
export function contentOfRow(kind: Pick<Kind, 'schema'>, { value, body }: Pick<Row<unknown>, 'value' | 'body'>, hashOf: FileHash): string {
  if (body === undefined) return contentOf(kind, value);
  const text = body.trim();
  const files: Record<string, string> = {};
  for (const path of attachmentsIn(text)) {
    const hash = hashOf(path);
    if (hash !== undefined) files[path] = toBase64(fromHex(hash)!);
  }
  return contentOf(kind, value, text, files);
}
